using DepinGuide.Facts.Figures;
using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Metrics;
using DepinGuide.Facts.Readings;
using DepinGuide.Facts.Sources;

namespace DepinGuide.Data.Figures;

/// <summary>What turns readings into figures: the metrics and sources of one content snapshot. Build one for each snapshot.</summary>
public sealed class FigureRules(MetricCatalog metrics, IReadOnlyDictionary<SourceId, Source> sources)
{
    private readonly FigureResolver _resolver = new(metrics, sources);

    public static FigureRules Empty { get; } = new(MetricCatalog.Empty, new Dictionary<SourceId, Source>());

    public MetricCatalog Metrics { get; } = metrics;

    /// <inheritdoc cref="FigureResolver.Resolve"/>
    public Figure? Resolve(FigureId id, IEnumerable<Reading> readings, DateTimeOffset now) => _resolver.Resolve(id, readings, now);

    /// <inheritdoc cref="FigureResolver.ResolveSome"/>
    public IReadOnlyList<Figure> ResolveSome(ProjectSlug project, IEnumerable<MetricId> wanted, IEnumerable<Reading> readings, DateTimeOffset now) =>
        _resolver.ResolveSome(project, wanted, readings, now);

    /// <inheritdoc cref="FigureResolver.ResolveStill"/>
    public IReadOnlyList<Figure> ResolveStill(ProjectSlug project, IEnumerable<MetricId> wanted, IEnumerable<Reading> readings, DateTimeOffset now) =>
        _resolver.ResolveStill(project, wanted, readings, now);

    /// <inheritdoc cref="FigureResolver.Count"/>
    public Figure? Count(FigureId id, TrustCounts counts) => _resolver.Count(id, counts);

    /// <inheritdoc cref="FigureResolver.ResolveAll"/>
    public IReadOnlyList<Figure> ResolveAll(ProjectSlug project, IEnumerable<Reading> readings, DateTimeOffset now) =>
        _resolver.ResolveAll(project, readings, now);

    /// <summary>The metrics and every input of the computed ones, down to those that are read; all metrics for what is counted over a project.</summary>
    public IReadOnlyCollection<MetricId> WithInputs(IEnumerable<MetricId> wanted)
    {
        var all = new HashSet<MetricId>();
        var open = new Stack<MetricId>(wanted);
        if (open.Any(TrustFigure.IsOne))
            return [.. Metrics.All.Keys];

        while (open.TryPop(out var id))
        {
            if (!all.Add(id) || Metrics.Find(id)?.Formula is not { } formula)
                continue;

            foreach (var input in formula.Inputs)
                open.Push(input);
        }

        return all;
    }
}
