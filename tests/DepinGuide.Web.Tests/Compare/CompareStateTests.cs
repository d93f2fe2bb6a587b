using CsCheck;
using DepinGuide.Content.Snapshots;
using DepinGuide.Web.Features.Compare;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace DepinGuide.Web.Tests.Compare;

public sealed class CompareStateTests
{
    private static readonly ContentSnapshot Content = Make.Snapshot();

    private static readonly Gen<string> Key = Gen.Frequency(
        (12, Gen.OneOf("set", "columns", "sort", "order", "sector", "chain", "staking", "state", "q", "page")), (1, Gen.String[0, 8]));

    private static readonly Gen<string> Value = Gen.Frequency(
        (4, Gen.OneOf("overview", "supply", "staking", "usage", "custody", "project", "token", "sector", "chains", "asc", "desc", "all", "compute", "solana", "delegated")),
        (4, Gen.OneOf("supply.max", "supply.total", "staking.kind", "staking.unbonding", "overview.feature", "supply.max,staking.kind,chains", "SUPPLY.MAX, no.such")),
        (3, Gen.OneOf("fresh", "missing", "disputed", "DESC", " desc ", "1", "2", "0", "-1", "007", "99999999999999999999")),
        (2, Gen.String[0, 130]),
        (1, Gen.Select(Gen.Char['a', 'z'].Array[95, 105], Gen.OneOf(" b", "💥", "\0", "&=#")).Select((letters, tail) => new string(letters) + tail)));

    private static readonly Gen<string> Query = Gen.Select(Key, Value).Array[0, 8]
        .Select(pairs => string.Join('&', pairs.Select(pair => $"{Uri.EscapeDataString(pair.Item1)}={Uri.EscapeDataString(pair.Item2)}")));

    [Fact]
    public void Read_AnyQuery_IsTheSameStateWhenReadFromItsAddress() => Query.Sample(
        query =>
        {
            var state = Read(query);
            var again = Read(state.Address());
            Assert.Equal(Describe(state), Describe(again));
            Assert.Empty(again.Notes);
        },
        iter: 5_000);

    [Fact]
    public void Read_AnyText_NeverThrows() => Gen.String[0, 200].Sample(query => Read($"/compare?{query}").Columns.Count > 0, iter: 5_000);

    [Fact]
    public void Read_Nothing_IsTheOverviewByProject()
    {
        var state = Read("");

        Assert.Equal(("overview", "project", false, 1, false), (state.Set, state.Sort, state.IsDescending, state.Page, state.HasPage));
        Assert.True(state.ShowsChains);
        Assert.False(state.IsFiltered);
        Assert.Equal("/compare", state.Address());
    }

    [Fact]
    public void Read_Columns_TakesSetsInTheirOrderAndColumnsInTheirPlaces() =>
        Assert.Equal(["supply.total", "supply.max", "staking.kind"], Ids(Read("columns=staking.kind,supply.max,supply.total")));

    [Fact]
    public void Read_ASetAndColumns_TakesTheSet()
    {
        var state = Read("set=supply&columns=staking.kind");

        Assert.Equal("supply", state.Set);
        Assert.Equal(["supply.total", "supply.max"], Ids(state));
    }

    [Fact]
    public void Read_AKeyTwice_TakesTheLast() => Assert.Equal("storage", Read("sector=compute&sector=storage").Sector);

    [Fact]
    public void Read_ASortThatIsNotShown_IsLeftOutWithANote()
    {
        var state = Read("set=supply&sort=staking.kind");

        Assert.Equal("project", state.Sort);
        Assert.Contains("“sort”", Assert.Single(state.Notes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("page=2", 2)]
    [InlineData("page=", 1)]
    [InlineData("page=100001", 1)]
    [InlineData("page=%2B2", 1)]
    [InlineData("page=2,0", 1)]
    public void Read_APage_TakesWholeNumbersFromOne(string query, int page) => Assert.Equal(page, Read(query).Page);

    [Fact]
    public void Read_ALongText_CutsItToAHundredCharacters() => Assert.Equal(new string('a', 100), Read($"q={new string('a', 101)}").Text);

    [Fact]
    public void Read_ATextWithACharacterThatNoDatabaseTakes_LeavesItOut() => Assert.DoesNotContain('\0', Read("q=a%00b").Text ?? "");

    [Fact]
    public void Address_WithChanges_ReplacesAndRemovesKeys()
    {
        var state = Read("set=supply&sector=compute&sort=supply.max&order=desc");

        Assert.Equal("/compare.csv?set=staking&sector=compute&order=desc", state.Address("/compare.csv", ("set", "staking"), ("sort", null)));
    }

    [Fact]
    public void Address_WithSignsThatMeanSomethingThere_EscapesThem() =>
        Assert.Equal("/compare?q=a%26b%3Dc%23d%20%2B%25", Read("q=a%26b%3Dc%23d%20%2B%25").Address());

    private static CompareState Read(string address)
    {
        var query = address.Contains('?', StringComparison.Ordinal) ? address[(address.IndexOf('?', StringComparison.Ordinal) + 1)..]
            : address.StartsWith('/') ? "" : address;
        return CompareState.Read(new QueryCollection(QueryHelpers.ParseQuery(query)), Content);
    }

    private static string Describe(CompareState state) => string.Join(
        " | ", state.Set, string.Join(',', Ids(state)), state.ShowsChains, state.Sort, state.IsDescending, state.Sector, state.Chain, state.Staking, state.State, state.Text, state.Page, state.HasPage);

    private static IEnumerable<string> Ids(CompareState state) => state.Columns.Select(column => column.Id.Value);
}
