using DepinGuide.Data.Figures;
using DepinGuide.Data.Projects;
using DepinGuide.Data.Readings;
using DepinGuide.Facts.Figures;
using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Readings;
using Microsoft.EntityFrameworkCore;

namespace DepinGuide.Data.Compare;

/// <summary>One page of the comparison table, or all of it.</summary>
public sealed class CompareQuery(IDbContextFactory<DepinGuideDbContext> contexts)
{
    public async Task<ComparePage> ExecuteAsync(CompareRequest request, FigureRules rules, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var filtered = CompareFilters.Apply(context, request);
        var total = await filtered.CountAsync(cancellationToken);
        var ordered = CompareOrder.Apply(context, filtered, request);
        if (request.Page is { } page)
            ordered = ordered.Skip((int)Math.Min(int.MaxValue, (page - 1L) * request.PageSize)).Take(request.PageSize);

        var projects = await ordered.AsNoTracking().ToListAsync(cancellationToken);
        var chains = await ChainsAsync(context, projects, cancellationToken);
        var readings = await ReadingsAsync(context, projects, rules.WithInputs(request.Metrics), cancellationToken);
        var rows = projects.ConvertAll(project =>
            new CompareRow(project.ToProject(), [.. chains[project.Slug].Distinct()], Resolve(project.Slug, request, rules, readings, now)));
        return new ComparePage(total, rows, await DistinctValuesAsync(context, filtered, request, cancellationToken));
    }

    private static async Task<ILookup<ProjectSlug, ChainId>> ChainsAsync(
        DepinGuideDbContext context, List<ProjectRow> projects, CancellationToken cancellationToken)
    {
        var slugs = projects.Select(project => project.Slug).ToArray();
        var deployments = await context.Deployments
            .Where(deployment => deployment.IsCurrent && slugs.Contains(deployment.ProjectSlug))
            .OrderBy(deployment => deployment.ProjectSlug).ThenBy(deployment => deployment.Ordinal)
            .Select(deployment => new { deployment.ProjectSlug, deployment.ChainId })
            .ToListAsync(cancellationToken);
        return deployments.ToLookup(deployment => deployment.ProjectSlug, deployment => deployment.ChainId);
    }

    private static Task<ILookup<ProjectSlug, Reading>> ReadingsAsync(
        DepinGuideDbContext context, List<ProjectRow> projects, IReadOnlyCollection<MetricId> metrics, CancellationToken cancellationToken)
    {
        var slugs = projects.Select(project => project.Slug).ToArray();
        var ids = metrics.ToArray();
        return StoredReadings.LoadAsync(
            context.Readings.Where(row => slugs.Contains(row.ProjectSlug) && ids.Contains(row.MetricId)), cancellationToken);
    }

    private static Dictionary<MetricId, Figure> Resolve(
        ProjectSlug project, CompareRequest request, FigureRules rules, ILookup<ProjectSlug, Reading> readings, DateTimeOffset now) =>
        request.Metrics.Distinct()
            .Select(metric => rules.Resolve(new FigureId(project, metric), readings[project], now))
            .OfType<Figure>()
            .ToDictionary(figure => figure.Id.Metric);

    private static async Task<IReadOnlyDictionary<MetricId, int>> DistinctValuesAsync(
        DepinGuideDbContext context, IQueryable<ProjectRow> filtered, CompareRequest request, CancellationToken cancellationToken)
    {
        var metrics = request.Metrics.Distinct().ToArray();
        var slugs = filtered.Select(project => project.Slug);
        var counts = await context.CurrentFigures
            .Where(figure => metrics.Contains(figure.MetricId) && figure.State != FigureState.Missing && slugs.Contains(figure.ProjectSlug))
            .Select(figure => new { figure.MetricId, figure.SortNumber, Text = figure.SortNumber == null ? figure.SortText : "" })
            .Distinct()
            .GroupBy(value => value.MetricId)
            .Select(group => new { Metric = group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Metric, group => group.Count, cancellationToken);
        return metrics.ToDictionary(metric => metric, metric => counts.GetValueOrDefault(metric));
    }
}
