using DepinGuide.Data.Metrics;
using DepinGuide.Data.Projects;
using DepinGuide.Data.Sources;
using DepinGuide.Data.Storage;
using DepinGuide.Facts.Evidence;
using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Readings;
using DepinGuide.Facts.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DepinGuide.Data.Readings;

/// <summary>A fact of the files, or an observation by a machine (with <see cref="ObservedAt"/>), which no import touches.</summary>
public sealed class ReadingRow : SourcedRow
{
    /// <summary>Ascends in the order of the file.</summary>
    public long Id { get; init; }

    public required ProjectSlug ProjectSlug { get; init; }

    public required MetricId MetricId { get; init; }

    public required MetricType ValueType { get; init; }

    /// <summary>Currency or token of the value, null for other types.</summary>
    public string? Unit { get; init; }

    /// <summary>The canonical literal.</summary>
    public required string Value { get; init; }

    public string? For { get; init; }

    public string? Shown { get; init; }

    public PartialDate? ValidUntil { get; init; }

    public PartialDate? ChangeOn { get; init; }

    /// <summary>Null exactly when no change is expected.</summary>
    public string? ChangeWhy { get; init; }

    public SourceId? ChangeSourceId { get; init; }

    public string? ChangeAt { get; init; }

    public Uri? ChangeUrl { get; init; }

    public string? Note { get; init; }

    public DateTimeOffset? ObservedAt { get; init; }

    public static ReadingRow Of(Reading reading) => new()
    {
        ProjectSlug = reading.Figure.Project,
        MetricId = reading.Figure.Metric,
        ValueType = reading.Value.Type,
        Unit = (reading.Value as QuantityValue)?.Unit,
        Value = reading.Value.ToLiteral(),
        For = reading.For,
        Shown = reading.Shown,
        ValidUntil = reading.ValidUntil,
        ChangeOn = reading.ChangeExpected?.On,
        ChangeWhy = reading.ChangeExpected?.Why,
        ChangeSourceId = reading.ChangeExpected?.Citation.Source,
        ChangeAt = reading.ChangeExpected?.Citation.At,
        ChangeUrl = reading.ChangeExpected?.Citation.Url,
        Note = reading.Note,
        ObservedAt = reading.ObservedAt,
        Provenance = reading.Provenance,
    };

    public Reading ToReading() => new()
    {
        Figure = new FigureId(ProjectSlug, MetricId),
        Value = StoredValue.Parse(ValueType, Unit, Value),
        Provenance = Provenance,
        For = For,
        Shown = Shown,
        ValidUntil = ValidUntil,
        ChangeExpected = ChangeWhy is null ? null : new(ChangeOn, ChangeWhy, new Citation(ChangeSourceId!.Value, ChangeAt, ChangeUrl)),
        Note = Note,
        ObservedAt = ObservedAt,
    };
}

internal sealed class ReadingConfiguration : IEntityTypeConfiguration<ReadingRow>
{
    public void Configure(EntityTypeBuilder<ReadingRow> builder)
    {
        builder.ToSourcedTable("readings");
        builder.ToTable(constraints => constraints.HasCheckConstraint(
            "ck_readings_change", "(change_why IS NULL) = (change_source_id IS NULL) AND (change_why IS NOT NULL OR change_on IS NULL)"));
        builder.HasKey(reading => reading.Id);
        builder.HasIndex(reading => new { reading.ProjectSlug, reading.MetricId, reading.Id });
        builder.HasIndex(reading => new { reading.MetricId, reading.ProjectSlug, reading.Id });
        builder.HasOne<ProjectRow>().WithMany().HasForeignKey(reading => reading.ProjectSlug).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<MetricRow>().WithMany().HasForeignKey(reading => reading.MetricId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<SourceRow>().WithMany().HasForeignKey(reading => reading.ChangeSourceId).OnDelete(DeleteBehavior.Cascade);
    }
}
