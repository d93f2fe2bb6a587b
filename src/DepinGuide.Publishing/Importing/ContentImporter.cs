using System.Security.Cryptography;
using System.Text;
using DepinGuide.Content.Snapshots;
using DepinGuide.Data;
using DepinGuide.Data.Figures;
using DepinGuide.Data.Imports;
using DepinGuide.Data.Metrics;
using DepinGuide.Data.Sources;
using DepinGuide.Data.Storage;
using DepinGuide.Facts.Figures;
using DepinGuide.Facts.Ids;
using Microsoft.EntityFrameworkCore;

namespace DepinGuide.Publishing.Importing;

/// <summary>
/// Makes the database show a content snapshot, in one transaction: readers see the old state or the new one. Writes only
/// what differs. Importers that run at once follow each other.
/// </summary>
public sealed class ContentImporter(IDbContextFactory<DepinGuideDbContext> contexts, WriteGate gate, TimeProvider time)
{
    /// <returns>Unchanged for the empty snapshot: a folder that cannot be read must not delete what machines observed.</returns>
    public async Task<ImportResult> ImportAsync(ContentSnapshot snapshot, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        if (snapshot.Revision == ContentSnapshot.Empty.Revision)
            return new ImportResult(snapshot.Revision, new ImportTally().Counts, FigureChanges.None, [], [], TimeSpan.Zero);

        var tally = new ImportTally();
        var references = new KnownReferences(snapshot);
        await using var turn = await gate.BeginAsync(contexts, cancellationToken);
        var context = turn.Context;
        context.ChangeTracker.AutoDetectChangesEnabled = false;

        using var fingerprint = new RowFingerprint(context);
        var catalogue = new CatalogueImport(context, snapshot, tally);
        await catalogue.WriteAsync(references, cancellationToken);
        var projects = snapshot.Projects.Select(document => ProjectRows.Of(document, snapshot, references, fingerprint));
        var changed = await new ProjectImport(context, tally).WriteAsync(projects, cancellationToken);
        await catalogue.DeleteRestAsync(cancellationToken);

        var rulesHash = RulesHash(snapshot, fingerprint);
        var figures = await RewriteFiguresAsync(context, snapshot, changed, rulesHash, cancellationToken);
        await WriteStateAsync(context, snapshot.Revision, rulesHash, cancellationToken);
        await turn.CommitAsync(cancellationToken);
        return new ImportResult(snapshot.Revision, tally.Counts, figures, changed, references.LeftOut, time.GetElapsedTime(started));
    }

    /// <summary>Figures of changed projects; of all when metrics, sources or the resolving code changed.</summary>
    private async Task<FigureChanges> RewriteFiguresAsync(
        DepinGuideDbContext context, ContentSnapshot snapshot, IReadOnlyList<ProjectSlug> changed, string rulesHash, CancellationToken cancellationToken)
    {
        var hasSameRules = await context.ImportStates.AnyAsync(state => state.RulesHash == rulesHash, cancellationToken);
        var projects = hasSameRules ? changed.Intersect(snapshot.Projects.Select(project => project.Project.Slug)) : snapshot.Projects.Select(project => project.Project.Slug);
        var rules = new FigureRules(snapshot.Catalog, snapshot.Sources);
        return await CurrentFigureWriter.RewriteAsync(context, [.. projects], rules, time.GetUtcNow(), cancellationToken);
    }

    private static string RulesHash(ContentSnapshot snapshot, RowFingerprint fingerprint)
    {
        fingerprint.Append(snapshot.Catalog.All.Values.OrderBy(metric => metric.Id).Select(MetricRow.Of));
        fingerprint.Append(snapshot.Sources.Values.OrderBy(source => source.Id).Select(SourceRow.Of));
        var code = typeof(FigureResolver).Module.ModuleVersionId;
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{code} {fingerprint.Take()}")));
    }

    private async Task WriteStateAsync(DepinGuideDbContext context, string revision, string rulesHash, CancellationToken cancellationToken)
    {
        var isSame = await context.ImportStates.AnyAsync(state => state.Revision == revision && state.RulesHash == rulesHash, cancellationToken);
        if (isSame)
            return;

        var state = new ImportStateRow { Revision = revision, RulesHash = rulesHash, ImportedAt = time.GetUtcNow() };
        await context.UpsertAsync([state], cancellationToken);
    }
}
