using System.Net.Sockets;
using System.Text;
using DepinGuide.Web.Tests.Portals;

namespace DepinGuide.Web.Tests.Limits;

/// <summary>What the server itself refuses, over a socket.</summary>
[Collection(Groups.Other)]
public sealed class ServerLimitsTests : IAsyncLifetime
{
    private PortalFactory _factory = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        _factory = new PortalFactory { Settings = new Dictionary<string, string>(StringComparer.Ordinal) { ["Limits:Connections"] = "4", ["Limits:HeaderSeconds"] = "1" } };
        _factory.UseKestrel(0);
        _factory.StartServer();
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => _factory.DisposeAsync();

    [Theory]
    [InlineData(40_000, 0, 0, "414")]
    [InlineData(1, 65, 1, "431")]
    [InlineData(1, 20, 1_000, "431")]
    public async Task Get_WithMoreThanARequestMayHold_IsRefused(int path, int headers, int length, string status)
    {
        var lines = string.Concat(Enumerable.Range(0, headers).Select(number => $"X-{number}: {new string('x', length)}\r\n"));

        var answer = await SendAsync($"GET /{new string('a', path)} HTTP/1.1\r\nHost: localhost\r\n{lines}\r\n");

        Assert.StartsWith($"HTTP/1.1 {status} ", answer, StringComparison.Ordinal);
        AssertNoBanner(answer);
    }

    [Theory]
    [InlineData("GET /health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")]
    [InlineData("GET /nothing-here HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")]
    [InlineData("nonsense\r\n\r\n")]
    public async Task Send_Anything_NamesNoServerAndNoVersion(string request) => AssertNoBanner(await SendAsync(request));

    [Fact]
    public async Task Send_HeadersThatNeverEnd_IsRefusedInTime()
    {
        var answer = await SendAsync("GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");

        Assert.StartsWith("HTTP/1.1 408 ", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Connect_OnceMoreThanThereMayBe_IsClosedAtOnce()
    {
        List<TcpClient> open = [];
        try
        {
            for (var i = 0; i < 4; i++)
                open.Add(await ConnectAsync());

            // Accepted in the order they came: the last one is one too many. Nothing else is connected to this portal.
            using var last = await ConnectAsync();
            Assert.Equal(0, await ReadAsync(last));
        }
        finally
        {
            open.ForEach(client => client.Dispose());
        }
    }

    private static void AssertNoBanner(string answer)
    {
        Assert.Matches("^HTTP/1.1 [0-9]{3} ", answer);
        var head = answer.Split("\r\n\r\n")[0];
        Assert.All(["\nServer:", "\nX-Powered-By:", "\nX-AspNet", "Kestrel"], word => Assert.DoesNotContain(word, head, StringComparison.OrdinalIgnoreCase));
    }

    private async Task<TcpClient> ConnectAsync()
    {
        var address = _factory.ClientOptions.BaseAddress;
        var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port, Cancel);
        return client;
    }

    /// <returns>0 also for a connection that is reset.</returns>
    private static async Task<int> ReadAsync(TcpClient client)
    {
        try
        {
            return await client.GetStream().ReadAsync(new byte[1], Cancel);
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private async Task<string> SendAsync(string request)
    {
        using var client = await ConnectAsync();
        var stream = client.GetStream();
        using var answer = new MemoryStream();
        try
        {
            await stream.WriteAsync(Encoding.Latin1.GetBytes(request), Cancel);
            await stream.CopyToAsync(answer, Cancel);
        }
        catch (IOException)
        {
            // The server answers and closes while the request is still under way.
            Assert.NotEqual(0, answer.Length);
        }

        return Encoding.UTF8.GetString(answer.ToArray());
    }
}
