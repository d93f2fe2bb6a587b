using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Metrics;
using DepinGuide.Facts.Values;

namespace DepinGuide.Facts.Figures;

/// <summary>
/// What the metrics of the group <c>trust</c> say of a project: how many figures it has, how fresh, how disputed and how
/// old they are. Counted over all its other figures that have a value, computed ones included, at one instant; so it is
/// always fresh itself.
/// </summary>
public static class TrustFigure
{
    private static readonly Dictionary<MetricId, (MetricType Type, Func<TrustCounts, FactValue?> Count)> Counts = new()
    {
        [Id.Parse<MetricId>("trust.figures")] = (MetricType.Count, counts => Number(counts.Known)),
        [Id.Parse<MetricId>("trust.fresh_share")] = (MetricType.Percent, FreshShare),
        [Id.Parse<MetricId>("trust.disputed")] = (MetricType.Count, counts => Number(counts.Disputed)),
        [Id.Parse<MetricId>("trust.oldest_check")] = (MetricType.Date, counts => counts.OldestCheck is { } day ? new DateValue(PartialDate.Of(day)) : null),
    };

    /// <summary>The group that is counted.</summary>
    internal const string Group = "trust";

    /// <summary>The metrics that are counted.</summary>
    public static IReadOnlyCollection<MetricId> All => Counts.Keys;

    /// <summary>Whether the metric is counted and neither read nor computed by a formula.</summary>
    public static bool IsOne(MetricId metric) => Counts.ContainsKey(metric);

    /// <summary>The type that a metric of this group must have; null for one that is not counted.</summary>
    internal static MetricType? TypeOf(MetricId metric) => Counts.TryGetValue(metric, out var count) ? count.Type : null;

    /// <param name="counts">Over every other figure of the project.</param>
    internal static Figure From(FigureId id, Metric metric, TrustCounts counts)
    {
        if (Counts[metric.Id].Count(counts) is not { } value)
            return ReadFigure.Without(id, metric, MissingReason.NoResult, "the project has no figure yet") with { NextChange = counts.NextChange };

        return new Figure
        {
            Id = id,
            Metric = metric,
            Parts = [new FigurePart { Value = value, Reason = ChoiceReason.Counted, State = FigureState.Fresh }],
            State = FigureState.Fresh,
            OldestCheck = counts.OldestCheck,
            NextChange = counts.NextChange,
        };
    }

    private static QuantityValue? FreshShare(TrustCounts counts) =>
        counts.Known == 0 ? null : new QuantityValue(MetricType.Percent, DecimalRange.Of(100m * counts.Fresh / counts.Known));

    private static QuantityValue Number(int count) => new(MetricType.Count, DecimalRange.Of(count));
}
