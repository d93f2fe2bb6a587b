using Microsoft.Extensions.Options;

namespace DepinGuide.Web.Hosting;

/// <summary>Follows the content folder and the clock while the portal runs.</summary>
internal sealed class ContentWorker(ContentUpdate update, DatabaseWatch watch, PortalReadiness readiness, TimeProvider clock, IOptions<ContentOptions> options) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(options.Value.PollMilliseconds), clock);
        try
        {
            await readiness.Filled.WaitAsync(stoppingToken);
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
            await update.RunAsync(cancellationToken);
            watch.Written();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The loop goes on: the next tick tries again, and readers keep what is there.
            watch.NotWritten(exception);
        }
    }
}
