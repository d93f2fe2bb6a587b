using DepinGuide.Content.Snapshots;
using DepinGuide.Data;
using DepinGuide.Data.Claims;
using DepinGuide.Data.Metrics;
using DepinGuide.Data.Projects;
using DepinGuide.Data.Sources;
using DepinGuide.Data.Storage;
using DepinGuide.Facts.Claims;
using Microsoft.EntityFrameworkCore;

namespace DepinGuide.Publishing.Importing;

/// <summary>The tables that belong to no project. They are small: stored rows are read and compared, and those that differ are written whole.</summary>
internal sealed class CatalogueImport(DepinGuideDbContext context, ContentSnapshot snapshot, ImportTally tally)
{
    private readonly List<object> _gone = [];
    private readonly List<object> _rest = [];

    /// <summary>Writes what is new and what differs. Sources, chains and metrics that went stay for now, because old rows of projects refer to them.</summary>
    public async Task WriteAsync(KnownReferences references, CancellationToken cancellationToken)
    {
        _rest.AddRange(await MergeAsync(snapshot.Sources.Values.Select(SourceRow.Of), row => row.Id, cancellationToken));
        _rest.AddRange(await MergeAsync(snapshot.Chains.Values.Select(ChainRow.Of), row => row.Id, cancellationToken));
        _rest.AddRange(await MergeAsync(snapshot.Catalog.All.Values.Select(MetricRow.Of), row => row.Id, cancellationToken));
        await ReplaceAsync(snapshot.Sectors.Select(SectorRow.Of), row => row.Id, cancellationToken);
        await ReplaceAsync(
            snapshot.Sectors.SelectMany(sector => sector.Subsectors.Select((row, i) => SubsectorRow.Of(sector, row, i))),
            row => (row.SectorId, row.Id),
            cancellationToken);
        await ReplaceClaimsAsync(references, cancellationToken);
        await DeleteAsync(_gone, cancellationToken);
    }

    /// <summary>Deletes sources, chains and metrics that the snapshot no longer has. Observations go with their source or metric.</summary>
    public Task DeleteRestAsync(CancellationToken cancellationToken) => DeleteAsync(_rest, cancellationToken);

    private async Task ReplaceClaimsAsync(KnownReferences references, CancellationToken cancellationToken)
    {
        var claims = snapshot.Claims
            .Select(claim => (Claim: claim, Citations: references.Of(claim.Citations)))
            .Where(pair => references.Keeps(pair.Citations.Count > 0 || pair.Claim.Basis.Count > 0, $"Claim {pair.Claim.Id}", "any of its sources"))
            .ToList();
        await ReplaceAsync(claims.Select(pair => ClaimRow.Of(pair.Claim, pair.Citations)), row => row.Id, cancellationToken);
        await ReplaceAsync(claims.SelectMany(pair => SubjectsOf(pair.Claim)), row => (row.ClaimId, row.Subject), cancellationToken);
        await ReplaceAsync(
            claims.SelectMany(pair => pair.Citations.Skip(1).Select((citation, i) => ClaimCitationRow.Of(pair.Claim.Id, i, citation))),
            row => (row.ClaimId, row.Ordinal),
            cancellationToken);
    }

    private static IEnumerable<ClaimSubjectRow> SubjectsOf(Claim claim) => claim.Subjects
        .Distinct(StringComparer.Ordinal)
        .Select((subject, i) => new ClaimSubjectRow { ClaimId = claim.Id, Subject = subject, Ordinal = i });

    private async Task ReplaceAsync<TRow, TKey>(IEnumerable<TRow> wanted, Func<TRow, TKey> key, CancellationToken cancellationToken)
        where TRow : class
        where TKey : notnull =>
        _gone.AddRange(await MergeAsync(wanted, key, cancellationToken));

    /// <returns>Stored rows that are not wanted.</returns>
    private async Task<IReadOnlyCollection<TRow>> MergeAsync<TRow, TKey>(IEnumerable<TRow> wanted, Func<TRow, TKey> key, CancellationToken cancellationToken)
        where TRow : class
        where TKey : notnull
    {
        var stored = await context.Set<TRow>().AsNoTracking().ToDictionaryAsync(key, cancellationToken);
        var areEqual = context.RowComparison<TRow>();
        List<TRow> added = [], changed = [];
        foreach (var row in wanted)
        {
            if (!stored.Remove(key(row), out var old))
                added.Add(row);
            else if (!areEqual(old, row))
                changed.Add(row);
        }

        await context.InsertAsync(added, cancellationToken);
        await context.UpsertAsync(changed, cancellationToken);
        tally.Add(TableOf(typeof(TRow)), inserted: added.Count, updated: changed.Count);
        return stored.Values;
    }

    private async Task DeleteAsync(IReadOnlyCollection<object> rows, CancellationToken cancellationToken)
    {
        if (rows.Count == 0)
            return;

        context.RemoveRange(rows);
        foreach (var table in rows.CountBy(row => TableOf(row.GetType())))
            tally.Add(table.Key, deleted: table.Value);

        await context.SaveChangesAsync(cancellationToken);
        context.ChangeTracker.Clear();
    }

    private string TableOf(Type row) => context.Model.FindEntityType(row)!.GetTableName()!;
}
