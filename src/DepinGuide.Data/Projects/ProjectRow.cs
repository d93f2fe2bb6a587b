using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Projects;
using DepinGuide.Facts.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DepinGuide.Data.Projects;

public sealed class ProjectRow
{
    /// <summary>Room for name, ticker, aliases and summary.</summary>
    private const int SearchTextLength = 2_000;

    public required ProjectSlug Slug { get; init; }

    public required string Name { get; init; }

    public required string Token { get; init; }

    public required string Monogram { get; init; }

    public required SectorId SectorId { get; init; }

    public SectorId? SubsectorId { get; init; }

    public required ProjectStatus Status { get; init; }

    public required string Summary { get; init; }

    public bool IsCore { get; init; }

    /// <summary>One a line; empty when there are none.</summary>
    public required string Aliases { get; init; }

    public required DateOnly Reviewed { get; init; }

    public required string SortName { get; init; }

    public required string SortToken { get; init; }

    /// <summary>Folded name of the sector.</summary>
    public required string SortSector { get; init; }

    /// <summary>Folded names of the chains the token lives on, in the order of the file; null when it lives on none.</summary>
    public string? SortChains { get; init; }

    /// <summary>Folded name, ticker, aliases and summary, one a line.</summary>
    public required string SearchText { get; init; }

    /// <summary>Fingerprint of everything the files say about the project, as stored.</summary>
    public required string ContentHash { get; set; }

    /// <param name="sector">Name of the sector.</param>
    /// <param name="chains">Names of the chains the token lives on.</param>
    public static ProjectRow Of(Project project, string sector, IReadOnlyCollection<string> chains) => new()
    {
        Slug = project.Slug,
        Name = project.Name,
        Token = project.Token,
        Monogram = project.Monogram,
        SectorId = project.Sector,
        SubsectorId = project.Subsector,
        Status = project.Status,
        Summary = project.Summary,
        IsCore = project.IsCore,
        Aliases = string.Join('\n', project.Aliases),
        Reviewed = project.Reviewed,
        SortName = SortKey.Fold(project.Name),
        SortToken = SortKey.Fold(project.Token),
        SortSector = SortKey.Fold(sector),
        SortChains = chains.Count > 0 ? SortKey.Fold(string.Join(", ", chains)) : null,
        SearchText = SortKey.Fold(string.Join('\n', [project.Name, project.Token, .. project.Aliases, project.Summary]), SearchTextLength),
        ContentHash = "",
    };

    public Project ToProject() => new()
    {
        Slug = Slug,
        Name = Name,
        Token = Token,
        Monogram = Monogram,
        Sector = SectorId,
        Subsector = SubsectorId,
        Status = Status,
        Summary = Summary,
        IsCore = IsCore,
        Aliases = Aliases.Length > 0 ? Aliases.Split('\n') : [],
        Reviewed = Reviewed,
    };
}

internal sealed class ProjectConfiguration : IEntityTypeConfiguration<ProjectRow>
{
    public void Configure(EntityTypeBuilder<ProjectRow> builder)
    {
        builder.ToTable("projects").HasKey(project => project.Slug);
        builder.HasIndex(project => new { project.SortName, project.Slug });
        builder.HasIndex(project => project.SectorId);
    }
}

/// <summary>A project's id at a data provider.</summary>
public sealed class ExternalIdRow
{
    public required ProjectSlug ProjectSlug { get; init; }

    public required string Provider { get; init; }

    public required string Value { get; init; }
}

internal sealed class ExternalIdConfiguration : IEntityTypeConfiguration<ExternalIdRow>
{
    public void Configure(EntityTypeBuilder<ExternalIdRow> builder)
    {
        builder.ToTable("external_ids").HasKey(row => new { row.ProjectSlug, row.Provider });
        builder.HasOne<ProjectRow>().WithMany().HasForeignKey(row => row.ProjectSlug).OnDelete(DeleteBehavior.Cascade);
    }
}
