using System.Net;
using DepinGuide.Publishing.Checking;
using DepinGuide.Web.Tests.Portals;

namespace DepinGuide.Web.Tests.Pages;

[Collection(Groups.Other)]
public sealed class WorkspaceInDevelopmentTests(WorkshopPortal portal)
{
    [Fact]
    public async Task Get_Status_ShowsTheContent()
    {
        var content = await portal.ContentAsync();

        var reply = await portal.GetAsync("/edit/status");

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Equal("Content status", reply.Document.QuerySelector("h1")?.TextContent);
        Assert.Contains(content.Guides[0].Path, reply.Document.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Status_ListsWhatTheCheckFinds()
    {
        var content = await portal.ContentAsync();
        var found = new ContentLinter(Repository.Content).CheckAll(content);

        var shown = (await portal.GetAsync("/edit/status")).Document.QuerySelectorAll(".problem code").Select(place => place.TextContent);

        Assert.Equal(found.Select(problem => $"{problem.Path}:{problem.Line}"), shown);
    }

    [Fact]
    public async Task Get_Status_IsNotForSearchEngines() =>
        Assert.Equal("noindex", (await portal.GetAsync("/edit/status")).Document.QuerySelector("meta[name=robots]")?.GetAttribute("content"));

    [Fact]
    public async Task Get_Edit_LeadsToTheStatus()
    {
        var reply = await portal.GetAsync("/edit");

        Assert.Equal(HttpStatusCode.Redirect, reply.Status);
        Assert.Equal("/edit/status", reply.Headers["Location"]);
    }

    [Fact]
    public async Task Post_TheCircuit_IsThere()
    {
        var reply = await portal.SendAsync(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1");

        Assert.Equal(HttpStatusCode.OK, reply.Status);
    }

    [Fact]
    public async Task Get_TheScriptOfTheStatus_IsThere()
    {
        var page = (await portal.GetAsync("/edit/status")).Document;
        var script = page.QuerySelectorAll("script[src]").Select(element => element.GetAttribute("src")!).Single(source => source.Contains("_framework", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.OK, (await portal.GetAsync(script)).Status);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/guides/what-is-depin")]
    [InlineData("/compare")]
    public async Task Get_APublicPage_HasNoScriptOfTheWorkspaceAndNoCookie(string address)
    {
        var reply = await portal.GetAsync(address);

        Assert.DoesNotContain("_framework", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Set-Cookie", reply.Headers.Keys);
    }
}

[Collection(Groups.Sqlite)]
public sealed class WorkspaceInProductionTests(SqlitePortal portal)
{
    [Theory]
    [InlineData("GET", "/edit")]
    [InlineData("GET", "/edit/")]
    [InlineData("GET", "/edit/status")]
    [InlineData("GET", "/EDIT/Status")]
    [InlineData("GET", "/%65dit/status")]
    [InlineData("HEAD", "/edit/status")]
    [InlineData("GET", "/_blazor")]
    [InlineData("GET", "/_BLAZOR")]
    [InlineData("GET", "/_blazor/initializers")]
    public async Task Send_ToTheWorkspace_Answers404(string method, string address)
    {
        var reply = await portal.SendAsync(new HttpMethod(method), address);

        Assert.Equal(HttpStatusCode.NotFound, reply.Status);
        Assert.DoesNotContain("Set-Cookie", reply.Headers.Keys);
    }

    [Theory]
    [InlineData("/edit/status")]
    [InlineData("/_blazor/negotiate?negotiateVersion=1")]
    public async Task Post_ToTheWorkspace_Answers404WithAPage(string address)
    {
        var reply = await portal.SendAsync(HttpMethod.Post, address);

        Assert.Equal(HttpStatusCode.NotFound, reply.Status);
        Assert.Equal("There is no page at this address", reply.Document.QuerySelector("h1")?.TextContent);
    }

    [Fact]
    public async Task Get_TheWorkspace_ShowsThePageThatIsShownForAnyOtherLostAddress() =>
        Assert.Equal((await portal.GetAsync("/nothing-here")).Text, (await portal.GetAsync("/edit/status")).Text);
}
