using DepinGuide.Facts.Figures;
using DepinGuide.Facts.Ids;
using Microsoft.EntityFrameworkCore;

namespace DepinGuide.Data.Figures;

/// <summary>A figure that somebody should look at.</summary>
/// <param name="OldestCheck">Null for an observation that no one checks.</param>
/// <param name="NextChange">When its state changes next; null for never.</param>
public sealed record AgeingFigure(FigureId Id, FigureState State, bool IsDisputed, DateOnly? OldestCheck, DateTimeOffset? NextChange);

/// <param name="Counts">Figures by state, every state present. Missing counts those that are known not to apply or could not be computed.</param>
/// <param name="Disputed">A flag beside the state, counted apart.</param>
/// <param name="ChangeExpected">A flag beside the state, counted apart.</param>
/// <param name="Ageing">Due, stale and expired figures: worst state first, then the oldest check, then by id.</param>
/// <param name="DisputedFigures">By id.</param>
public sealed record FigureStates(
    IReadOnlyDictionary<FigureState, int> Counts, int Disputed, int ChangeExpected, IReadOnlyList<AgeingFigure> Ageing, IReadOnlyList<FigureId> DisputedFigures)
{
    public int Total => Counts.Values.Sum();
}

/// <summary>How the figures of the portal are doing.</summary>
public sealed class FigureStatesQuery(IDbContextFactory<DepinGuideDbContext> contexts)
{
    public async Task<FigureStates> ExecuteAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var groups = await context.CurrentFigures
            .GroupBy(figure => new { figure.State, figure.Disputed, figure.ChangeExpected })
            .Select(group => new { group.Key.State, group.Key.Disputed, group.Key.ChangeExpected, Count = group.Count() })
            .ToListAsync(cancellationToken);
        var ageing = await AgeingAsync(context, cancellationToken);
        var disputed = await context.CurrentFigures
            .Where(figure => figure.Disputed)
            .OrderBy(figure => figure.ProjectSlug).ThenBy(figure => figure.MetricId)
            .Select(figure => new FigureId(figure.ProjectSlug, figure.MetricId))
            .ToListAsync(cancellationToken);
        return new FigureStates(
            Enum.GetValues<FigureState>().ToDictionary(state => state, state => groups.Where(group => group.State == state).Sum(group => group.Count)),
            groups.Where(group => group.Disputed).Sum(group => group.Count),
            groups.Where(group => group.ChangeExpected).Sum(group => group.Count),
            ageing,
            disputed);
    }

    private static async Task<List<AgeingFigure>> AgeingAsync(DepinGuideDbContext context, CancellationToken cancellationToken)
    {
        FigureState[] states = [FigureState.Due, FigureState.Stale, FigureState.Expired];
        var figures = await context.CurrentFigures
            .Where(figure => states.Contains(figure.State))
            .Select(figure => new AgeingFigure(
                new FigureId(figure.ProjectSlug, figure.MetricId), figure.State, figure.Disputed, figure.OldestCheck, figure.NextChange))
            .ToListAsync(cancellationToken);

        // States are stored by name, whose order says nothing.
        return [.. figures
            .OrderByDescending(figure => figure.State)
            .ThenBy(figure => figure.OldestCheck)
            .ThenBy(figure => figure.Id.Project)
            .ThenBy(figure => figure.Id.Metric)];
    }
}
