using DepinGuide.Content.Snapshots;
using DepinGuide.Data;
using DepinGuide.Data.Claims;
using DepinGuide.Data.Metrics;
using DepinGuide.Data.Projects;
using DepinGuide.Data.Sources;
using DepinGuide.Facts.Claims;
using Microsoft.EntityFrameworkCore;

namespace DepinGuide.Publishing.Importing;

/// <summary>The tables that belong to no project. They are small: Entity Framework compares them and writes the columns that differ.</summary>
internal sealed class CatalogueImport(DepinGuideDbContext context, ContentSnapshot snapshot, ImportTally tally)
{
    /// <summary>Writes what is new and what differs. Sources, chains and metrics that went stay for now, because old rows of projects refer to them.</summary>
    public async Task WriteAsync(KnownReferences references, CancellationToken cancellationToken)
    {
        await MergeAsync(snapshot.Sources.Values.Select(SourceRow.Of), row => row.Id, cancellationToken);
        await MergeAsync(snapshot.Chains.Values.Select(ChainRow.Of), row => row.Id, cancellationToken);
        await MergeAsync(snapshot.Catalog.All.Values.Select(MetricRow.Of), row => row.Id, cancellationToken);
        await ReplaceAsync(snapshot.Sectors.Select(SectorRow.Of), row => row.Id, cancellationToken);
        await ReplaceAsync(
            snapshot.Sectors.SelectMany(sector => sector.Subsectors.Select((row, i) => SubsectorRow.Of(sector, row, i))),
            row => (row.SectorId, row.Id),
            cancellationToken);
        await ReplaceClaimsAsync(references, cancellationToken);
        await SaveAsync(cancellationToken);
    }

    /// <summary>Deletes sources, chains and metrics that the snapshot no longer has. Observations go with their source or metric.</summary>
    public async Task DeleteRestAsync(CancellationToken cancellationToken)
    {
        await DeleteAsync(snapshot.Sources.Keys, (SourceRow row) => row.Id, cancellationToken);
        await DeleteAsync(snapshot.Chains.Keys, (ChainRow row) => row.Id, cancellationToken);
        await DeleteAsync(snapshot.Catalog.All.Keys, (MetricRow row) => row.Id, cancellationToken);
        await SaveAsync(cancellationToken);
    }

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
        where TKey : notnull
    {
        var rows = wanted.ToList();
        await MergeAsync(rows, key, cancellationToken);
        await DeleteAsync(rows.Select(key), key, cancellationToken);
    }

    private async Task MergeAsync<TRow, TKey>(IEnumerable<TRow> wanted, Func<TRow, TKey> key, CancellationToken cancellationToken)
        where TRow : class
        where TKey : notnull
    {
        var stored = await context.Set<TRow>().AsTracking().ToDictionaryAsync(key, cancellationToken);
        foreach (var row in wanted)
        {
            if (stored.TryGetValue(key(row), out var old))
                context.Entry(old).CurrentValues.SetValues(row);
            else
                context.Add(row);
        }
    }

    private async Task DeleteAsync<TRow, TKey>(IEnumerable<TKey> wanted, Func<TRow, TKey> key, CancellationToken cancellationToken)
        where TRow : class
    {
        var kept = wanted.ToHashSet();
        var stored = await context.Set<TRow>().AsTracking().ToListAsync(cancellationToken);
        context.RemoveRange(stored.Where(row => !kept.Contains(key(row))));
    }

    private async Task SaveAsync(CancellationToken cancellationToken)
    {
        context.ChangeTracker.DetectChanges();
        foreach (var table in context.ChangeTracker.Entries().GroupBy(entry => entry.Metadata.GetTableName()!, StringComparer.Ordinal))
        {
            tally.Add(
                table.Key,
                inserted: table.Count(entry => entry.State == EntityState.Added),
                updated: table.Count(entry => entry.State == EntityState.Modified),
                deleted: table.Count(entry => entry.State == EntityState.Deleted));
        }

        await context.SaveChangesAsync(cancellationToken);
        context.ChangeTracker.Clear();
    }
}
