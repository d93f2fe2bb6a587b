using Microsoft.Extensions.Options;

namespace DepinGuide.Web.Hosting.Caching;

/// <summary>
/// Packs kept pages again, one a second and as small as they get, while the portal has little else to do. A page is packed
/// for speed when it is made, since its reader waits; the smallest size takes forty times as long.
/// </summary>
/// <param name="processorTime">What the process has used since its start.</param>
internal sealed class PageRepacking(PageCache cache, TimeProvider clock, IOptions<CacheOptions> options, Func<TimeSpan> processorTime) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    // Of one processor, in one pause: readers and imports take more.
    private static readonly TimeSpan Little = Pause / 10;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.Repack)
            return;

        using var timer = new PeriodicTimer(Pause, clock);
        var used = processorTime();
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                if (processorTime() - used < Little)
                    cache.NextToRepack()?.Repack();

                used = processorTime();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopping: a start that failed later than this worker is reported by the line that says why.
        }
    }
}
