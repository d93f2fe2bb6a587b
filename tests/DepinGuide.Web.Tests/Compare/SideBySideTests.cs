using System.Net;
using AngleSharp.Dom;
using DepinGuide.Web.Tests.Portals;

namespace DepinGuide.Web.Tests.Compare;

public abstract class SideBySideTests(Portal portal)
{
    [Theory]
    [InlineData("/compare/render-vs-akash", "/compare/akash-vs-render")]
    [InlineData("/compare/io-net-vs-akash-vs-io-net", "/compare/akash-vs-io-net")]
    [InlineData("/compare/side?project=render&project=akash", "/compare/akash-vs-render")]
    [InlineData("/compare/side?project=render&project=nothing&project=akash", "/compare/akash-vs-render")]
    public async Task Get_ProjectsInAnyOrder_LeadsToTheirOnePage(string address, string page)
    {
        var reply = await portal.GetAsync(address);

        Assert.Equal(HttpStatusCode.Found, reply.Status);
        Assert.Equal(page, new Uri(reply.Headers["Location"]).PathAndQuery);
    }

    [Theory]
    [InlineData("/compare/akash-vs-nothing")]
    [InlineData("/compare/akash")]
    [InlineData("/compare/akash-vs-akash")]
    [InlineData("/compare/-vs-")]
    [InlineData("/compare/side-vs-akash")]
    public async Task Get_NotSeveralProjects_Is404(string address) => Assert.Equal(HttpStatusCode.NotFound, (await portal.GetAsync(address)).Status);

    [Theory]
    [InlineData("/compare/side", 0)]
    [InlineData("/compare/side?project=akash", 1)]
    [InlineData("/compare/side?project=akash&project=render&project=io-net&project=aethir&project=helium", 5)]
    [InlineData("/compare/aethir-vs-akash-vs-helium-vs-io-net-vs-render", 5)]
    public async Task Get_TooFewOrTooMany_AsksAgainWithTheChosenTicked(string address, int ticked)
    {
        var page = await portal.GetAsync(address);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(ticked, page.Document.QuerySelectorAll("form[action='/compare/side'] input:checked").Length);
        Assert.Equal("noindex", page.Document.QuerySelector("meta[name=robots]")?.GetAttribute("content"));
    }

    [Fact]
    public async Task Get_FourProjects_GivesEachAColumn()
    {
        var page = (await portal.GetAsync("/compare/aethir-vs-akash-vs-io-net-vs-render")).Document;

        Assert.Equal(["Aethir", "Akash Network", "io.net", "Render Network"], page.QuerySelectorAll("thead th a").Select(link => link.TextContent));
        Assert.All(page.QuerySelectorAll("tbody tr:not(.side__group)"), row => Assert.Equal(5, row.Children.Length));
    }

    [Fact]
    public async Task Get_TwoProjects_MarksWhatDiffersInWords()
    {
        var rows = (await portal.GetAsync("/compare/akash-vs-render")).Document.QuerySelectorAll("tbody tr:not(.side__group)");

        Assert.Equal("differs", Word(rows, "staking.native"));
        Assert.Equal("same", Word(rows, "trust.disputed"));
        Assert.All(rows, row => Assert.Equal(row.ClassList.Contains("differs"), row.QuerySelector("th .sub")!.TextContent == "differs"));
    }

    [Fact]
    public async Task Get_OnlyDifferences_LeavesOutTheRest()
    {
        var all = (await portal.GetAsync("/compare/akash-vs-render")).Document.QuerySelectorAll("tbody tr.differs").Length;

        var rows = (await portal.GetAsync("/compare/akash-vs-render?only=differences")).Document.QuerySelectorAll("tbody tr:not(.side__group)");

        Assert.Equal(all, rows.Length);
        Assert.All(rows, row => Assert.True(row.ClassList.Contains("differs")));
    }

    [Fact]
    public async Task Get_Table_HasABoxForEachProject()
    {
        var page = (await portal.GetAsync("/compare")).Document;

        var boxes = page.QuerySelectorAll("tbody input[type=checkbox]");
        Assert.Equal(page.QuerySelectorAll(".compare tbody tr").Length, boxes.Length);
        Assert.All(boxes, box => Assert.Equal("side", box.GetAttribute("form")));
        Assert.Equal("/compare/side", page.QuerySelector("form#side")?.GetAttribute("action"));
    }

    private static string? Word(IEnumerable<IElement> rows, string metric) =>
        rows.Single(row => row.QuerySelector($"th a[href='/metrics/{metric}']") is not null).QuerySelector("th .sub")?.TextContent;
}

[Collection(Groups.Sqlite)]
public sealed class SideBySideOnSqliteTests(SqlitePortal portal) : SideBySideTests(portal);

[Collection(Groups.Postgres)]
public sealed class SideBySideOnPostgresTests(PostgresPortal portal) : SideBySideTests(portal);
