using DepinGuide.Data.Projects;
using DepinGuide.Data.Storage;
using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Projects;
using DepinGuide.Facts.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DepinGuide.Data.Records;

public sealed class IncidentRow : SourcedRow
{
    public required ProjectSlug ProjectSlug { get; init; }

    public required int Ordinal { get; init; }

    public required PartialDate Date { get; init; }

    public required string Title { get; init; }

    public required string What { get; init; }

    public string? Note { get; init; }

    public static IncidentRow Of(ProjectSlug project, int ordinal, Incident incident) => new()
    {
        ProjectSlug = project,
        Ordinal = ordinal,
        Date = incident.Date,
        Title = incident.Title,
        What = incident.What,
        Note = incident.Note,
        Provenance = incident.Provenance,
    };
}

internal sealed class IncidentConfiguration : IEntityTypeConfiguration<IncidentRow>
{
    public void Configure(EntityTypeBuilder<IncidentRow> builder)
    {
        builder.ToSourcedTable("incidents");
        builder.HasKey(incident => new { incident.ProjectSlug, incident.Ordinal });
        builder.HasOne<ProjectRow>().WithMany().HasForeignKey(incident => incident.ProjectSlug).OnDelete(DeleteBehavior.Cascade);
    }
}
