using DepinGuide.Content.Documents;
using DepinGuide.Content.Snapshots;
using DepinGuide.Data.Compare;
using DepinGuide.Data.Tests.Databases;
using DepinGuide.Facts.Figures;
using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Projects;
using DepinGuide.Facts.Values;
using static DepinGuide.Data.Tests.Samples.SampleContent;

namespace DepinGuide.Data.Tests;

public abstract class CompareQueryTests(ITestEngine engine) : DatabaseTest(engine)
{
    private ContentSnapshot _snapshot = ContentSnapshot.Empty;

    [Fact]
    public async Task Execute_NoFilter_ReturnsAllByFoldedName()
    {
        await HaveAsync(Named("one", "Zebra"), Named("two", "éclair"), Named("three", "Eagle"), Named("four", "_x"), Named("five", "9"));

        Assert.Equal(["five", "four", "three", "two", "one"], await SlugsAsync(new() { Metrics = [] }));
    }

    [Fact]
    public async Task Execute_EqualNames_AreOrderedBySlugOrdinally()
    {
        await HaveAsync(Named("ab", "Same"), Named("a-b", "SAME"), Named("a0", "same"), Named("b", "sâme"));

        Assert.Equal(["a-b", "a0", "ab", "b"], await SlugsAsync(new() { Metrics = [] }));
        Assert.Equal(["a-b", "a0", "ab", "b"], await SlugsAsync(new() { Metrics = [], Descending = true }));
    }

    [Fact]
    public async Task Execute_OddNames_AreOrderedOrdinally()
    {
        string[] names = ["a b", "a-b", "a_b", "a.b", "ab", "a10", "a9", "Ä", "ß", "ss", "st", "z", "ı", "ж", "漢", "~", "'", "A B C", "\u00a0x", "co-op", "coop", "cop"];
        await HaveAsync([.. names.Select((name, i) => Named($"p{i}", name))]);

        var expected = names.Select((name, i) => (Key: SortKey.Fold(name), Slug: $"p{i}")).OrderBy(pair => pair.Key, StringComparer.Ordinal).ThenBy(pair => pair.Slug, StringComparer.Ordinal);
        Assert.Equal(expected.Select(pair => pair.Slug), await SlugsAsync(new() { Metrics = [] }));
    }

    [Theory]
    [InlineData(false, "short", "long", "none")]
    [InlineData(true, "long", "short", "none")]
    public async Task Execute_SortByNumber_PutsMissingLastBothWays(bool descending, params string[] expected)
    {
        await HaveAsync(Project("none"), Project("long", (Unbonding, "2 w")), Project("short", (Unbonding, "7 d")));

        Assert.Equal(expected, await SlugsAsync(new() { Metrics = [Unbonding], Sort = CompareSort.By(Unbonding), Descending = descending }));
    }

    [Theory]
    [InlineData(false, "b", "a", "c", "d")]
    [InlineData(true, "c", "a", "b", "d")]
    public async Task Execute_SortByText_FoldsAndPutsMissingLastBothWays(bool descending, params string[] expected)
    {
        await HaveAsync(Project("a", (Feature, "Étage")), Project("b", (Feature, "Eagle")), Project("c", (Feature, "zoo")), Project("d", (Feature, "n/a")));

        Assert.Equal(expected, await SlugsAsync(new() { Metrics = [], Sort = CompareSort.By(Feature), Descending = descending }));
    }

    [Fact]
    public async Task Execute_EqualNumbers_AreOrderedBySlug()
    {
        await HaveAsync(Project("b", (Unbonding, "14 d")), Project("a", (Unbonding, "2 w")), Project("c", (Unbonding, "336 h")));

        Assert.Equal(["a", "b", "c"], await SlugsAsync(new() { Metrics = [Unbonding], Sort = CompareSort.By(Unbonding), Descending = true }));
    }

    [Fact]
    public async Task Execute_SortByIdentity_SortsByTokenSectorAndChains()
    {
        await HaveAsync(
            Project("a", project => project with { Token = "ZZZ", Sector = Id.Parse<SectorId>("wireless") }, OnChains("solana")),
            Project("b", project => project with { Token = "aaa" }, OnChains("ethereum", "solana")),
            Project("c", project => project with { Token = "MMM" }));

        Assert.Equal(["b", "c", "a"], await SlugsAsync(new() { Metrics = [], Sort = CompareSort.Token }));
        Assert.Equal(["b", "c", "a"], await SlugsAsync(new() { Metrics = [], Sort = CompareSort.Sector }));
        Assert.Equal(["b", "a", "c"], await SlugsAsync(new() { Metrics = [], Sort = CompareSort.Chains }));
        Assert.Equal(["a", "b", "c"], await SlugsAsync(new() { Metrics = [], Sort = CompareSort.Chains, Descending = true }));
    }

