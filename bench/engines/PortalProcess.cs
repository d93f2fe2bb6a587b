using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace DepinGuide.Bench.Engines;

/// <summary>The published portal in a process of its own, as readers meet it, and one client for it.</summary>
internal sealed class PortalProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private PortalProcess(Process process, HttpClient client) => (Process, Client) = (process, client);

    public Process Process { get; }

    public HttpClient Client { get; }

    /// <summary>What the process holds of the machine's memory.</summary>
    public double ResidentMegabytes
    {
        get
        {
            Process.Refresh();
            return Process.WorkingSet64 / 1024d / 1024d;
        }
    }

    /// <exception cref="InvalidOperationException">It ended, or did not get ready in time.</exception>
    public static async Task<PortalProcess> StartAsync(string program, string content, Engine engine, CancellationToken cancellationToken)
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, WorkingDirectory = engine.DataRoot };
        foreach (var argument in new[] { program, "--urls", address, "--Content:Root", content, "--Data:Root", engine.DataRoot, "--Site:BaseUrl", "https://depinguide.example", "--Cache:Megabytes=0" })
            start.ArgumentList.Add(argument);
        foreach (var (key, value) in engine.Settings)
            start.ArgumentList.Add($"--{key}={value}");
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["Serilog__MinimumLevel__Default"] = "Error";

        var portal = new PortalProcess(Process.Start(start)!, Connect(address));
        portal.Process.OutputDataReceived += (_, line) => Console.Error.Write(line.Data is null ? "" : line.Data + "\n");
        portal.Process.BeginOutputReadLine();
        await portal.WaitAsync(cancellationToken);
        return portal;
    }

    public async Task<(HttpStatusCode Status, byte[] Body)> GetAsync(string address, CancellationToken cancellationToken)
    {
        using var response = await Client.GetAsync(new Uri(address, UriKind.Relative), cancellationToken);
        return (response.StatusCode, await response.Content.ReadAsByteArrayAsync(cancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!Process.HasExited)
            Process.Kill();
        await Process.WaitForExitAsync();
        Process.Dispose();
    }

    private async Task WaitAsync(CancellationToken cancellationToken)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(started) < Patience && !Process.HasExited)
        {
            try
            {
                if ((await GetAsync("/health/ready", cancellationToken)).Status == HttpStatusCode.OK)
                    return;
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }

            await Task.Delay(Pause, TimeProvider.System, cancellationToken);
        }

        throw new InvalidOperationException("The portal did not get ready.");
    }

    private static HttpClient Connect(string address)
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false, MaxConnectionsPerServer = 1 };
        return new HttpClient(handler) { BaseAddress = new Uri(address), Timeout = Patience };
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
