using System.Linq.Expressions;
using DepinGuide.Data.Projects;
using DepinGuide.Facts.Figures;

namespace DepinGuide.Data.Compare;

/// <summary>The order of the rows, alike on every engine: missing values last in both directions, equal ones by slug.</summary>
internal static class CompareOrder
{
    public static IQueryable<ProjectRow> Apply(DepinGuideDbContext context, IQueryable<ProjectRow> projects, CompareRequest request) =>
        request.Sort.Key switch
        {
            CompareKey.Project => By(projects, project => project.SortName, request.Descending),
            CompareKey.Token => By(projects, project => project.SortToken, request.Descending),
            CompareKey.Sector => By(projects, project => project.SortSector, request.Descending),
            CompareKey.Chains => By(projects, project => project.SortChains, request.Descending),
            _ => ByMetric(context, projects, request),
        };

    private static IQueryable<ProjectRow> By(IQueryable<ProjectRow> projects, Expression<Func<ProjectRow, string?>> key, bool descending)
    {
        var missing = Expression.Lambda<Func<ProjectRow, bool>>(Expression.Equal(key.Body, Expression.Constant(null, typeof(string))), key.Parameters);
        var lastWhenMissing = projects.OrderBy(missing);
        var sorted = descending ? lastWhenMissing.ThenByDescending(key) : lastWhenMissing.ThenBy(key);
        return sorted.ThenBy(project => project.Slug);
    }

    private static IQueryable<ProjectRow> ByMetric(DepinGuideDbContext context, IQueryable<ProjectRow> projects, CompareRequest request)
    {
        var metric = request.Sort.Metric;
        var figures = context.CurrentFigures.Where(figure => figure.MetricId == metric && figure.State != FigureState.Missing);
        var rows = projects.LeftJoin(
            figures,
            project => project.Slug,
            figure => figure.ProjectSlug,
            (project, figure) => new
            {
                Project = project,
                IsMissing = figure == null,
                Number = figure == null ? null : figure.SortNumber,
                Text = figure == null || figure.SortNumber != null ? "" : figure.SortText,
            });
        var lastWhenMissing = rows.OrderBy(row => row.IsMissing).ThenBy(row => row.Number == null);
        var sorted = request.Descending
            ? lastWhenMissing.ThenByDescending(row => row.Number).ThenByDescending(row => row.Text)
            : lastWhenMissing.ThenBy(row => row.Number).ThenBy(row => row.Text);
        return sorted.ThenBy(row => row.Project.Slug).Select(row => row.Project);
    }
}
