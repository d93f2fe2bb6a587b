using DepinGuide.Data.Projects;
using DepinGuide.Data.Storage;
using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Projects;
using DepinGuide.Facts.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DepinGuide.Data.Records;

public sealed class KnownChangeRow : SourcedRow
{
    public required ProjectSlug ProjectSlug { get; init; }

    public required int Ordinal { get; init; }

    /// <summary>The id the file gives it.</summary>
    public required string ChangeId { get; init; }

    public required KnownChangeKind Kind { get; init; }

    public required string Title { get; init; }

    public required string What { get; init; }

    public PartialDate? Expected { get; init; }

    public string? Advice { get; init; }

    public static KnownChangeRow Of(ProjectSlug project, int ordinal, KnownChange change) => new()
    {
        ProjectSlug = project,
        Ordinal = ordinal,
        ChangeId = change.Id,
        Kind = change.Kind,
        Title = change.Title,
        What = change.What,
        Expected = change.Expected,
        Advice = change.Advice,
        Provenance = change.Provenance,
    };
}

internal sealed class KnownChangeConfiguration : IEntityTypeConfiguration<KnownChangeRow>
{
    public void Configure(EntityTypeBuilder<KnownChangeRow> builder)
    {
        builder.ToSourcedTable("known_changes");
        builder.HasKey(change => new { change.ProjectSlug, change.Ordinal });
        builder.HasOne<ProjectRow>().WithMany().HasForeignKey(change => change.ProjectSlug).OnDelete(DeleteBehavior.Cascade);
    }
}
