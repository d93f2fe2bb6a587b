using Microsoft.Extensions.Options;

namespace DepinGuide.Web.Hosting;

internal sealed class StopOptions
{
    public const string Section = "Stop";
    public const int ProductionSeconds = 5;

    /// <summary>How long the portal goes on answering after it was told to stop, in seconds; null for 5 in production and 0 elsewhere.</summary>
    public int? DrainSeconds { get; set; }
}

/// <summary>
/// An end without a lost request. Told to stop, the portal first says at <c>/health/ready</c> that it wants no more readers
/// and answers everybody who still comes, so that a proxy has the time to notice. Only then it stops listening.
/// </summary>
internal sealed partial class GracefulStop(
    IHostApplicationLifetime lifetime, IHostEnvironment environment, IOptions<StopOptions> options, TimeProvider clock, ILogger<GracefulStop> logger)
{
    /// <summary>Returns when it is time to stop listening.</summary>
    public async Task WaitAsync()
    {
        await CancelledAsync(Task.Delay(Timeout.InfiniteTimeSpan, clock, lifetime.ApplicationStopping));
        var seconds = options.Value.DrainSeconds ?? (environment.IsProduction() ? StopOptions.ProductionSeconds : 0);
        if (seconds == 0)
            return;

        LogDraining(seconds);
        // Whoever stops the host from outside does not wait for us.
        await CancelledAsync(Task.Delay(TimeSpan.FromSeconds(seconds), clock, lifetime.ApplicationStopped));
    }

    private static async Task CancelledAsync(Task delay) => await delay.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    [LoggerMessage(LogLevel.Information, "Stopping: /health/ready answers 503, requests are answered for {Seconds} more seconds")]
    private partial void LogDraining(int seconds);
}

internal static class GracefulStopFeature
{
    public static IServiceCollection AddGracefulStop(this IServiceCollection services) => services.AddSingleton<GracefulStop>();

    /// <summary>While stopping, every answer ends its connection: one that lies open could get the next request in the moment it is closed.</summary>
    public static IApplicationBuilder UseGracefulStop(this WebApplication app)
    {
        var stopping = app.Lifetime.ApplicationStopping;
        return app.Use((context, next) =>
        {
            if (stopping.IsCancellationRequested && HttpProtocol.IsHttp11(context.Request.Protocol))
                context.Response.Headers.Connection = "close";

            return next(context);
        });
    }
}
