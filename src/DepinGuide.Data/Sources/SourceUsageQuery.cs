using DepinGuide.Data.Storage;
using DepinGuide.Facts.Ids;
using Microsoft.EntityFrameworkCore;

namespace DepinGuide.Data.Sources;

public enum RecordKind
{
    Deployment,
    Contract,
    Link,
    Wallet,
    Incident,
    KnownChange,
    Claim,
}

/// <summary>A record that cites a source.</summary>
/// <param name="Project">Null for a claim.</param>
/// <param name="Label">What a reader would call it: address, link, name, title or statement.</param>
public sealed record RecordUse(RecordKind Kind, ProjectSlug? Project, string Label);

/// <param name="Figures">By id; those with a reading from the source, chosen or not, and those whose announced change it names.</param>
/// <param name="Records">By kind, then project, then in the order of the file.</param>
public sealed record SourceUsage(IReadOnlyList<FigureId> Figures, IReadOnlyList<RecordUse> Records);

/// <summary>Everything that rests on one source.</summary>
public sealed class SourceUsageQuery(IDbContextFactory<DepinGuideDbContext> contexts)
{
    public async Task<SourceUsage> ExecuteAsync(SourceId source, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var figures = await context.Readings
            .Where(reading => reading.SourceId == source || reading.ChangeSourceId == source)
            .Select(reading => new { reading.ProjectSlug, reading.MetricId })
            .Distinct()
            .OrderBy(reading => reading.ProjectSlug).ThenBy(reading => reading.MetricId)
            .ToListAsync(cancellationToken);
        List<RecordUse> records =
        [
            .. await RecordsAsync(context, source, cancellationToken),
            .. await StoriesAsync(context, source, cancellationToken),
            .. await ClaimsAsync(context, source, cancellationToken),
        ];
        return new SourceUsage(figures.ConvertAll(figure => new FigureId(figure.ProjectSlug, figure.MetricId)), records);
    }

    private static async Task<List<RecordUse>> RecordsAsync(DepinGuideDbContext context, SourceId source, CancellationToken cancellationToken)
    {
        var deployments = await Citing(context.Deployments, source)
            .OrderBy(row => row.ProjectSlug).ThenBy(row => row.Ordinal)
            .Select(row => new RecordUse(RecordKind.Deployment, row.ProjectSlug, row.Address))
            .ToListAsync(cancellationToken);
        var contracts = await Citing(context.Contracts, source)
            .OrderBy(row => row.ProjectSlug).ThenBy(row => row.Ordinal)
            .Select(row => new RecordUse(RecordKind.Contract, row.ProjectSlug, row.Label))
            .ToListAsync(cancellationToken);
        var links = await LinksAsync(context, source, cancellationToken);
        var wallets = await Citing(context.Wallets, source)
            .OrderBy(row => row.ProjectSlug).ThenBy(row => row.Ordinal)
            .Select(row => new RecordUse(RecordKind.Wallet, row.ProjectSlug, row.Name))
            .ToListAsync(cancellationToken);
        return [.. deployments, .. contracts, .. links, .. wallets];
    }

    private static async Task<List<RecordUse>> LinksAsync(DepinGuideDbContext context, SourceId source, CancellationToken cancellationToken)
    {
        var links = await context.Links
            .Where(link => link.SourceId == source || context.LinkProofs.Any(proof =>
                proof.ProjectSlug == link.ProjectSlug && proof.LinkOrdinal == link.Ordinal && proof.SourceId == source))
            .OrderBy(link => link.ProjectSlug).ThenBy(link => link.Ordinal)
            .Select(link => new { link.ProjectSlug, link.Value })
            .ToListAsync(cancellationToken);
        return links.ConvertAll(link => new RecordUse(RecordKind.Link, link.ProjectSlug, link.Value.OriginalString));
    }

    private static async Task<List<RecordUse>> StoriesAsync(DepinGuideDbContext context, SourceId source, CancellationToken cancellationToken)
    {
        var incidents = await Citing(context.Incidents, source)
            .OrderBy(row => row.ProjectSlug).ThenBy(row => row.Ordinal)
            .Select(row => new RecordUse(RecordKind.Incident, row.ProjectSlug, row.Title))
            .ToListAsync(cancellationToken);
        var changes = await Citing(context.KnownChanges, source)
            .OrderBy(row => row.ProjectSlug).ThenBy(row => row.Ordinal)
            .Select(row => new RecordUse(RecordKind.KnownChange, row.ProjectSlug, row.Title))
            .ToListAsync(cancellationToken);
        return [.. incidents, .. changes];
    }

    private static Task<List<RecordUse>> ClaimsAsync(DepinGuideDbContext context, SourceId source, CancellationToken cancellationToken) =>
        context.Claims
            .Where(claim => claim.SourceId == source || context.ClaimCitations.Any(citation => citation.ClaimId == claim.Id && citation.SourceId == source))
            .OrderBy(claim => claim.Id)
            .Select(claim => new RecordUse(RecordKind.Claim, null, claim.Statement))
            .ToListAsync(cancellationToken);

    private static IQueryable<T> Citing<T>(IQueryable<T> rows, SourceId source)
        where T : SourcedRow =>
        rows.Where(row => row.SourceId == source);
}
