using DepinGuide.Content.Snapshots;
using DepinGuide.Data.Figures;
using DepinGuide.Web.Hosting.Caching;

namespace DepinGuide.Web.Hosting;

/// <summary>Brings the database and the finished pages up to what the content folder and the clock say. Not for two at once.</summary>
internal sealed partial class ContentUpdate(
    ContentStore store, DatabaseProjection projection, PageCache pages, TimeProvider clock, ILogger<ContentUpdate> logger)
{
    private const int RestPerLook = 20;

    // An edit is visible within three seconds.
    private static readonly TimeSpan LongestRest = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan RefreshEvery = TimeSpan.FromMinutes(1);

    private ContentSnapshot _imported = store.Current;
    private long _looked;
    private TimeSpan _rest;
    private DateTimeOffset _latest;
    private long? _refreshed;

    /// <summary>What fails is tried again by the next call.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await LookAsync(cancellationToken);
        await ImportAsync(cancellationToken);
        await RefreshAsync(cancellationToken);
    }

    /// <summary>Rests after a look that took long: among thousands of files, looking every second took a quarter of the processor time of a busy portal.</summary>
    private async Task LookAsync(CancellationToken cancellationToken)
    {
        if (clock.GetElapsedTime(_looked) < _rest)
            return;

        var started = clock.GetTimestamp();
        await store.ScanAsync(cancellationToken);
        var rest = RestPerLook * clock.GetElapsedTime(started);
        (_looked, _rest) = (clock.GetTimestamp(), rest < LongestRest ? rest : LongestRest);
    }

    private async Task ImportAsync(CancellationToken cancellationToken)
    {
        var content = store.Current;
        if (content.Revision == _imported.Revision)
            return;

        // Before, since texts have changed; and after, since pages made meanwhile show the figures of before.
        var changed = ContentDifference.Between(_imported, content);
        pages.Drop(changed);
        await projection.ImportAsync(content, cancellationToken);
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

        if (isSetBack)
            await ReviseAsync(now, cancellationToken);
        else
            pages.Drop(PartsOf(await projection.RefreshDueAsync(store.Current, cancellationToken)));

        (_latest, _refreshed) = (now, clock.GetTimestamp());
    }

    /// <summary>What was resolved and made while the clock ran ahead speaks of a day that has not come, and nothing falls due to mend it.</summary>
    private async Task ReviseAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        LogSetBack(_latest - now);
        await projection.RewriteAsync(store.Current, cancellationToken);
        pages.Clear();
    }

    private static HashSet<string> PartsOf(FigureChanges changes) => changes.Changed.SelectMany(ContentParts.AllReadingsOf).ToHashSet(StringComparer.Ordinal);

    [LoggerMessage(LogLevel.Warning, "The clock was set back by {Difference}; figures and pages are made again")]
    private partial void LogSetBack(TimeSpan difference);

    [LoggerMessage(LogLevel.Information, "Content changed: {Projects} projects, {Problems} problems")]
    private partial void LogImported(int projects, int problems);
}
