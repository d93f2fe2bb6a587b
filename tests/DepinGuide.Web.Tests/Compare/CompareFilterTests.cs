using System.Text.Json;
using DepinGuide.Web.Tests.Portals;

namespace DepinGuide.Web.Tests.Compare;

/// <summary>A filter shows exactly the rows that fit it: those of the whole table, asked one by one.</summary>
public abstract class CompareFilterTests(Portal portal)
{
    [Fact]
    public async Task Get_OfASector_ShowsExactlyItsProjects() =>
        await AssertShowsAsync("sector", (await portal.ContentAsync()).Sectors.Select(sector => sector.Id.Value), (row, sector) => row.GetProperty("sector").GetString() == sector);

    [Fact]
    public async Task Get_OfAPartOfASector_ShowsExactlyItsProjects()
    {
        var content = await portal.ContentAsync();
        await AssertShowsAsync(
            "subsector",
            content.Sectors.SelectMany(sector => sector.Subsectors).Select(part => part.Id.Value),
            (row, part) => content.FindProject(row.GetProperty("project").GetString()!)!.Project.Subsector?.Value == part);
    }

    [Fact]
    public async Task Get_OfAStatus_ShowsExactlyTheProjectsInIt()
    {
        var content = await portal.ContentAsync();
        await AssertShowsAsync(
            "status",
            ["active", "migrating", "ended", "unclear"],
            (row, status) => content.FindProject(row.GetProperty("project").GetString()!)!.Project.Status.ToString().Equals(status, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Get_OfAChain_ShowsExactlyTheTokensThatLiveThere() =>
        await AssertShowsAsync(
            "chain",
            (await portal.ContentAsync()).Chains.Keys.Select(chain => chain.Value),
            (row, chain) => row.GetProperty("chains").EnumerateArray().Any(id => id.GetString() == chain));

    [Fact]
    public async Task Get_OfAStakingKind_ShowsExactlyThoseThatStakeSo() =>
        await AssertShowsAsync(
            "staking",
            ["delegated", "collateral", "lock-pool", "operator-only", "none"],
            (row, kind) => Parts(row.GetProperty("figures").GetProperty("staking.kind")).Contains(kind));

    [Fact]
    public async Task Get_OfAState_ShowsExactlyTheRowsThatHaveIt() =>
        await AssertShowsAsync(
            "state",
            ["fresh", "due", "stale", "expired", "missing"],
            (row, state) => row.GetProperty("figures").EnumerateObject().Any(figure => figure.Value.GetProperty("state").GetString() == state));

    [Fact]
    public async Task Get_Disputed_ShowsExactlyTheRowsThatAre() =>
        await AssertShowsAsync(
            "state", ["disputed"], (row, _) => row.GetProperty("figures").EnumerateObject().Any(figure => figure.Value.GetProperty("disputed").GetBoolean()));

    [Theory]
    [InlineData("akt", "akash")]
    [InlineData("AKT", "akash")]
    [InlineData("%20akash%20", "akash")]
    [InlineData("network%20AKASH", "akash")]
    public async Task Get_WithText_FindsNameAndTickerWhateverTheCase(string text, string project) =>
        Assert.Equal([project], new ComparedTable(await portal.GetAsync($"/compare?q={text}")).Projects);

    [Theory]
    [InlineData("%25")]
    [InlineData("_")]
    [InlineData("a%25t")]
    public async Task Get_WithAWildcard_LooksForThatVeryCharacter(string text) =>
        Assert.Empty(new ComparedJson(await portal.GetAsync($"/compare.json?q={text}")).Rows);

    [Fact]
    public async Task Get_WithTwoFilters_ShowsWhatFitsBoth()
    {
        var all = new ComparedJson(await portal.GetAsync("/compare.json?chain=solana")).Projects;

        var both = new ComparedJson(await portal.GetAsync("/compare.json?chain=solana&q=akash")).Projects;

        Assert.True(all.Count > 1);
        Assert.Equal(["akash"], both);
    }

    [Fact]
    public async Task Get_Filtered_CountsWhatFits()
    {
        var json = new ComparedJson(await portal.GetAsync("/compare.json?q=akash"));

        Assert.Equal(1, json.Root.GetProperty("total").GetInt32());
    }

    [Theory]
    [InlineData("sector=compute", "select[name=sector] option[selected]", "compute")]
    [InlineData("chain=solana", "select[name=chain] option[selected]", "solana")]
    [InlineData("staking=none", "select[name=staking] option[selected]", "none")]
    [InlineData("state=missing", "select[name=state] option[selected]", "missing")]
    [InlineData("q=akash", ".filters input[name=q]", "akash")]
    [InlineData("order=desc", "select[name=order] option[selected]", "desc")]
    public async Task Get_Filtered_ShowsTheFilterInTheForm(string query, string selector, string value)
    {
        var page = (await portal.GetAsync($"/compare?{query}")).Document;

        Assert.Equal(value, page.QuerySelector(selector)?.GetAttribute("value"));
    }

    // "collateral (device owner); lock-pool (co-staker)"
    private static IEnumerable<string> Parts(JsonElement cell) => (cell.GetProperty("value").GetString() ?? "").Split("; ").Select(part => part.Split(" (")[0]);

    private async Task AssertShowsAsync(string key, IEnumerable<string> values, Func<JsonElement, string, bool> fits)
    {
        const string Columns = "columns=all";
        var all = new ComparedJson(await portal.GetAsync($"/compare.json?{Columns}")).Rows;
        foreach (var value in values)
        {
            var shown = new ComparedJson(await portal.GetAsync($"/compare.json?{Columns}&{key}={value}")).Projects;

            Assert.Equal((value, string.Join(' ', all.Where(row => fits(row, value)).Select(ComparedJson.Project))), (value, string.Join(' ', shown)));
        }
    }
}

[Collection(Groups.Sqlite)]
public sealed class CompareFilterOnSqliteTests(SqlitePortal portal) : CompareFilterTests(portal);

[Collection(Groups.Postgres)]
public sealed class CompareFilterOnPostgresTests(PostgresPortal portal) : CompareFilterTests(portal);
