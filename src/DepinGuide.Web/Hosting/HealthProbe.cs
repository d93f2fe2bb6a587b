using System.Net;
using System.Net.Sockets;
using System.Text;

namespace DepinGuide.Web.Hosting;

/// <summary>The verb <c>health</c>: asks the portal on this machine whether it is ready, for containers that hold no other program to ask with.</summary>
internal static class HealthProbe
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <param name="settings">The address is the one the portal is told to listen on, by the same settings.</param>
    public static async Task<int> RunAsync(string[] settings, TextWriter output, TextWriter errors)
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables("ASPNETCORE_").AddEnvironmentVariables().AddCommandLine(settings).Build();
        var urls = configuration[WebHostDefaults.ServerUrlsKey] ?? SiteOptions.LocalAddress;
        if (!TryFind(urls, out var host, out var port))
        {
            await errors.WriteLineAsync($"{urls} names no http address to ask.");
            return ExitCodes.Usage;
        }

        try
        {
            using var patience = new CancellationTokenSource(Patience);
            var answer = await AskAsync(host, port, patience.Token);
            await output.WriteLineAsync(answer[(answer.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..]);
            return answer.Split(' ', 3) is [_, "200", _] ? 0 : ExitCodes.NotReady;
        }
        catch (Exception exception) when (exception is SocketException or IOException or OperationCanceledException)
        {
            await errors.WriteLineAsync($"No answer at {urls}: {exception.Message.ReplaceLineEndings(" ")}");
            return ExitCodes.NotReady;
        }
    }

    /// <summary>The first http address of a list; where a portal that listens everywhere is asked is here.</summary>
    internal static bool TryFind(string urls, out string host, out int port)
    {
        foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var address = BindingAddressOf(url);
            if (address is not { Scheme: "http" })
                continue;

            (host, port) = (address.Host is "+" or "*" or "0.0.0.0" or "[::]" ? IPAddress.Loopback.ToString() : address.Host.Trim('[', ']'), address.Port);
            return true;
        }

        (host, port) = ("", 0);
        return false;
    }

    private static BindingAddress? BindingAddressOf(string url)
    {
        try
        {
            return BindingAddress.Parse(url);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>In HTTP 1.0 the answer ends with its connection.</summary>
    private static async Task<string> AskAsync(string host, int port, CancellationToken cancellationToken)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(host, port, cancellationToken);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"GET /health/ready HTTP/1.0\r\nHost: {host}:{port}\r\n\r\n"), cancellationToken);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync(cancellationToken);
    }
}
