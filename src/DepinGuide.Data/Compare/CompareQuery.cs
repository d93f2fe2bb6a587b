using DepinGuide.Data.Figures;
using DepinGuide.Data.Projects;
using DepinGuide.Facts.Ids;
using Microsoft.EntityFrameworkCore;

namespace DepinGuide.Data.Compare;

/// <summary>One page of the comparison table, or all of it.</summary>
public sealed class CompareQuery(IDbContextFactory<DepinGuideDbContext> contexts)
{
    public async Task<ComparePage> ExecuteAsync(CompareRequest request, FigureRules rules, DateTimeOffset now, CancellationToken cancellationToken)
    {
        MetricId[] metrics = [.. request.Metrics.Distinct()];
        // On connections of their own, beside each other: the figures of a page take as long as all the rest.
        var nextChange = Task.Run(() => NextChangeAsync(metrics, cancellationToken), cancellationToken);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var filtered = CompareFilters.Apply(context, request);
        var (slugs, total) = await CompareOrder.SlugsAsync(context, filtered, request, cancellationToken);
        var loading = Task.Run(() => ProjectsAsync([.. slugs], cancellationToken), cancellationToken);
        var figures = await new CompareFigures(context, rules, now).LoadAsync(slugs, metrics, cancellationToken);
        var (projects, chains) = await loading;
        var rows = projects.ConvertAll(project => new CompareRow(project.ToProject(), [.. chains[project.Slug].Distinct()], figures[project.Slug]));
        var varied = await VariedMetrics.FindAsync(context, filtered, rows, total, metrics, cancellationToken);
        return new ComparePage(total, rows, varied) { NextChange = await nextChange };
    }

    /// <summary>Over the rows of all pages: a figure elsewhere may take a place on this one. Asked metric by metric, each is one look into an index.</summary>
    private async Task<DateTimeOffset?> NextChangeAsync(MetricId[] metrics, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Metrics
            .Where(metric => metrics.Contains(metric.Id))
            .Select(metric => context.CurrentFigures.Where(figure => figure.MetricId == metric.Id && figure.NextChange != null).Min(figure => figure.NextChange))
            .MinAsync(cancellationToken);
    }

    /// <summary>In the order of the slugs. Filters and sorting run once, over slugs: sorting whole rows of thousands of projects costs more than all else.</summary>
    private async Task<(List<ProjectRow> Projects, ILookup<ProjectSlug, ChainId> Chains)> ProjectsAsync(ProjectSlug[] slugs, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await context.Projects.AsNoTracking().Where(project => slugs.Contains(project.Slug)).ToDictionaryAsync(project => project.Slug, cancellationToken);
        return ([.. slugs.Select(found.GetValueOrDefault).OfType<ProjectRow>()], await ChainsAsync(context, slugs, cancellationToken));
    }

    private static async Task<ILookup<ProjectSlug, ChainId>> ChainsAsync(DepinGuideDbContext context, ProjectSlug[] slugs, CancellationToken cancellationToken)
    {
        var deployments = await context.Deployments
            .Where(deployment => deployment.IsCurrent && slugs.Contains(deployment.ProjectSlug))
            .OrderBy(deployment => deployment.ProjectSlug).ThenBy(deployment => deployment.Ordinal)
            .Select(deployment => new { deployment.ProjectSlug, deployment.ChainId })
            .ToListAsync(cancellationToken);
        return deployments.ToLookup(deployment => deployment.ProjectSlug, deployment => deployment.ChainId);
    }
}
