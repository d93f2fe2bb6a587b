using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Metrics;
using DepinGuide.Facts.Projects;

namespace DepinGuide.Content.References;

/// <summary>What a file is checked against besides its own shape. Immutable; made anew for every scan.</summary>
internal sealed record ReadingContext
{
    /// <summary>The day (UTC) up to which things can have happened.</summary>
    public required DateOnly Today { get; init; }

    public Known<SourceId> Sources { get; init; } = Known<SourceId>.Nothing("source", "sources.yaml");

    public IReadOnlyDictionary<ChainId, Chain>? Chains { get; init; }

    public IReadOnlyDictionary<SectorId, Sector>? Sectors { get; init; }

    public IReadOnlyDictionary<MetricId, Metric>? Metrics
    {
        get;
        init => (field, KnownMetrics) = (value, Known(value));
    }

    public Known<ProjectSlug> Projects { get; init; } = Known<ProjectSlug>.Nothing("project", "projects/");

    public Known<ChainId> KnownChains => new("chain", "chains.yaml", Chains?.Keys.ToArray());

    public Known<SectorId> KnownSectors => new("sector", "sectors.yaml", Sectors?.Keys.ToArray());

    /// <summary>Every fact asks: made once for all of them.</summary>
    public Known<MetricId> KnownMetrics { get; private init; } = Known(null);

    private static Known<MetricId> Known(IReadOnlyDictionary<MetricId, Metric>? metrics) => new("metric", "metrics/", metrics?.Keys.ToArray());
}
