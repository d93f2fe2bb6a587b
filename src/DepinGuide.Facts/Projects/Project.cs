using DepinGuide.Facts.Ids;

namespace DepinGuide.Facts.Projects;

public enum ProjectStatus
{
    Active,
    Migrating,
    Ended,
    Unclear,
}

/// <summary>Who a project is; what is known about it are its readings and records.</summary>
public sealed record Project
{
    public required ProjectSlug Slug { get; init; }

    public required string Name { get; init; }

    /// <summary>Ticker of the project's token: <c>AKT</c>.</summary>
    public required string Token { get; init; }

    /// <summary>Two letters that stand for the project where others would put a logo.</summary>
    public required string Monogram { get; init; }

    public required SectorId Sector { get; init; }

    /// <summary>Null when the sector says enough.</summary>
    public SectorId? Subsector { get; init; }

    public required ProjectStatus Status { get; init; }

    /// <summary>One sentence.</summary>
    public required string Summary { get; init; }

    /// <summary>One of the projects that the portal covers in depth.</summary>
    public bool IsCore { get; init; }

    /// <summary>Legacy tickers and other names people search for.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    public required DateOnly Reviewed { get; init; }
}

public sealed record Subsector(SectorId Id, string Name);

/// <param name="Colour">1 to 8: which of the sector colours monograms take.</param>
public sealed record Sector(SectorId Id, string Name, string Short, int Colour, IReadOnlyList<Subsector> Subsectors);

/// <param name="Caip2">Chain id in the CAIP-2 form, null where there is none.</param>
/// <param name="IsNative">The chain belongs to one DePIN project.</param>
public sealed record Chain(ChainId Id, string Name, string? Caip2, Addresses.AddressFamily Family, bool IsNative);
