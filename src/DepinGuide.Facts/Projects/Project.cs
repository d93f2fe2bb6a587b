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

    /// <summary>Other addresses that lead here: those of legacy tokens and former names. No project has one of them as its slug.</summary>
    public IReadOnlyList<ProjectSlug> Redirects { get; init; } = [];

    public required DateOnly Reviewed { get; init; }
}

public sealed record Subsector(SectorId Id, string Name);

/// <param name="Colour">1 to 8: which of the sector colours monograms take.</param>
/// <param name="Text">Markdown that explains what networks of this kind do, null when none was written.</param>
public sealed record Sector(SectorId Id, string Name, string Short, int Colour, IReadOnlyList<Subsector> Subsectors, string? Text = null);

/// <param name="Caip2">Chain id in the CAIP-2 form, null where there is none.</param>
/// <param name="IsNative">The chain belongs to one DePIN project.</param>
/// <param name="Explorer">Where an address of the chain can be looked at, null when no explorer with a named source is known.</param>
public sealed record Chain(ChainId Id, string Name, string? Caip2, Addresses.AddressFamily Family, bool IsNative, ChainExplorer? Explorer = null);
