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

    public IReadOnlyDictionary<MetricId, Metric>? Metrics { get; init; }

    public Known<ProjectSlug> Projects { get; init; } = Known<ProjectSlug>.Nothing("project", "projects/");

    public Known<ChainId> KnownChains => new("chain", "chains.yaml", Chains?.Keys.ToArray());

    public Known<SectorId> KnownSectors => new("sector", "sectors.yaml", Sectors?.Keys.ToArray());

    public Known<MetricId> KnownMetrics => new("metric", "metrics/", Metrics?.Keys.ToArray());
}
