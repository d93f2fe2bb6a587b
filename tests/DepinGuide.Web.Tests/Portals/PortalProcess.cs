using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace DepinGuide.Web.Tests.Portals;

/// <summary>The program in a process of its own, as an operator runs it: it can be told to stop, and it can be killed.</summary>
internal sealed class PortalProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("depinguide-web-");
    private readonly StringBuilder _output = new();
    private readonly Process _process;

    private PortalProcess(string[] settings)
    {
        Address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}"));
        string[] own = ["--urls", Address.AbsoluteUri, "--Data:Root", _data.FullName, "--Site:BaseUrl", SqlitePortal.BaseUrl];
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "DepinGuide.Web.dll"), .. own, .. settings]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        _process = Process.Start(start)!;
        _process.OutputDataReceived += Note;
        _process.ErrorDataReceived += Note;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public Uri Address { get; }

    /// <summary>Everything it has said so far.</summary>
    public string Output
    {
        get
        {
            lock (_output)
                return _output.ToString();
        }
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Returns when it is ready.</summary>
    /// <param name="settings">In the form of the command line.</param>
    public static async Task<PortalProcess> StartAsync(params string[] settings)
    {
        var portal = new PortalProcess(settings);
        using var client = new HttpClient { BaseAddress = portal.Address };
        await Condition.BecomesTrueAsync(() => portal.IsReadyAsync(client), Patience, () => $"The portal did not get ready:\n{portal.Output}");
        return portal;
    }

    /// <summary>As a service manager does it first.</summary>
    public async Task StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)])!;
        await kill.WaitForExitAsync(Cancel);
        Assert.Equal(0, kill.ExitCode);
    }

    public void Kill() => _process.Kill();

    public async Task<int> ExitAsync()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        patience.CancelAfter(Patience);
        await _process.WaitForExitAsync(patience.Token);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
        _data.Delete(recursive: true);
    }

    private async Task<bool> IsReadyAsync(HttpClient client)
    {
        Assert.False(_process.HasExited, Output);
        try
        {
            using var response = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), Cancel);
            return response.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            // It does not listen yet.
            return false;
        }
    }

    private void Note(object sender, DataReceivedEventArgs line)
    {
        lock (_output)
            _output.AppendLine(line.Data);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

internal static class Condition
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Asks again until it is so; fails with the message when it never is.</summary>
    public static async Task<TimeSpan> BecomesTrueAsync(Func<Task<bool>> condition, TimeSpan patience, Func<string> message)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (!await condition())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(started) < patience, message());
            await Task.Delay(Pause, TimeProvider.System, TestContext.Current.CancellationToken);
        }

        return TimeProvider.System.GetElapsedTime(started);
    }
}
