using DepinGuide.Data.Storage;
using DepinGuide.Facts.Ids;
using Microsoft.EntityFrameworkCore;

namespace DepinGuide.Data.Sources;

/// <param name="Figures">Figures with a reading from the source or with a change it announces.</param>
/// <param name="Records">Deployments, contracts, links, wallets, incidents, known changes and claims that cite it.</param>
public sealed record SourceUseCount(int Figures, int Records);

/// <summary>How much rests on each source.</summary>
public sealed class SourceUsageCountsQuery(IDbContextFactory<DepinGuideDbContext> contexts)
{
    /// <returns>Every source, unused ones with zeros.</returns>
    public async Task<IReadOnlyDictionary<SourceId, SourceUseCount>> ExecuteAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var sources = await context.Sources.Select(source => source.Id).ToListAsync(cancellationToken);
        var figures = await FiguresAsync(context, cancellationToken);
        var records = await RecordsAsync(context, cancellationToken);
        return sources.ToDictionary(
            source => source,
            source => new SourceUseCount(figures.GetValueOrDefault(source), records[source].Sum()));
    }

    private static Task<Dictionary<SourceId, int>> FiguresAsync(DepinGuideDbContext context, CancellationToken cancellationToken)
    {
        var read = context.Readings.Where(row => row.SourceId != null)
            .Select(row => new { Source = row.SourceId!.Value, row.ProjectSlug, row.MetricId });
        var announced = context.Readings.Where(row => row.ChangeSourceId != null)
            .Select(row => new { Source = row.ChangeSourceId!.Value, row.ProjectSlug, row.MetricId });
        return read.Union(announced)
            .GroupBy(use => use.Source)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
    }

    private static async Task<ILookup<SourceId, int>> RecordsAsync(DepinGuideDbContext context, CancellationToken cancellationToken)
    {
        List<(SourceId Source, int Count)> counts =
        [
            .. await CountAsync(context.Deployments, cancellationToken),
            .. await CountAsync(context.Contracts, cancellationToken),
            .. await LinksAsync(context, cancellationToken),
            .. await CountAsync(context.Wallets, cancellationToken),
            .. await CountAsync(context.Incidents, cancellationToken),
            .. await CountAsync(context.KnownChanges, cancellationToken),
            .. await ClaimsAsync(context, cancellationToken),
        ];
        return counts.ToLookup(count => count.Source, count => count.Count);
    }

    private static async Task<IEnumerable<(SourceId Source, int Count)>> CountAsync<T>(IQueryable<T> rows, CancellationToken cancellationToken)
        where T : SourcedRow
    {
        var counts = await rows.Where(row => row.SourceId != null)
            .GroupBy(row => row.SourceId!.Value)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToListAsync(cancellationToken);
        return counts.Select(count => (count.Key, count.Count));
    }

    /// <summary>A link that a source proves twice counts once.</summary>
    private static async Task<IEnumerable<(SourceId Source, int Count)>> LinksAsync(DepinGuideDbContext context, CancellationToken cancellationToken)
    {
        var first = context.Links.Where(row => row.SourceId != null).Select(row => new { Source = row.SourceId!.Value, row.ProjectSlug, row.Ordinal });
        var further = context.LinkProofs.Where(row => row.SourceId != null).Select(row => new { Source = row.SourceId!.Value, row.ProjectSlug, Ordinal = row.LinkOrdinal });
        var counts = await first.Union(further)
            .GroupBy(use => use.Source)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToListAsync(cancellationToken);
        return counts.Select(count => (count.Key, count.Count));
    }

    private static async Task<IEnumerable<(SourceId Source, int Count)>> ClaimsAsync(DepinGuideDbContext context, CancellationToken cancellationToken)
    {
        var first = context.Claims.Where(row => row.SourceId != null).Select(row => new { Source = row.SourceId!.Value, Claim = row.Id });
        var further = context.ClaimCitations.Select(row => new { Source = row.SourceId, Claim = row.ClaimId });
        var counts = await first.Union(further)
            .GroupBy(use => use.Source)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToListAsync(cancellationToken);
        return counts.Select(count => (count.Key, count.Count));
    }
}
