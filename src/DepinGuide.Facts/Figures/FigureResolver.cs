using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Metrics;
using DepinGuide.Facts.Readings;
using DepinGuide.Facts.Sources;

namespace DepinGuide.Facts.Figures;

/// <summary>Chooses, judges and computes figures. Pure: the same readings, catalogue, sources and clock give the same figures.</summary>
public sealed class FigureResolver(MetricCatalog metrics, IReadOnlyDictionary<SourceId, Source> sources)
{
    /// <summary>One figure of one project, computed ones included.</summary>
    /// <param name="readings">All readings of the project that the figure or its inputs may use; others are ignored.</param>
    /// <returns>Null when the metric is not in the catalogue.</returns>
    public Figure? Resolve(FigureId id, IEnumerable<Reading> readings, DateTimeOffset now) =>
        ResolveSome(id.Project, [id.Metric], readings, now).SingleOrDefault();

    /// <summary>Some figures of one project, what they have in common resolved once. Metrics that are not in the catalogue are left out.</summary>
    /// <inheritdoc cref="Resolve" path="/param"/>
    public IReadOnlyList<Figure> ResolveSome(ProjectSlug project, IEnumerable<MetricId> wanted, IEnumerable<Reading> readings, DateTimeOffset now)
    {
        var figures = new ProjectFigures(Of(project, readings), now);
        return [.. wanted.Select(metrics.Find).OfType<Metric>().Select(figures.Timed)];
    }

    /// <summary>The same without <see cref="Figure.NextChange"/>, which takes as long as all else: for who knows it from elsewhere.</summary>
    /// <inheritdoc cref="Resolve" path="/param"/>
    public IReadOnlyList<Figure> ResolveStill(ProjectSlug project, IEnumerable<MetricId> wanted, IEnumerable<Reading> readings, DateTimeOffset now)
    {
        var figures = new ProjectFigures(Of(project, readings), now);
        return [.. wanted.Select(metrics.Find).OfType<Metric>().Select(figures.At)];
    }

    /// <summary>A figure that is counted over a project whose other figures somebody has counted already.</summary>
    /// <returns>Null when the metric is not in the catalogue.</returns>
    public Figure? Count(FigureId id, TrustCounts counts) => metrics.Find(id.Metric) is { } metric ? TrustFigure.From(id, metric, counts) : null;

    /// <summary>Every figure of one project that has a reading or a computed value, and what is counted over them, by metric id.</summary>
    public IReadOnlyList<Figure> ResolveAll(ProjectSlug project, IEnumerable<Reading> readings, DateTimeOffset now)
    {
        var known = Of(project, readings);
        var figures = new ProjectFigures(known, now);
        return metrics.All.Values
            .Where(metric => metric.Formula is not null || TrustFigure.IsOne(metric.Id) || known.Readings.Contains(metric.Id))
            .OrderBy(metric => metric.Id)
            .Select(figures.Timed)
            .Where(figure => figure.Parts.Count > 0 || known.Readings.Contains(figure.Metric.Id))
            .ToList();
    }

    private ProjectReadings Of(ProjectSlug project, IEnumerable<Reading> readings) =>
        new(project, readings.Where(reading => reading.Figure.Project == project).ToLookup(reading => reading.Figure.Metric), metrics, sources);
}
