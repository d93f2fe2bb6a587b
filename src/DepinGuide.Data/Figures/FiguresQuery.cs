using DepinGuide.Data.Readings;
using DepinGuide.Facts.Figures;
using DepinGuide.Facts.Ids;
using Microsoft.EntityFrameworkCore;

namespace DepinGuide.Data.Figures;

/// <summary>Any set of figures, as a page with figures in its prose needs it.</summary>
public sealed class FiguresQuery(IDbContextFactory<DepinGuideDbContext> contexts)
{
    /// <returns>Every id whose metric is in the catalogue; a figure without readings is there as missing.</returns>
    public async Task<IReadOnlyDictionary<FigureId, Figure>> ExecuteAsync(
        IReadOnlyCollection<FigureId> ids, FigureRules rules, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
            return new Dictionary<FigureId, Figure>();

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var projects = ids.Select(id => id.Project).Distinct().ToArray();
        var metrics = rules.WithInputs(ids.Select(id => id.Metric)).ToArray();
        var readings = await StoredReadings.LoadAsync(
            context.Readings.Where(row => projects.Contains(row.ProjectSlug) && metrics.Contains(row.MetricId)), cancellationToken);
        return ids.Distinct()
            .GroupBy(id => id.Project, id => id.Metric)
            .SelectMany(project => rules.ResolveSome(project.Key, project, readings[project.Key], now))
            .ToDictionary(figure => figure.Id);
    }
}
