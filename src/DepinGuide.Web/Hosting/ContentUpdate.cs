using DepinGuide.Content.Snapshots;
using DepinGuide.Data.Figures;
using DepinGuide.Publishing.Importing;
using DepinGuide.Web.Hosting.Caching;

namespace DepinGuide.Web.Hosting;

/// <summary>Brings the database and the finished pages up to what the content folder and the clock say. Not for two at once.</summary>
internal sealed partial class ContentUpdate(
    ContentStore store, ContentImporter importer, CurrentFigureWriter figures, PageCache pages, TimeProvider clock, ILogger<ContentUpdate> logger)
{
    private static readonly TimeSpan RefreshEvery = TimeSpan.FromMinutes(1);

    private ContentSnapshot _imported = store.Current;
    private DateTimeOffset _latest;
    private long? _refreshed;

    /// <summary>What fails is tried again by the next call.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await store.ScanAsync(cancellationToken);
        await ImportAsync(cancellationToken);
        await RefreshAsync(cancellationToken);
    }

    private async Task ImportAsync(CancellationToken cancellationToken)
    {
        var content = store.Current;
        if (content.Revision == _imported.Revision)
            return;

        // Before, since texts have changed; and after, since pages made meanwhile show the figures of before.
        var changed = ContentDifference.Between(_imported, content);
        pages.Drop(changed);
        await importer.ImportAsync(content, cancellationToken);
        pages.Drop(changed);
        _imported = content;
        LogImported(content.Projects.Count, content.Problems.Count);
    }

    private async Task RefreshAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var isSetBack = now + RefreshEvery < _latest;
        if (!isSetBack && _refreshed is { } before && clock.GetElapsedTime(before) < RefreshEvery)
            return;

        var rules = new FigureRules(store.Current.Catalog, store.Current.Sources);
        if (isSetBack)
            await ReviseAsync(rules, now, cancellationToken);
        else
            pages.Drop(PartsOf(await figures.RefreshDueAsync(rules, now, cancellationToken)));

        (_latest, _refreshed) = (now, clock.GetTimestamp());
    }

    /// <summary>What was resolved and made while the clock ran ahead speaks of a day that has not come, and nothing falls due to mend it.</summary>
    private async Task ReviseAsync(FigureRules rules, DateTimeOffset now, CancellationToken cancellationToken)
    {
        LogSetBack(_latest - now);
        await figures.RewriteAsync([.. store.Current.Projects.Select(project => project.Project.Slug)], rules, now, cancellationToken);
        pages.Clear();
    }

    private static HashSet<string> PartsOf(FigureChanges changes) => changes.Changed.SelectMany(ContentParts.AllReadingsOf).ToHashSet(StringComparer.Ordinal);

    [LoggerMessage(LogLevel.Warning, "The clock was set back by {Difference}; figures and pages are made again")]
    private partial void LogSetBack(TimeSpan difference);

    [LoggerMessage(LogLevel.Information, "Content changed: {Projects} projects, {Problems} problems")]
    private partial void LogImported(int projects, int problems);
}
