using DepinGuide.Content.Snapshots;
using DepinGuide.Data.Figures;
using DepinGuide.Publishing.Importing;
using Microsoft.Extensions.Options;
using DepinGuide.Web.Hosting.Caching;

namespace DepinGuide.Web.Hosting;

/// <summary>Follows the content folder and the clock: new content is imported, figures whose state changed by age are rewritten.</summary>
internal sealed partial class ContentWorker(
    ContentStore store, ContentImporter importer, CurrentFigureWriter figures, PageCache pages, TimeProvider clock, IOptions<ContentOptions> options, ILogger<ContentWorker> logger)
    : BackgroundService
{
    private static readonly TimeSpan RefreshEvery = TimeSpan.FromMinutes(1);

    private ContentSnapshot _imported = store.Current;
    private DateTimeOffset _refreshAt;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(options.Value.PollMilliseconds), clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await TickAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopping: a start that failed later than this worker is reported by the line that says why.
        }
    }

    private async Task TickAsync(CancellationToken cancellationToken)
    {
        try
        {
            await store.ScanAsync(cancellationToken);
            await ImportAsync(cancellationToken);
            await RefreshAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The loop goes on: the next tick tries again, and readers keep what is there.
            LogFailed(exception);
        }
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
        if (now < _refreshAt)
            return;

        var changes = await figures.RefreshDueAsync(new FigureRules(store.Current.Catalog, store.Current.Sources), now, cancellationToken);
        pages.Drop(changes);
        _refreshAt = now + RefreshEvery;
    }

    [LoggerMessage(LogLevel.Information, "Content changed: {Projects} projects, {Problems} problems")]
    private partial void LogImported(int projects, int problems);

    [LoggerMessage(LogLevel.Error, "Content or figures could not be brought up to date; trying again")]
    private partial void LogFailed(Exception exception);
}
