using System.Net.Sockets;
using System.Text;

namespace DepinGuide.Bench.Fuzz.Kinds;

/// <summary>Bytes over a socket: the portal answers or closes, names no server, and is healthy afterwards.</summary>
internal sealed class RawKind(PortalProcess portal) : FuzzKind
{
    private const int HealthEvery = 100;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static readonly string[] Methods = ["GET", "HEAD", "POST", "PUT", "OPTIONS", "TRACE", "CONNECT", "PRI", "get", "G\0T", "", "BREW", new('M', 5_000)];
    private static readonly string[] Targets =
        ["/", "/guides", "/compare?q=a", "*", "http://localhost/", "https://evil.example:99999/", "//", "/../../etc/passwd", "/%2e%2e/%00", "/%", "/%zz", "/guides/%ff", "/search?q=%", "/_blazor", "/_framework/blazor.web.js", "/edit", "/media/../appsettings.json", "/app.css", "/" + new string('a', 40_000), "a", ""];

    private static readonly string[] Versions = ["HTTP/1.1", "HTTP/1.0", "HTTP/2.0", "HTTP/0.9", "HTTP/9.9", "http/1.1", "", "HTTP/1.1 extra"];
    private static readonly string[] Headers =
    [
        "Host: localhost", "Host: ", "Host: evil.example", "Host: a b", "Host: localhost\r\nHost: other", "Connection: close", "Connection: keep-alive, Upgrade", "Upgrade: h2c", "Upgrade: websocket", "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==", "HTTP2-Settings: AAMAAABkAAQAAP__",
        "Content-Length: 5", "Content-Length: -1", "Content-Length: 99999999999999999999", "Content-Length: 5\r\nContent-Length: 6", "Transfer-Encoding: chunked", "Transfer-Encoding: chunked, identity", "Transfer-Encoding: gzip", "Expect: 100-continue", "Expect: nonsense", "Accept-Encoding: br;q=9, gzip;;;,*", "Accept-Encoding: \0",
        "If-None-Match: \"a\", W/\"b\", *", "If-Modified-Since: nonsense", "Range: bytes=0-,-1,5-2", "Range: lines=1", "Cookie: " + new string('c', 8_000), "Cookie: =;;;=", "X-Forwarded-For: 1.2.3.4, nonsense, ::1, [::1]:99999", "X-Forwarded-For: " + new string(',', 5_000), "X-Forwarded-Proto: javascript", "Forwarded: for=\"_x\"",
        "Content-Type: multipart/form-data; boundary=", "Content-Type: application/x-www-form-urlencoded", "X: " + new string('x', 20_000), "No colon", ": no name", " Folded: x", "A\tB: c", "Naïve: é", "Accept: " + new string('*', 3_000), "Authorization: Basic AAAA", "traceparent: 00-x-y-z", "traceparent: 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", "baggage: " + new string('b', 9_000),
    ];

    private static readonly string[] Bodies = ["", "hello", "5\r\nhello\r\n0\r\n\r\n", "FFFFFFFFFFFFFFFF\r\n", "-1\r\n", "0\r\n\r\nGET / HTTP/1.1\r\nHost: localhost\r\n\r\n", "5;ext=\"\r\nhello\r\n", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", new('z', 100_000)];

    private int _cases;

    public override string Name => "raw";

    public override bool IsInProcess => false;

    public static async Task<RawKind> StartAsync(string program, string content) => new(await PortalProcess.StartAsync(program, content));

    /// <summary>One character for each byte.</summary>
    public override string MakeInput(Random random)
    {
        var text = new StringBuilder();
        for (var requests = random.Next(1, 4); requests > 0; requests--)
        {
            text.Append($"{Any(Methods)} {Any(Targets)} {(random.Next(3) == 0 ? Any(Versions) : Versions[0])}\r\n");
            if (random.Next(4) > 0)
                text.Append("Host: localhost\r\n");
            for (var headers = random.Next(30) == 0 ? 200 : random.Next(6); headers > 0; headers--)
                text.Append($"{Any(Headers)}\r\n");
            text.Append($"{(random.Next(20) == 0 ? "" : "\r\n")}{(random.Next(3) == 0 ? Any(Bodies) : "")}");
        }

        return random.Next(3) == 0 ? Spoil(text, random) : text.ToString();

        string Any(string[] all) => all[random.Next(all.Length)];
    }

    public override async Task<string?> CheckAsync(string input, CancellationToken cancellationToken)
    {
        var answer = await SendAsync(Encoding.Latin1.GetBytes(input), cancellationToken);
        if (answer is null)
            return "neither answered nor closed";
        // To the preface of HTTP/2, which is not spoken without TLS, the answer is a frame that says so.
        if (answer.Length > 0 && !answer.StartsWith("HTTP/1.", StringComparison.Ordinal) && !input.StartsWith("PRI *", StringComparison.Ordinal))
            return "answered in no protocol";
        if (answer.Length > 12 && answer[9] == '5' && !answer.AsSpan(9).StartsWith("505"))
            return $"answered {answer[9..12]}";
        if (answer.Contains("\nServer:", StringComparison.OrdinalIgnoreCase) || answer.Contains("X-Powered-By", StringComparison.OrdinalIgnoreCase))
            return "names its server";
        if (answer.Contains("   at DepinGuide", StringComparison.Ordinal) || answer.Contains("root:x:", StringComparison.Ordinal) || answer.Contains("\"Serilog\"", StringComparison.Ordinal))
            return "shows an inside";
        if (!portal.IsRunning)
            return "ended the portal";

        return ++_cases % HealthEvery != 0 || await portal.IsReadyAsync() ? portal.TakeError() : "is not healthy afterwards";
    }

    protected override ValueTask ReleaseAsync() => portal.DisposeAsync();

    private static string Spoil(StringBuilder text, Random random)
    {
        for (var changes = random.Next(1, 6); changes > 0 && text.Length > 1; changes--)
        {
            var at = random.Next(text.Length);
            if (random.Next(2) == 0)
                text[at] = (char)random.Next(256);
            else
                text.Remove(at, Math.Min(random.Next(1, 30), text.Length - at));
        }

        return text.ToString();
    }

    /// <returns>Null when nothing came for too long; empty when the connection was closed.</returns>
    private async Task<string?> SendAsync(byte[] bytes, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        using var client = new TcpClient();
        using var answer = new MemoryStream();
        await client.ConnectAsync("127.0.0.1", portal.Port, patience.Token);
        var stream = client.GetStream();
        var reading = stream.CopyToAsync(answer, patience.Token);
        try
        {
            await stream.WriteAsync(bytes, patience.Token);
            // The end of what is sent: a request that is not whole by then never will be.
            client.Client.Shutdown(SocketShutdown.Send);
            await reading;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
        catch (Exception exception) when (exception is IOException or SocketException)
        {
            // Closed before all was sent or read, as a server may.
        }

        return Encoding.Latin1.GetString(answer.ToArray());
    }
}
