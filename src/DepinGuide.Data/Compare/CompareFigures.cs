using DepinGuide.Data.Figures;
using DepinGuide.Data.Readings;
using DepinGuide.Facts.Figures;
using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Readings;

namespace DepinGuide.Data.Compare;

/// <summary>The figures of the rows of one page, as they are at the moment of the request, without their next change: the query asks for that of all rows.</summary>
internal sealed class CompareFigures(DepinGuideDbContext context, FigureRules rules, DateTimeOffset now)
{
    /// <returns>For each project the figures of the metrics that the catalogue has.</returns>
    public async Task<IReadOnlyDictionary<ProjectSlug, IReadOnlyDictionary<MetricId, Figure>>> LoadAsync(
        IReadOnlyList<ProjectSlug> projects, IReadOnlyList<MetricId> metrics, CancellationToken cancellationToken)
    {
        ProjectSlug[] slugs = [.. projects];
        var isCounted = metrics.ToLookup(TrustFigure.IsOne);
        var counts = isCounted.Contains(true) ? await StoredTrust.LoadAsync(context, slugs, cancellationToken) : [];
        // What the clock has changed since it was stored is counted anew, which takes all readings of the project.
        var due = slugs.Where(slug => counts.GetValueOrDefault(slug)?.NextChange <= now).ToHashSet();
        var readings = await ReadingsAsync(slugs, rules.WithInputs(isCounted[false]), cancellationToken);
        var all = due.Count > 0 ? await ReadingsAsync([.. due], rules.Metrics.All.Keys, cancellationToken) : readings;
        return slugs.ToDictionary(slug => slug, slug => Resolve(
            due.Contains(slug)
                ? rules.ResolveStill(slug, metrics, all[slug], now)
                : rules.ResolveStill(slug, isCounted[false], readings[slug], now).Concat(Count(slug, isCounted[true], counts))));
    }

    private static IReadOnlyDictionary<MetricId, Figure> Resolve(IEnumerable<Figure> figures) => figures.ToDictionary(figure => figure.Id.Metric);

    private IEnumerable<Figure> Count(ProjectSlug project, IEnumerable<MetricId> metrics, Dictionary<ProjectSlug, TrustCounts> counts) =>
        metrics.Select(metric => rules.Count(new FigureId(project, metric), counts.GetValueOrDefault(project) ?? TrustCounts.None)).OfType<Figure>();

    private Task<ILookup<ProjectSlug, Reading>> ReadingsAsync(ProjectSlug[] projects, IEnumerable<MetricId> metrics, CancellationToken cancellationToken)
    {
        var ids = metrics.ToArray();
        return StoredReadings.LoadAsync(
            context.Readings.Where(row => projects.Contains(row.ProjectSlug) && ids.Contains(row.MetricId)), cancellationToken);
    }
}
