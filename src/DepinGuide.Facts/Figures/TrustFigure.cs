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
    private static readonly Dictionary<MetricId, (MetricType Type, Func<IReadOnlyList<Figure>, FactValue?> Count)> Counts = new()
    {
        [Id.Parse<MetricId>("trust.figures")] = (MetricType.Count, figures => Number(figures.Count)),
        [Id.Parse<MetricId>("trust.fresh_share")] = (MetricType.Percent, FreshShare),
        [Id.Parse<MetricId>("trust.disputed")] = (MetricType.Count, figures => Number(figures.Count(figure => figure.Disputed))),
        [Id.Parse<MetricId>("trust.oldest_check")] = (MetricType.Date, figures => figures.Min(figure => figure.OldestCheck) is { } day ? new DateValue(PartialDate.Of(day)) : null),
    };

    /// <summary>The group that is counted.</summary>
    internal const string Group = "trust";

    internal static IEnumerable<MetricId> All => Counts.Keys;

    /// <summary>Whether the metric is counted and neither read nor computed by a formula.</summary>
    public static bool IsOne(MetricId metric) => Counts.ContainsKey(metric);

    /// <summary>The type that a metric of this group must have; null for one that is not counted.</summary>
    internal static MetricType? TypeOf(MetricId metric) => Counts.TryGetValue(metric, out var count) ? count.Type : null;

    /// <param name="others">Every other figure of the project, those without a value too.</param>
    internal static Figure From(FigureId id, Metric metric, IEnumerable<Figure> others)
    {
        var known = others.Where(figure => figure.Missing is null).ToList();
        if (Counts[metric.Id].Count(known) is not { } value)
            return ReadFigure.Without(id, metric, MissingReason.NoResult, "the project has no figure yet");

        return new Figure
        {
            Id = id,
            Metric = metric,
            Parts = [new FigurePart { Value = value, Reason = ChoiceReason.Counted, State = FigureState.Fresh }],
            State = FigureState.Fresh,
            OldestCheck = known.Min(figure => figure.OldestCheck),
        };
    }

    private static QuantityValue? FreshShare(IReadOnlyList<Figure> figures) =>
        figures.Count == 0 ? null : new QuantityValue(MetricType.Percent, DecimalRange.Of(100m * figures.Count(figure => figure.State == FigureState.Fresh) / figures.Count));

    private static QuantityValue Number(int count) => new(MetricType.Count, DecimalRange.Of(count));
}
