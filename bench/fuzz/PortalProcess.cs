using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace DepinGuide.Bench.Fuzz;

/// <summary>The portal in a process of its own, as readers meet it.</summary>
internal sealed class PortalProcess : IAsyncDisposable
{
    private const int LongestError = 300;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("depinguide-fuzz-");
    private readonly ConcurrentQueue<string> _errors = new();
    private readonly Process _process;

    private PortalProcess(string program, string content)
    {
        Port = FreePort();
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true };
        foreach (var argument in new[] { program, "--urls", $"http://127.0.0.1:{Port}", "--Content:Root", content, "--Data:Root", _data.FullName, "--Site:BaseUrl", "https://depinguide.example" })
            start.ArgumentList.Add(argument);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["Serilog__MinimumLevel__Default"] = "Error";
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => _errors.Enqueue(line.Data ?? "");
        _process.BeginOutputReadLine();
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false };
        Client = new HttpClient(handler) { BaseAddress = new Uri($"http://127.0.0.1:{Port}"), Timeout = Patience };
    }

    public int Port { get; }

    public HttpClient Client { get; }

    /// <summary>What the portal has logged as an error since it was last asked for, without what differs from time to time; null for nothing.</summary>
    public string? TakeError()
    {
        string? first = null;
        while (_errors.TryDequeue(out var line))
            first ??= line.IndexOf("\"@x\":", StringComparison.Ordinal) is >= 0 and var start ? line[start..Math.Min(line.Length, start + LongestError)] : line.Length > 0 ? line : null;

        return first is null ? null : $"was followed by an error in the log: {first}";
    }

    public bool IsRunning => !_process.HasExited;

    /// <exception cref="InvalidOperationException">It ended, or did not get ready in time.</exception>
    public static async Task<PortalProcess> StartAsync(string program, string content)
    {
        var portal = new PortalProcess(program, content);
        var started = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(started) < Patience && portal.IsRunning)
        {
            if (await portal.IsReadyAsync())
                return portal;

            await Task.Delay(Pause, TimeProvider.System);
        }

        await portal.DisposeAsync();
        throw new InvalidOperationException("The portal did not get ready.");
    }

    public async Task<bool> IsReadyAsync()
    {
        try
        {
            using var reply = await Client.GetAsync(new Uri("/health/ready", UriKind.Relative));
            return reply.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (IsRunning)
            _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _data.Delete(recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