    [Fact]
    public async Task Execute_IdentityFilters_KeepWhatFits()
    {
        await HaveAsync(
            Project("a", project => project with { Sector = Id.Parse<SectorId>("wireless") }, OnChains("solana")),
            Project("b", project => project with { Subsector = Id.Parse<SectorId>("gpu"), Status = ProjectStatus.Ended }, OnChains("ethereum")),
            Project("c", facts: new ProjectFacts { Deployments = [Deployment("solana", DeploymentRole.Legacy)] }));

        Assert.Equal(["a"], await SlugsAsync(new() { Metrics = [], Sector = Id.Parse<SectorId>("wireless") }));
        Assert.Equal(["b"], await SlugsAsync(new() { Metrics = [], Subsector = Id.Parse<SectorId>("gpu") }));
        Assert.Equal(["b"], await SlugsAsync(new() { Metrics = [], Status = ProjectStatus.Ended }));
        Assert.Equal(["a"], await SlugsAsync(new() { Metrics = [], Chain = Id.Parse<ChainId>("solana") }));
        Assert.Empty(await SlugsAsync(new() { Metrics = [], Chain = Id.Parse<ChainId>("solana"), Status = ProjectStatus.Ended }));
    }

    [Fact]
    public async Task Execute_StakingKind_FindsTheWholeIdInAnyPart()
    {
        var parts = Project("parts", facts: new ProjectFacts
        {
            Readings = [Reading("parts", Kind, "delegated") with { For = "holder" }, Reading("parts", Kind, "lock-pool") with { For = "device owner" }],
        });
        await HaveAsync(parts, Project("lock", (Kind, "lock")), Project("pool", (Kind, "lock-pool")), Project("none"));

        Assert.Equal(["parts", "pool"], await SlugsAsync(new() { Metrics = [], StakingKind = "lock-pool" }));
        Assert.Equal(["lock"], await SlugsAsync(new() { Metrics = [], StakingKind = "lock" }));
        Assert.Empty(await SlugsAsync(new() { Metrics = [], StakingKind = "|" }));
    }

    [Theory]
    [InlineData("CAFÉ", "a")]
    [InlineData("old name", "a")]
    [InlineData("bids  a", "a")]
    [InlineData("100%", "b")]
    [InlineData("_", "b")]
    [InlineData("it's", "b")]
    [InlineData("nothing")]
    [InlineData("  ", "a", "b")]
    public async Task Execute_Text_FindsEveryWordLiterally(string text, params string[] expected)
    {
        await HaveAsync(
            Project("a", project => project with { Name = "Cafe", Token = "CF", Aliases = ["Old Name"], Summary = "Bids for jobs." }),
            Project("b", project => project with { Name = "Other", Token = "X_Y", Summary = "It's 100% other." }));

        Assert.Equal(expected, await SlugsAsync(new() { Metrics = [], Text = text }));
    }

    [Fact]
    public async Task Execute_StateFilters_LookAtTheRequestedMetricsOnly()
    {
        var old = new DateOnly(2026, 1, 1);
        await HaveAsync(
            Project("stale", facts: new ProjectFacts { Readings = [Reading("stale", Unbonding, "1 d", checkedOn: old), Reading("stale", Feature, "x")] }),
            Project("fresh", (Unbonding, "1 d"), (Feature, "x")),
            Project("disputed", facts: new ProjectFacts { Readings = [Reading("disputed", Unbonding, "1 d"), Reading("disputed", Unbonding, "9 d", Code)] }),
            Project("missing", (Unbonding, "n/a")),
            Project("bare", (Feature, "x")));

        Assert.Equal(["stale"], await SlugsAsync(new() { Metrics = [Unbonding], Figures = FigureFilter.Stale }));
        Assert.Empty(await SlugsAsync(new() { Metrics = [Feature], Figures = FigureFilter.Stale }));
        Assert.Equal(["disputed", "fresh"], await SlugsAsync(new() { Metrics = [Unbonding], Figures = FigureFilter.Fresh }));
        Assert.Equal(["disputed"], await SlugsAsync(new() { Metrics = [Unbonding, Feature], Figures = FigureFilter.Disputed }));
        Assert.Equal(["bare", "missing"], await SlugsAsync(new() { Metrics = [Unbonding], Figures = FigureFilter.Missing }));
        Assert.Equal(["bare", "disputed", "missing"], await SlugsAsync(new() { Metrics = [Unbonding, Feature], Figures = FigureFilter.Missing }));
        Assert.Empty(await SlugsAsync(new() { Metrics = [Unbonding], Figures = FigureFilter.ChangeExpected }));
    }

