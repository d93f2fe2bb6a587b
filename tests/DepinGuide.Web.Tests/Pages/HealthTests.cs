using System.Net;
using System.Text.Json;
using DepinGuide.Web.Tests.Portals;

namespace DepinGuide.Web.Tests.Pages;

public abstract class HealthTests(Portal portal)
{
    [Fact]
    public async Task Live_Always_Answers200()
    {
        var reply = await portal.GetAsync("/health/live");

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Equal("live\n", reply.Text);
    }

    [Fact]
    public async Task Ready_WhenAllIsWell_IsHealthyWithoutReasons()
    {
        var reply = await portal.GetAsync("/health/ready");

        var report = JsonDocument.Parse(reply.Text).RootElement;
        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Equal("healthy", report.GetProperty("status").GetString());
        Assert.Empty(report.GetProperty("reasons").EnumerateArray());
    }
}

[Collection(Groups.Sqlite)]
public sealed class HealthOnSqliteTests(SqlitePortal portal) : HealthTests(portal);

[Collection(Groups.Postgres)]
public sealed class HealthOnPostgresTests(PostgresPortal portal) : HealthTests(portal);

[Collection(Groups.Other)]
public sealed class HealthWithoutPublicAddressTests(KestrelPortal production, WorkshopPortal development)
{
    [Fact]
    public async Task Ready_InProductionWithoutAPublicAddress_IsDegradedAndSaysWhy()
    {
        var reply = await production.GetAsync("/health/ready");

        var report = JsonDocument.Parse(reply.Text).RootElement;
        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Equal("degraded", report.GetProperty("status").GetString());
        Assert.Contains("Site:BaseUrl", Assert.Single(report.GetProperty("reasons").EnumerateArray()).GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ready_InDevelopmentWithoutAPublicAddress_IsHealthy()
    {
        var reply = await development.GetAsync("/health/ready");

        Assert.Equal("healthy", JsonDocument.Parse(reply.Text).RootElement.GetProperty("status").GetString());
    }

    [Fact]
    public async Task Sitemap_WithoutAPublicAddress_NamesTheLocalOne() =>
        Assert.Contains("<loc>http://localhost:5080/guides</loc>", (await production.GetAsync("/sitemap.xml")).Text, StringComparison.Ordinal);
}
