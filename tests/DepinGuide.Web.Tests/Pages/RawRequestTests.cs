using System.Net.Sockets;
using System.Text;
using AngleSharp.Html.Parser;
using DepinGuide.Web.Tests.Portals;

namespace DepinGuide.Web.Tests.Pages;

/// <summary>Requests as they come over a socket, which no client library would send.</summary>
[Collection(Groups.Other)]
public sealed class RawRequestTests(KestrelPortal portal)
{
    [Theory]
    [InlineData("/guides/../../appsettings.json")]
    [InlineData("/guides/..%2f..%2fappsettings.json")]
    [InlineData("/guides/..%5c..%5cappsettings.json")]
    [InlineData("/%2e%2e/%2e%2e/appsettings.json")]
    [InlineData("/guides/%c0%ae%c0%ae/appsettings.json")]
    [InlineData("/../../../../etc/passwd")]
    [InlineData("//")]
    [InlineData("//evil.example/guides")]
    public async Task Get_OutOfTheFolder_Answers404AndNothingElse(string target)
    {
        var answer = await SendAsync($"GET {target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 404 ", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("Serilog", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("root:", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/guides/%00")]
    [InlineData("/guides/a\0b")]
    [InlineData("http://[bad")]
    public async Task Get_ATargetThatCannotBeRead_Answers400(string target)
    {
        var answer = await SendAsync($"GET {target} HTTP/1.1\r\nHost: localhost\r\n\r\n");

        AssertRefused(answer, 400, "This request could not be read");
    }

    [Fact]
    public async Task Get_ATargetThatCannotBeRead_AfterAnotherRequest_AnswersBoth()
    {
        var answer = await SendAsync("GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\nGET /guides/%00 HTTP/1.1\r\nHost: localhost\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 200 ", answer, StringComparison.Ordinal);
        AssertRefused(answer[answer.IndexOf("HTTP/1.1 400 ", StringComparison.Ordinal)..], 400, "This request could not be read");
    }

    [Fact]
    public async Task Send_AVersionOfHttpThatIsNotSpoken_Answers505()
    {
        var answer = await SendAsync("GET / HTTP/9.9\r\nHost: localhost\r\n\r\n");

        AssertRefused(answer, 505, "This kind of HTTP is not spoken here");
    }

    [Fact]
    public async Task Get_ASlugOf10000Characters_AnswersOurOwn404()
    {
        var reply = await portal.GetAsync($"/guides/{new string('a', 10_000)}");

        Assert.Equal(System.Net.HttpStatusCode.NotFound, reply.Status);
        Assert.Equal("There is no page at this address", reply.Document.QuerySelector("h1")?.TextContent);
    }

    [Fact]
    public async Task Get_ATextOf10KilobytesToLookFor_IsCutAndSaysSo()
    {
        var reply = await portal.GetAsync($"/compare?q={new string('q', 10 * 1024)}");

        Assert.Equal(System.Net.HttpStatusCode.OK, reply.Status);
        Assert.Contains("longer than 100 characters", reply.Document.QuerySelector("[role=status]")?.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(414, "The address is too long")]
    [InlineData(431, "The request says too much of itself")]
    public async Task Get_MoreThanIsTaken_IsRefused(int status, string title)
    {
        var filler = new string('a', 100_000);
        var request = status == 414 ? $"GET /guides/{filler} HTTP/1.1\r\nHost: localhost\r\n\r\n" : $"GET / HTTP/1.1\r\nHost: localhost\r\nX-Filler: {filler}\r\n\r\n";

        var answer = await SendAsync(request);

        AssertRefused(answer, status, title);
    }

    [Fact]
    public async Task Get_WithAHostOfSomebodyElse_IsCanonicalWhereItWas()
    {
        var answer = await SendAsync("GET /guides HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 200 ", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("evil.example", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Head_OverASocket_EndsWithTheHeaders()
    {
        var answer = await SendAsync("HEAD /guides HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 200 ", answer, StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\n", answer, StringComparison.Ordinal);
        Assert.Matches("\r\nContent-Length: [1-9][0-9]+\r\n", answer);
    }

    [Fact]
    public async Task Get_AnyPage_DoesNotNameTheServer()
    {
        var reply = await portal.GetAsync("/");

        Assert.DoesNotContain("Server", reply.Headers.Keys);
        Assert.DoesNotContain("X-Powered-By", reply.Headers.Keys);
    }

    [Fact]
    public async Task Post_MoreThanAMegabyte_IsRefused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/compare", UriKind.Relative)) { Content = new ByteArrayContent(new byte[1024 * 1024 + 1]) };

        var reply = await portal.SendAsync(request);

        Assert.InRange((int)reply.Status, 400, 499);
        Assert.NotNull(new HtmlParser().ParseDocument(reply.Text).QuerySelector("main h1"));
    }

    /// <summary>Found by bench/fuzz: without a host, as HTTP/1.0 allows, no page could be made.</summary>
    [Theory]
    [InlineData("HTTP/1.0\r\n")]
    [InlineData("HTTP/1.0\r\nHost: \r\n")]
    [InlineData("HTTP/1.1\r\nHost: \r\nConnection: close\r\n")]
    [InlineData("HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n")]
    public async Task Get_WithoutAHostOrWithAnother_AnswersWithThePageOfOurOwn(string rest)
    {
        var answer = await SendAsync($"GET /guides?{Guid.NewGuid():N} {rest}\r\n");
        var missing = await SendAsync($"GET /nothing-{Guid.NewGuid():N} {rest}\r\n");

        Assert.StartsWith("HTTP/1.1 200 ", answer, StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 404 ", missing, StringComparison.Ordinal);
        Assert.DoesNotContain("evil.example", answer + missing, StringComparison.Ordinal);
    }

    /// <summary>In words, with the headers of every page, and as long as it says.</summary>
    private static void AssertRefused(string answer, int status, string title)
    {
        var (head, body) = answer.Split("\r\n\r\n") is [var first, var second] ? (first, second) : throw new InvalidDataException($"No head and body: {answer}");
        Assert.StartsWith($"HTTP/1.1 {status} ", head, StringComparison.Ordinal);
        Assert.Contains($"\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n", head, StringComparison.Ordinal);
        Assert.Contains("\r\nContent-Security-Policy: default-src 'none';", head, StringComparison.Ordinal);
        Assert.Equal(title, new HtmlParser().ParseDocument(body).QuerySelector("main h1")?.TextContent);
    }

    private async Task<string> SendAsync(string request)
    {
        var cancel = TestContext.Current.CancellationToken;
        var address = (await portal.FactoryAsync()).ClientOptions.BaseAddress;
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port, cancel);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request), cancel);
        using var answer = new MemoryStream();
        await stream.CopyToAsync(answer, cancel);
        return Encoding.UTF8.GetString(answer.ToArray());
    }
}