    [Fact]
    public async Task Execute_Pages_CoverAllRowsOnce()
    {
        await HaveAsync([.. Enumerable.Range(0, 7).Select(i => Project($"p{i}"))]);

        Assert.Equal(["p0", "p1", "p2"], await SlugsAsync(new() { Metrics = [], Page = 1, PageSize = 3 }));
        Assert.Equal(["p6"], await SlugsAsync(new() { Metrics = [], Page = 3, PageSize = 3 }));
        Assert.Empty(await SlugsAsync(new() { Metrics = [], Page = int.MaxValue, PageSize = 3 }));
        Assert.Equal(7, (await ExecuteAsync(new() { Metrics = [], Page = 2, PageSize = 3 })).Total);
    }

    [Fact]
    public async Task Execute_Figures_AreResolvedWithInputsAndMissingOnesIncluded()
    {
        await HaveAsync(Project("a", (Total, "25 AKT"), (Maximum, "100 AKT")));

        var row = Assert.Single((await ExecuteAsync(new() { Metrics = [IssuedShare, Unbonding] })).Rows);

        Assert.Equal("25 %", row.Figures[IssuedShare].Parts[0].Value.ToLiteral());
        Assert.Equal(2, row.Figures[IssuedShare].Inputs.Count);
        Assert.Equal(FigureState.Missing, row.Figures[Unbonding].State);
        Assert.Equal(MissingReason.NeverHad, row.Figures[Unbonding].Missing!.Reason);
    }

    [Fact]
    public async Task Execute_UnknownMetric_IsLeftOut()
    {
        await HaveAsync(Project("a"));
        var unknown = Id.Parse<MetricId>("no.metric");

        var page = await ExecuteAsync(new() { Metrics = [unknown], Sort = CompareSort.By(unknown) });

        Assert.Empty(Assert.Single(page.Rows).Figures);
    }

    [Fact]
    public async Task Execute_Varied_IsOverAllPagesOfTheFilteredRows()
    {
        await HaveAsync(
            Project("a", (Unbonding, "14 d"), (Feature, "Café")),
            Project("b", (Unbonding, "2 w"), (Feature, "cafe")),
            Project("c", (Unbonding, "7 d"), (Feature, "Other")),
            Project("d", project => project with { Sector = Id.Parse<SectorId>("wireless") }, new ProjectFacts { Readings = [Reading("d", Unbonding, "1 y")] }));

        var page = await ExecuteAsync(new() { Metrics = [Unbonding, Feature, Kind], Sector = Id.Parse<SectorId>("compute"), Page = 1, PageSize = 1 });

        Assert.Equal([Feature, Unbonding], page.Varied.Order());
    }

    [Fact]
    public async Task Execute_OneValueOnAllPages_IsNotVaried()
    {
        await HaveAsync(Project("a", (Unbonding, "14 d"), (Feature, "Café")), Project("b", (Unbonding, "2 w"), (Feature, "cafe")), Project("c"));

        Assert.Empty((await ExecuteAsync(new() { Metrics = [Unbonding, Feature], Page = 1, PageSize = 1 })).Varied);
        Assert.Empty((await ExecuteAsync(new() { Metrics = [Unbonding, Feature] })).Varied);
    }

    [Fact]
    public async Task Execute_Chains_AreThoseTheTokenLivesOn()
    {
        await HaveAsync(Project("a", facts: new ProjectFacts
        {
            Deployments = [Deployment("solana"), Deployment("ethereum", DeploymentRole.Deprecated), Deployment("solana", DeploymentRole.Successor)],
        }));

        Assert.Equal(["solana"], Assert.Single((await ExecuteAsync(new() { Metrics = [] })).Rows).Chains.Select(chain => chain.Value));
    }

    private static ProjectDocument Named(string slug, string name) => Project(slug, project => project with { Name = name });

    private static ProjectFacts OnChains(params string[] chains) => new() { Deployments = [.. chains.Select(chain => Deployment(chain))] };

    private async Task HaveAsync(params ProjectDocument[] projects)
    {
        _snapshot = Of(projects);
        var result = await ImportAsync(_snapshot);
        Assert.Empty(result.LeftOut);
    }

    private Task<ComparePage> ExecuteAsync(CompareRequest request) => Database.Get<CompareQuery>().ExecuteAsync(request, RulesOf(_snapshot), Now, Cancel);

    private async Task<IEnumerable<string>> SlugsAsync(CompareRequest request) =>
        (await ExecuteAsync(request)).Rows.Select(row => row.Project.Slug.Value);
}

public sealed class SqliteCompareQueryTests() : CompareQueryTests(new SqliteTestEngine());

public sealed class PostgresCompareQueryTests(PostgresTemplate template) : CompareQueryTests(new PostgresTestEngine(template));
