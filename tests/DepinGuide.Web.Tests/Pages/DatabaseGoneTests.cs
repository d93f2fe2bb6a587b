using System.Net;
using System.Text.Json;
using DepinGuide.Web.Tests.Portals;

namespace DepinGuide.Web.Tests.Pages;

/// <summary>A database that goes away under a running portal takes the table with it, and nothing else.</summary>
public sealed class DatabaseGoneTests : IAsyncLifetime
{
    private PortalFactory? _factory;
    private HttpClient? _client;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        PostgresDatabase.Require();
        _factory = new PortalFactory { BaseUrl = SqlitePortal.BaseUrl, Postgres = await PostgresDatabase.CreateAsync() };
        _client = _factory.CreatePlainClient();
    }

    public async ValueTask DisposeAsync()
    {
        _client?.Dispose();
        if (_factory is not null)
            await _factory.DisposeAsync();
    }

    [Fact]
    public async Task Get_WithoutItsDatabase_GuidesStayUpWithTheirFigures()
    {
        var before = await GetAsync("/guides/akash-token-guide");
        await _factory!.Postgres!.DisposeAsync();

        var after = await GetAsync("/guides/akash-token-guide");

        Assert.Equal(HttpStatusCode.OK, after.Status);
        Assert.NotEmpty(after.Document.QuerySelectorAll(".figure__value"));
        Assert.Equal(before.Document.QuerySelector("main")!.OuterHtml, after.Document.QuerySelector("main")!.OuterHtml);
    }

    [Theory]
    [InlineData("/guides/akash-token-guide.md")]
    [InlineData("/projects/akash.md")]
    public async Task Get_WithoutItsDatabase_MarkdownStaysUpWithItsFigures(string address)
    {
        var before = await GetAsync(address);
        await _factory!.Postgres!.DisposeAsync();

        var after = await GetAsync(address);

        Assert.Equal(HttpStatusCode.OK, after.Status);
        Assert.Equal(before.Text, after.Text);
    }

    [Fact]
    public async Task Get_WithoutItsDatabase_TheTableSaysThatItIsNotAvailable()
    {
        await _factory!.Postgres!.DisposeAsync();

        var reply = await GetAsync("/compare");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, reply.Status);
        Assert.Equal("Not available at the moment", reply.Document.QuerySelector("h1")?.TextContent);
        Assert.DoesNotContain("Npgsql", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ready_WithoutItsDatabase_IsDegradedAndSaysWhy()
    {
        await _factory!.Postgres!.DisposeAsync();

        var report = JsonDocument.Parse((await GetAsync("/health/ready")).Text).RootElement;

        Assert.Equal("degraded", report.GetProperty("status").GetString());
        Assert.Contains("database", Assert.Single(report.GetProperty("reasons").EnumerateArray()).GetString(), StringComparison.Ordinal);
    }

    private async Task<Reply> GetAsync(string address)
    {
        using var response = await _client!.GetAsync(new Uri(address, UriKind.Relative), Cancel);
        return await Reply.ReadAsync(address, response, Cancel);
    }
}
