using DepinGuide.Data.Readings;
using DepinGuide.Facts.Figures;
using DepinGuide.Facts.Ids;
using Microsoft.EntityFrameworkCore;

namespace DepinGuide.Data.Figures;

/// <summary>All figures of one project.</summary>
public sealed class ProjectFiguresQuery(IDbContextFactory<DepinGuideDbContext> contexts)
{
    /// <returns>Figures that have a reading or a computed value, by metric id; empty for a project we do not have.</returns>
    public async Task<IReadOnlyList<Figure>> ExecuteAsync(ProjectSlug project, FigureRules rules, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var readings = await StoredReadings.LoadAsync(context.Readings.Where(row => row.ProjectSlug == project), cancellationToken);
        return rules.ResolveAll(project, readings[project], now);
    }
}
