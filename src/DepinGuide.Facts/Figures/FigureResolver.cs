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
        throw new NotSupportedException($"{metrics} {sources}");

    /// <summary>Every figure of one project that has a reading or a computed value, by metric id.</summary>
    public IReadOnlyList<Figure> ResolveAll(ProjectSlug project, IEnumerable<Reading> readings, DateTimeOffset now) =>
        throw new NotSupportedException();
}
