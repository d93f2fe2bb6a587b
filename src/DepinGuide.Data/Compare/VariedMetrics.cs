using DepinGuide.Data.Projects;
using DepinGuide.Facts.Figures;
using DepinGuide.Facts.Ids;
using Microsoft.EntityFrameworkCore;

namespace DepinGuide.Data.Compare;

/// <summary>Which columns have something to sort. Two rows of the page that differ say so for nearly all; the database is asked about the rest.</summary>
internal static class VariedMetrics
{
    /// <param name="filtered">The rows of all pages.</param>
    /// <param name="rows">Those of this page.</param>
    public static async Task<IReadOnlySet<MetricId>> FindAsync(
        DepinGuideDbContext context, IQueryable<ProjectRow> filtered, IReadOnlyList<CompareRow> rows, int total, MetricId[] metrics, CancellationToken cancellationToken)
    {
        var varied = metrics.Where(metric => DifferWithin(rows, metric)).ToHashSet();
        if (rows.Count < total && varied.Count < metrics.Length)
            varied.UnionWith(await StoredAsync(context, filtered, [.. metrics.Except(varied)], cancellationToken));

        return varied;
    }

    private static bool DifferWithin(IReadOnlyList<CompareRow> rows, MetricId metric) => rows
        .Select(row => row.Figures.GetValueOrDefault(metric))
        .Where(figure => figure is { State: not FigureState.Missing })
        .Select(figure => (figure!.SortNumber, figure.SortNumber is null ? figure.SortText : ""))
        .Distinct().Skip(1).Any();

    private static async Task<IEnumerable<MetricId>> StoredAsync(
        DepinGuideDbContext context, IQueryable<ProjectRow> filtered, MetricId[] metrics, CancellationToken cancellationToken)
    {
        var slugs = filtered.Select(project => project.Slug);
        var ends = await context.CurrentFigures
            .Where(figure => metrics.Contains(figure.MetricId) && figure.State != FigureState.Missing && slugs.Contains(figure.ProjectSlug))
            .Select(figure => new { figure.MetricId, Number = figure.SortNumber, Text = figure.SortNumber == null ? figure.SortText : "" })
            .GroupBy(value => value.MetricId)
            .Select(group => new
            {
                Metric = group.Key,
                Lowest = group.Min(value => value.Number),
                Highest = group.Max(value => value.Number),
                First = group.Min(value => value.Text),
                Last = group.Max(value => value.Text),
            })
            .ToListAsync(cancellationToken);
        return ends.Where(end => end.Lowest != end.Highest || end.First != end.Last).Select(end => end.Metric);
    }
}
