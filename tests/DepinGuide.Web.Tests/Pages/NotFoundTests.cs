using System.Net;
using DepinGuide.Web.Tests.Portals;

namespace DepinGuide.Web.Tests.Pages;

public abstract class NotFoundTests(Portal portal)
{
    public static TheoryData<string> Unknown { get; } =
    [
        "/nothing-here", "/guides/nothing-here", "/projects/nothing-here", "/glossary/nothing-here", "/metrics/nothing.here", "/metrics/nothing-here",
        "/sources/nothing-here", "/sectors/nothing-here", "/guides/Not%20A%20Slug", "/guides/what-is-depin/more", "/errors/nothing", "/errors/200", "/errors/500", "/pages/about", "/content/sources.yaml", "/appsettings.json",
    ];

    [Theory]
    [MemberData(nameof(Unknown))]
    public async Task Get_Unknown_Answers404WithWaysOn(string address)
    {
        var reply = await portal.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, reply.Status);
        var links = reply.Document.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")).ToHashSet();
        Assert.Superset(new HashSet<string?> { "/guides", "/projects", "/compare", "/glossary" }, links);
    }

    [Theory]
    [MemberData(nameof(Unknown))]
    public async Task Get_Unknown_IsNotForSearchEngines(string address)
    {
        var page = (await portal.GetAsync(address)).Document;

        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")?.GetAttribute("content"));
        Assert.Empty(page.QuerySelectorAll("link[rel=canonical]"));
    }

    [Theory]
    [MemberData(nameof(Unknown))]
    public async Task Get_Unknown_HasOneHeadingAndTitle(string address)
    {
        var page = (await portal.GetAsync(address)).Document;

        Assert.Equal("There is no page at this address", Assert.Single(page.QuerySelectorAll("h1")).TextContent);
        Assert.Single(page.QuerySelectorAll("title"));
    }
}

[Collection(Groups.Sqlite)]
public sealed class NotFoundOnSqliteTests(SqlitePortal portal) : NotFoundTests(portal);

[Collection(Groups.Postgres)]
public sealed class NotFoundOnPostgresTests(PostgresPortal portal) : NotFoundTests(portal);
