using DepinGuide.Facts.Ids;

namespace DepinGuide.Facts.Metrics;

/// <summary>A fault in a metric that only shows beside the others: unknown input, cycle, units that do not fit, a vector that fails.</summary>
/// <param name="Field">The front matter field: <c>id</c>, <c>formula</c>, <c>vectors</c>, <c>vectors[0]</c>.</param>
public sealed record MetricProblem(MetricId Metric, string Field, string Text);

/// <summary>All metrics, checked together. Computed metrics can be walked in an order in which inputs come first.</summary>
public sealed class MetricCatalog
{
    private MetricCatalog(IReadOnlyDictionary<MetricId, Metric> all, IReadOnlyList<Metric> computedInOrder)
    {
        All = all;
        ComputedInOrder = computedInOrder;
    }

    public static MetricCatalog Empty { get; } = new(new Dictionary<MetricId, Metric>(), []);

    public IReadOnlyDictionary<MetricId, Metric> All { get; }

    /// <summary>Computed metrics, inputs before those that use them.</summary>
    public IReadOnlyList<Metric> ComputedInOrder { get; }

    /// <summary>Builds the catalogue; a metric with a problem is left out, as is every metric that needs it.</summary>
    public static MetricCatalog Create(IEnumerable<Metric> metrics, out IReadOnlyList<MetricProblem> problems)
    {
        var check = new CatalogCheck(metrics);
        problems = check.Problems;
        return new MetricCatalog(check.Sound, check.ComputedInOrder);
    }

    public Metric? Find(MetricId id) => All.GetValueOrDefault(id);
}
