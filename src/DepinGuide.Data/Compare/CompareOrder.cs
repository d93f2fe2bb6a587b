using System.Linq.Expressions;
using DepinGuide.Data.Projects;
using DepinGuide.Facts.Figures;
using DepinGuide.Facts.Ids;
using Microsoft.EntityFrameworkCore;

namespace DepinGuide.Data.Compare;

/// <summary>The order of the rows, alike on every engine: missing values last in both directions, equal ones by slug.</summary>
internal static class CompareOrder
{
    public static Task<List<ProjectSlug>> SlugsAsync(
        DepinGuideDbContext context, IQueryable<ProjectRow> projects, CompareRequest request, CancellationToken cancellationToken) =>
        request.Sort.Key switch
        {
            CompareKey.Project => SlugsAsync(By(projects, project => project.SortName, request.Descending), cancellationToken),
            CompareKey.Token => SlugsAsync(By(projects, project => project.SortToken, request.Descending), cancellationToken),
            CompareKey.Sector => SlugsAsync(By(projects, project => project.SortSector, request.Descending), cancellationToken),
            CompareKey.Chains => SlugsAsync(By(projects, project => project.SortChains, request.Descending), cancellationToken),
            _ => ByMetricAsync(context, projects, request, cancellationToken),
        };

    private static Task<List<ProjectSlug>> SlugsAsync(IQueryable<ProjectRow> projects, CancellationToken cancellationToken) =>
        projects.Select(project => project.Slug).ToListAsync(cancellationToken);

    private static IQueryable<ProjectRow> By(IQueryable<ProjectRow> projects, Expression<Func<ProjectRow, string?>> key, bool descending)
    {
        var missing = Expression.Lambda<Func<ProjectRow, bool>>(Expression.Equal(key.Body, Expression.Constant(null, typeof(string))), key.Parameters);
        var lastWhenMissing = projects.OrderBy(missing);
        var sorted = descending ? lastWhenMissing.ThenByDescending(key) : lastWhenMissing.ThenBy(key);
        return sorted.ThenBy(project => project.Slug);
    }

    /// <summary>Figures and projects are put together here: in one query each of thousands of projects looks its figure up by itself.</summary>
    private static async Task<List<ProjectSlug>> ByMetricAsync(
        DepinGuideDbContext context, IQueryable<ProjectRow> projects, CompareRequest request, CancellationToken cancellationToken)
    {
        var all = await SlugsAsync(projects.OrderBy(project => project.Slug), cancellationToken);
        var left = all.ToHashSet();
        var known = await KnownAsync(context, request.Sort.Metric, request.Descending, cancellationToken);
        var sorted = known.FindAll(left.Remove);
        sorted.AddRange(all.Where(left.Contains));
        return sorted;
    }

    /// <summary>Of all projects, those in which the metric has a value.</summary>
    private static Task<List<ProjectSlug>> KnownAsync(DepinGuideDbContext context, MetricId metric, bool descending, CancellationToken cancellationToken)
    {
        var figures = context.CurrentFigures
            .Where(figure => figure.MetricId == metric && figure.State != FigureState.Missing)
            .Select(figure => new { Slug = figure.ProjectSlug, Number = figure.SortNumber, Text = figure.SortNumber != null ? "" : figure.SortText })
            .OrderBy(figure => figure.Number == null);
        var sorted = descending
            ? figures.ThenByDescending(figure => figure.Number).ThenByDescending(figure => figure.Text)
            : figures.ThenBy(figure => figure.Number).ThenBy(figure => figure.Text);
        return sorted.ThenBy(figure => figure.Slug).Select(figure => figure.Slug).ToListAsync(cancellationToken);
    }
}
