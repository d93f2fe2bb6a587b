using DepinGuide.Data.Readings;
using DepinGuide.Facts.Figures;
using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Projects;
using Microsoft.EntityFrameworkCore;

namespace DepinGuide.Data.Figures;

public sealed record ProjectFigure(Project Project, Figure Figure);

/// <summary>One metric over all projects.</summary>
public sealed class MetricFiguresQuery(IDbContextFactory<DepinGuideDbContext> contexts)
{
    /// <returns>One for each project by name, missing ones included; empty for a metric that is not in the catalogue.</returns>
    public async Task<IReadOnlyList<ProjectFigure>> ExecuteAsync(MetricId metric, FigureRules rules, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (rules.Metrics.Find(metric) is null)
            return [];

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var projects = await context.Projects.AsNoTracking()
            .OrderBy(project => project.SortName).ThenBy(project => project.Slug)
            .ToListAsync(cancellationToken);
        var metrics = rules.WithInputs([metric]).ToArray();
        var readings = await StoredReadings.LoadAsync(context.Readings.Where(row => metrics.Contains(row.MetricId)), cancellationToken);
        return projects.ConvertAll(project =>
            new ProjectFigure(project.ToProject(), rules.Resolve(new FigureId(project.Slug, metric), readings[project.Slug], now)!));
    }
}
