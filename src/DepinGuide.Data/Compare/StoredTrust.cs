using DepinGuide.Facts.Figures;
using DepinGuide.Facts.Ids;
using Microsoft.EntityFrameworkCore;

namespace DepinGuide.Data.Compare;

/// <summary>Counts over the current figures: a page would else resolve every figure of every project in it.</summary>
internal static class StoredTrust
{
    /// <returns>Right until their next change; a project without any figure is not there.</returns>
    public static async Task<Dictionary<ProjectSlug, TrustCounts>> LoadAsync(
        DepinGuideDbContext context, ProjectSlug[] projects, CancellationToken cancellationToken)
    {
        MetricId[] counted = [.. TrustFigure.All];
        var groups = await context.CurrentFigures
            .Where(figure => projects.Contains(figure.ProjectSlug) && !counted.Contains(figure.MetricId))
            .GroupBy(figure => new { figure.ProjectSlug, figure.State, figure.Disputed })
            .Select(group => new
            {
                group.Key.ProjectSlug,
                group.Key.State,
                group.Key.Disputed,
                Count = group.Count(),
                OldestCheck = group.Min(figure => figure.OldestCheck),
                NextChange = group.Min(figure => figure.NextChange),
            })
            .ToListAsync(cancellationToken);
        return groups.GroupBy(group => group.ProjectSlug).ToDictionary(project => project.Key, project =>
        {
            var known = project.Where(group => group.State != FigureState.Missing).ToList();
            return new TrustCounts(
                known.Sum(group => group.Count),
                known.Where(group => group.State == FigureState.Fresh).Sum(group => group.Count),
                known.Where(group => group.Disputed).Sum(group => group.Count),
                known.Min(group => group.OldestCheck),
                project.Min(group => group.NextChange));
        });
    }
}
