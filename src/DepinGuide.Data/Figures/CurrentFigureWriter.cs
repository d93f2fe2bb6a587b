using DepinGuide.Data.Readings;
using DepinGuide.Data.Storage;
using DepinGuide.Facts.Ids;
using Microsoft.EntityFrameworkCore;

namespace DepinGuide.Data.Figures;

/// <summary>Keeps the current figures true: rewrites those that readings or the clock have changed, and no others.</summary>
public sealed class CurrentFigureWriter(IDbContextFactory<DepinGuideDbContext> contexts, WriteGate gate)
{
    private const int ProjectsAtATime = 100;

    /// <summary>Resolves again the projects of which a figure's next change has come.</summary>
    public async Task<FigureChanges> RefreshDueAsync(FigureRules rules, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (!await AnyDueAsync(now, cancellationToken))
            return FigureChanges.None;

        await using var turn = await gate.BeginAsync(contexts, cancellationToken);
        var due = await turn.Context.CurrentFigures
            .Where(figure => figure.NextChange <= now)
            .Select(figure => figure.ProjectSlug)
            .Distinct()
            .ToListAsync(cancellationToken);
        var changes = await RewriteAsync(turn.Context, due, rules, now, cancellationToken);
        await turn.CommitAsync(cancellationToken);
        return changes;
    }

    /// <summary>Rewrites all figures of the projects in a transaction of its own.</summary>
    public async Task<FigureChanges> RewriteAsync(
        IReadOnlyCollection<ProjectSlug> projects, FigureRules rules, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var turn = await gate.BeginAsync(contexts, cancellationToken);
        var changes = await RewriteAsync(turn.Context, projects, rules, now, cancellationToken);
        await turn.CommitAsync(cancellationToken);
        return changes;
    }

    /// <summary>Rewrites all figures of the projects in the transaction of the context.</summary>
    public static async Task<FigureChanges> RewriteAsync(
        DepinGuideDbContext context, IReadOnlyCollection<ProjectSlug> projects, FigureRules rules, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var changes = FigureChanges.None;
        foreach (var some in projects.Order().Chunk(ProjectsAtATime))
            changes = changes.Plus(await RewriteSomeAsync(context, some, rules, now, cancellationToken));

        return changes;
    }

    /// <summary>A look without the write lock: a clock that ticks every minute must not hold up writers for nothing.</summary>
    private async Task<bool> AnyDueAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.CurrentFigures.AnyAsync(figure => figure.NextChange <= now, cancellationToken);
    }

    private static async Task<FigureChanges> RewriteSomeAsync(
        DepinGuideDbContext context, ProjectSlug[] projects, FigureRules rules, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var readings = await StoredReadings.LoadAsync(context.Readings.Where(row => projects.Contains(row.ProjectSlug)), cancellationToken);
        var wanted = projects
            .SelectMany(project => rules.ResolveAll(project, readings[project], now))
            .Select(CurrentFigure.Of)
            .ToDictionary(IdOf);
        var stored = await context.CurrentFigures.AsNoTracking()
            .Where(figure => projects.Contains(figure.ProjectSlug))
            .ToDictionaryAsync(IdOf, cancellationToken);

        var columns = RowColumns<CurrentFigure>.In(context);
        var inserted = wanted.Where(pair => !stored.ContainsKey(pair.Key)).Select(pair => pair.Value).ToList();
        var updated = wanted.Where(pair => stored.TryGetValue(pair.Key, out var old) && !columns.AreEqual(old, pair.Value)).Select(pair => pair.Value).ToList();
        var deleted = stored.Keys.Where(id => !wanted.ContainsKey(id)).ToList();

        await context.InsertAsync(inserted, cancellationToken);
        await context.UpsertAsync(updated, cancellationToken);
        await DeleteAsync(context, deleted, cancellationToken);
        return new FigureChanges(
            inserted.Count, updated.Count, deleted.Count, wanted.Count - inserted.Count - updated.Count,
            [.. inserted.Concat(updated).Select(IdOf), .. deleted]);
    }

    private static async Task DeleteAsync(DepinGuideDbContext context, List<FigureId> figures, CancellationToken cancellationToken)
    {
        foreach (var metric in figures.GroupBy(figure => figure.Metric, figure => figure.Project))
        {
            var projects = metric.ToArray();
            await context.CurrentFigures
                .Where(figure => figure.MetricId == metric.Key && projects.Contains(figure.ProjectSlug))
                .ExecuteDeleteAsync(cancellationToken);
        }
    }

    private static FigureId IdOf(CurrentFigure figure) => new(figure.ProjectSlug, figure.MetricId);
}
