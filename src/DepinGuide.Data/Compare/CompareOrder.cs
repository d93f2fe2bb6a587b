using System.Linq.Expressions;
using DepinGuide.Data.Figures;
using DepinGuide.Data.Projects;
using DepinGuide.Facts.Figures;
using DepinGuide.Facts.Ids;
using Microsoft.EntityFrameworkCore;

namespace DepinGuide.Data.Compare;

/// <summary>The order of the rows, alike on every engine: missing values last in both directions, equal ones by slug.</summary>
internal static class CompareOrder
{
    /// <returns>The slugs of the rows that are asked for, in order, and how many rows there are on all pages.</returns>
    public static Task<(IReadOnlyList<ProjectSlug> Slugs, int Total)> SlugsAsync(
        DepinGuideDbContext context, IQueryable<ProjectRow> projects, CompareRequest request, CancellationToken cancellationToken) =>
        request.Sort.Key switch
        {
            CompareKey.Project => OfPageAsync(context, projects, By(projects, project => project.SortName, request.Descending), request, cancellationToken),
            CompareKey.Token => OfPageAsync(context, projects, By(projects, project => project.SortToken, request.Descending), request, cancellationToken),
            CompareKey.Sector => OfPageAsync(context, projects, By(projects, project => project.SortSector, request.Descending), request, cancellationToken),
            CompareKey.Chains => OfPageAsync(context, projects, By(projects, project => project.SortChains, request.Descending), request, cancellationToken),
            _ => ByMetricAsync(context, projects, request, cancellationToken),
        };

    /// <summary>A filter costs more than its result: it runs once, over slugs alone. Without one, the engine counts and gives the page.</summary>
    private static async Task<(IReadOnlyList<ProjectSlug> Slugs, int Total)> OfPageAsync(
        DepinGuideDbContext context, IQueryable<ProjectRow> projects, IOrderedQueryable<ProjectRow> sorted, CompareRequest request, CancellationToken cancellationToken)
    {
        var slugs = sorted.Select(project => project.Slug);
        if (request.Page is not null && IsUnfiltered(context, projects))
            return (await slugs.Skip(Start(request)).Take(request.PageSize).ToListAsync(cancellationToken), await projects.CountAsync(cancellationToken));

        var all = await slugs.ToListAsync(cancellationToken);
        return (OfPage(all, request), all.Count);
    }

    private static IOrderedQueryable<ProjectRow> By(IQueryable<ProjectRow> projects, Expression<Func<ProjectRow, string?>> key, bool descending)
    {
        var missing = Expression.Lambda<Func<ProjectRow, bool>>(Expression.Equal(key.Body, Expression.Constant(null, typeof(string))), key.Parameters);
        var lastWhenMissing = projects.OrderBy(missing);
        var sorted = descending ? lastWhenMissing.ThenByDescending(key) : lastWhenMissing.ThenBy(key);
        return sorted.ThenBy(project => project.Slug);
    }

    /// <summary>
    /// Those with a value and those without are asked for one after the other: in one query each of thousands of projects
    /// looks its figure up by itself.
    /// </summary>
    private static async Task<(IReadOnlyList<ProjectSlug> Slugs, int Total)> ByMetricAsync(
        DepinGuideDbContext context, IQueryable<ProjectRow> projects, CompareRequest request, CancellationToken cancellationToken)
    {
        var known = context.CurrentFigures.Where(figure => figure.MetricId == request.Sort.Metric && figure.State != FigureState.Missing);
        if (request.Page is not null && IsUnfiltered(context, projects))
        {
            var page = await Sorted(known, request.Descending).Skip(Start(request)).Take(request.PageSize).ToListAsync(cancellationToken);
            return page.Count == request.PageSize
                ? (page, await projects.CountAsync(cancellationToken))
                : await WithMissingAsync(page, projects, known, request, cancellationToken);
        }

        var all = await AllAsync(projects, cancellationToken);
        var left = all.ToHashSet();
        var sorted = (await Sorted(known, request.Descending).ToListAsync(cancellationToken)).FindAll(left.Remove);
        sorted.AddRange(all.Where(left.Contains));
        return (OfPage(sorted, request), sorted.Count);
    }

    /// <param name="page">Those with a value, fewer than a page has.</param>
    private static async Task<(IReadOnlyList<ProjectSlug> Slugs, int Total)> WithMissingAsync(
        List<ProjectSlug> page, IQueryable<ProjectRow> projects, IQueryable<CurrentFigure> known, CompareRequest request, CancellationToken cancellationToken)
    {
        var all = await AllAsync(projects, cancellationToken);
        var withValue = (await known.Select(figure => figure.ProjectSlug).ToListAsync(cancellationToken)).ToHashSet();
        var before = Math.Max(0, Start(request) - withValue.Count);
        return ([.. page, .. all.Where(slug => !withValue.Contains(slug)).Skip(before).Take(request.PageSize - page.Count)], all.Count);
    }

    private static Task<List<ProjectSlug>> AllAsync(IQueryable<ProjectRow> projects, CancellationToken cancellationToken) =>
        projects.Select(project => project.Slug).OrderBy(slug => slug).ToListAsync(cancellationToken);

    private static IQueryable<ProjectSlug> Sorted(IQueryable<CurrentFigure> known, bool descending)
    {
        var figures = known
            .Select(figure => new { Slug = figure.ProjectSlug, Number = figure.SortNumber, Text = figure.SortNumber != null ? "" : figure.SortText })
            .OrderBy(figure => figure.Number == null);
        var sorted = descending
            ? figures.ThenByDescending(figure => figure.Number).ThenByDescending(figure => figure.Text)
            : figures.ThenBy(figure => figure.Number).ThenBy(figure => figure.Text);
        return sorted.ThenBy(figure => figure.Slug).Select(figure => figure.Slug);
    }

    private static bool IsUnfiltered(DepinGuideDbContext context, IQueryable<ProjectRow> projects) => ReferenceEquals(projects, context.Projects);

    private static int Start(CompareRequest request) => (int)Math.Min(int.MaxValue - request.PageSize, (request.Page!.Value - 1L) * request.PageSize);

    private static IReadOnlyList<ProjectSlug> OfPage(List<ProjectSlug> sorted, CompareRequest request) =>
        request.Page is null ? sorted : [.. sorted.Skip(Start(request)).Take(request.PageSize)];
}
