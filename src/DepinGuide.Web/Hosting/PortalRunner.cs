using System.Net.Sockets;
using DepinGuide.Data.Startup;
using DepinGuide.Web.Hosting.Caching;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;
using Serilog;

namespace DepinGuide.Web.Hosting;

/// <summary>From a built application to a listening portal, and every way in which that can fail as one clear line.</summary>
internal static class PortalRunner
{
    public static async Task<int> RunAsync(WebApplication app)
    {
        await using var _ = app;
        return await RunAsync(() => ServeAsync(app));
    }

    /// <summary>Runs a verb: its exit code, or that of the failure it ended with.</summary>
    public static async Task<int> RunAsync(Func<Task<int>> verb)
    {
        try
        {
            return await verb();
        }
        catch (Exception exception) when (Explain(exception) is { } failure)
        {
            foreach (var line in failure.Lines)
                await Console.Error.WriteLineAsync(line);

            return failure.Exit;
        }
        finally
        {
            await Log.CloseAndFlushAsync();
        }
    }

    private static async Task<int> ServeAsync(WebApplication app)
    {
        app.Services.GetRequiredService<IStartupValidator>().Validate();
        var startup = app.Services.GetRequiredService<PortalStartup>();
        await startup.PrepareAsync(app.Lifetime.ApplicationStopping);
        await ListenAsync(app);
        var announcement = app.Services.GetRequiredService<PortalAnnouncement>();
        announcement.Listening(app.Urls);
        await FillAsync(app, startup, announcement);
        await app.Services.GetRequiredService<GracefulStop>().WaitAsync();
        await app.StopAsync();
        return 0;
    }

    private static async Task ListenAsync(WebApplication app)
    {
        try
        {
            await app.StartAsync();
        }
        catch (Exception exception) when (exception is FormatException or ArgumentOutOfRangeException { ParamName: "port" } or SocketException)
        {
            throw new AddressUnusableException($"{app.Configuration[WebHostDefaults.ServerUrlsKey] ?? SiteOptions.LocalAddress} cannot be listened on: {exception.Message.ReplaceLineEndings(" ")}", exception);
        }
    }

    private static async Task FillAsync(WebApplication app, PortalStartup startup, PortalAnnouncement announcement)
    {
        try
        {
            await startup.FillAsync(app.Lifetime.ApplicationStopping);
            await app.Services.GetRequiredService<PageWarmUp>().RunAsync(app.Lifetime.ApplicationStopping);
            app.Services.GetRequiredService<PortalReadiness>().BeReady();
            announcement.Ready();
        }
        catch (OperationCanceledException) when (app.Lifetime.ApplicationStopping.IsCancellationRequested)
        {
            // Told to stop before it was ready: it ends as always. The next start imports what is missing.
        }
    }

    /// <summary>Lines for the operator and the exit code; null for a failure that nobody foresaw, which keeps its trace.</summary>
    internal static (IReadOnlyList<string> Lines, int Exit)? Explain(Exception exception) => exception switch
    {
        OptionsValidationException invalid => ([.. invalid.Failures.Select(failure => $"Settings: {failure}")], ExitCodes.Usage),
        AggregateException many when many.InnerExceptions.All(inner => inner is OptionsValidationException) =>
            ([.. many.InnerExceptions.SelectMany(inner => Explain(inner)!.Value.Lines)], ExitCodes.Usage),
        InvalidOperationException { Message: var message } when message.StartsWith("Failed to convert configuration value", StringComparison.Ordinal) =>
            ([$"Settings: {message}"], ExitCodes.Usage),
        DatabaseUnavailableException unavailable => ([unavailable.Message], ExitCodes.DatabaseUnavailable),
        IOException { InnerException: AddressInUseException } inUse =>
            ([$"Address: {inUse.Message} Stop the other program, or choose another port with --urls=http://localhost:5081."], ExitCodes.AddressInUse),
        AddressUnusableException unusable => ([$"Address: {unusable.Message} Expected for example --urls=http://localhost:5081."], ExitCodes.Usage),
        _ => null,
    };
}

/// <summary>The configured address is none, or not one of this machine's, or this user may not take it.</summary>
internal sealed class AddressUnusableException(string message, Exception inner) : Exception(message, inner);
