using DepinGuide.Content.Search;
using DepinGuide.Content.Snapshots;
using DepinGuide.Web.Hosting.Telemetry;

namespace DepinGuide.Web.Hosting;

/// <summary>
/// The search index of the content as it was last read: built before the portal is ready, and again for new content before
/// the scan that found it ends. The next one is built beside the one in use and swapped in whole. Queries are never logged.
/// </summary>
internal sealed partial class PortalSearch(ContentStore store, PortalMeter meter, ILogger<PortalSearch> logger) : IHostedService, IDisposable
{
    private readonly Lock _building = new();
    private readonly TaskCompletionSource _tried = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile SearchIndex? _index;
    private string? _revision;

    /// <summary>The index could not be built from the content of the moment. An older one is used where there is one.</summary>
    public bool IsBehind { get; private set; }

    /// <summary>Builds the first index. Who searches before waits for it.</summary>
    public void Prepare()
    {
        Build(store.Current);
        _tried.SetResult();
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        store.Changed += OnContentChanged;
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        store.Changed -= OnContentChanged;
        return Task.CompletedTask;
    }

    /// <returns>Null when there is no index at all.</returns>
    public async Task<SearchAnswer?> SearchAsync(SearchRequest request, CancellationToken cancellationToken)
    {
        await _tried.Task.WaitAsync(cancellationToken);
        using var time = meter.Searches.Begin();
        while (_index is { } index)
        {
            try
            {
                return await index.SearchAsync(request, cancellationToken);
            }
            catch (ObjectDisposedException) when (index != _index)
            {
                // Replaced while this reader waited for it: the new one answers.
                continue;
            }
        }

        return null;
    }

    public void Dispose()
    {
        var index = _index;
        _index = null;
        index?.Dispose();
    }

    private void OnContentChanged(object? sender, ContentChangedEventArgs change) => Build(change.Current);

    private void Build(ContentSnapshot content)
    {
        lock (_building)
        {
            if (content.Revision == _revision)
                return;

            try
            {
                var (old, next) = (_index, _index?.Next(content) ?? SearchIndex.Build(content));
                (_index, _revision, IsBehind) = (next, content.Revision, false);
                old?.Dispose();
            }
            catch (Exception exception)
            {
                // Whatever went wrong in here, the guides have to stay up: neither the start nor a scan must fail for it.
                IsBehind = true;
                LogFailed(exception);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "The search index could not be built; searches are answered from the one before, if there is one")]
    private partial void LogFailed(Exception exception);
}
