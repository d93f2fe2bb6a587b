using System.Net;
using DepinGuide.Web.Features.Compare;
using DepinGuide.Web.Tests.Portals;

namespace DepinGuide.Web.Tests.Compare;

[Collection(Groups.Sqlite)]
public sealed class CompareColumnsTests(SqlitePortal portal)
{
    [Fact]
    public async Task Get_ColumnsInAnyOrder_AreShownInTheirOwn()
    {
        var table = new ComparedTable(await portal.GetAsync("/compare?columns=staking.unbonding,supply.max,staking.kind,overview.network_type"));

        Assert.Equal(["Project", "Network type", "Maximum", "Kind", "Unbonding"], table.Labels);
    }

    [Fact]
    public async Task Get_ColumnsInAnyOrder_IsOneTable()
    {
        var ids = CompareState.InOrder(await portal.ContentAsync()).Select(metric => metric.Id.Value).ToList();

        var backwards = await portal.GetAsync($"/compare.csv?columns={string.Join(',', Enumerable.Reverse(ids))}");

        Assert.Equal((await portal.GetAsync($"/compare.csv?columns={string.Join(',', ids)}")).Text, backwards.Text);
    }

    [Theory]
    [InlineData("/compare?columns=STAKING.KIND,Supply.Max,supply.max")]
    [InlineData("/compare?columns=%20staking.kind%20,,supply.max,no.such")]
    public async Task Get_ColumnsWrittenLoosely_AreUnderstood(string address) =>
        Assert.Equal(["Project", "Maximum", "Kind"], new ComparedTable(await portal.GetAsync(address)).Labels);

    [Fact]
    public async Task Get_ColumnsFromBoxes_LeadsToTheLinkToShare()
    {
        var reply = await portal.GetAsync("/compare?chain=solana&columns=staking.kind&columns=supply.max");

        Assert.Equal(HttpStatusCode.Found, reply.Status);
        Assert.Equal("/compare?columns=supply.max%2Cstaking.kind&chain=solana", new Uri(reply.Headers["Location"]).PathAndQuery);
    }

    [Fact]
    public async Task Get_AllColumns_ShowsEverySet()
    {
        var content = await portal.ContentAsync();

        var table = new ComparedTable(await portal.GetAsync("/compare?columns=all"));

        Assert.Equal(["Project", .. CompareState.SetNames.SelectMany(set => CompareState.OfSet(content, set)).Select(metric => metric.Column!.Label)], table.Labels);
    }

    [Fact]
    public async Task Get_ColumnsThatAreAllUnknown_ShowsTheOverview() =>
        Assert.Equal(new ComparedTable(await portal.GetAsync("/compare")).Labels, new ComparedTable(await portal.GetAsync("/compare?columns=no.such")).Labels);

    [Fact]
    public async Task Get_ChainsByHand_ShowsThem() =>
        Assert.Equal(["Project", "Chains", "Kind"], new ComparedTable(await portal.GetAsync("/compare?columns=staking.kind,chains")).Labels);

    [Fact]
    public async Task Get_ASet_IsMarkedAsTheCurrentTab()
    {
        var page = (await portal.GetAsync("/compare?set=staking")).Document;

        Assert.Equal("Staking", page.QuerySelector(".tabs [aria-current=page]")?.TextContent);
    }

    [Theory]
    [InlineData("/compare?set=staking&sort=staking.kind&order=desc&q=a", "/compare?set=staking")]
    [InlineData("/compare?columns=staking.kind", "/compare")]
    [InlineData("/compare?sector=compute", "/compare")]
    public async Task Get_AnyState_IsCanonicalAtItsSet(string address, string canonical)
    {
        var page = (await portal.GetAsync(address)).Document;

        Assert.Equal(SqlitePortal.BaseUrl + canonical, page.QuerySelector("link[rel=canonical]")?.GetAttribute("href"));
    }
}
