using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Metrics;
using DepinGuide.Facts.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DepinGuide.Data.Metrics;

public sealed class MetricRow
{
    public required MetricId Id { get; init; }

    public required string Name { get; init; }

    public required string Short { get; init; }

    public required MetricType Type { get; init; }

    public string? Unit { get; init; }

    public required MetricKind Kind { get; init; }

    public required HigherIs HigherIs { get; init; }

    /// <summary>Source ids in order, with a blank between them; empty when none is preferred.</summary>
    public required string Prefer { get; init; }

    public required decimal TolerancePercent { get; init; }

    /// <summary>One choice a line, id and label with a blank between them; empty for other types.</summary>
    public required string Choices { get; init; }

    public string? Formula { get; init; }

    public string? ColumnSet { get; init; }

    public string? ColumnLabel { get; init; }

    public int? ColumnOrder { get; init; }

    public static MetricRow Of(Metric metric) => new()
    {
        Id = metric.Id,
        Name = metric.Name,
        Short = metric.Short,
        Type = metric.Type,
        Unit = metric.Unit,
        Kind = metric.Kind,
        HigherIs = metric.HigherIs,
        Prefer = string.Join(' ', metric.Prefer),
        TolerancePercent = metric.TolerancePercent,
        Choices = string.Join('\n', metric.Choices.Select(choice => $"{choice.Id} {choice.Label}")),
        Formula = metric.Formula?.Text,
        ColumnSet = metric.Column?.Set,
        ColumnLabel = metric.Column?.Label,
        ColumnOrder = metric.Column?.Order,
    };
}

internal sealed class MetricConfiguration : IEntityTypeConfiguration<MetricRow>
{
    public void Configure(EntityTypeBuilder<MetricRow> builder) => builder.ToTable("metrics").HasKey(metric => metric.Id);
}
