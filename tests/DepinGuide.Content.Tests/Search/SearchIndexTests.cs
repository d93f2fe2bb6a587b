using DepinGuide.Content.Search;

namespace DepinGuide.Content.Tests.Search;

public sealed class SearchIndexTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("unbonding", "/glossary/unbonding")]
    [InlineData("what is unbonding?", "/glossary/unbonding")]
    [InlineData("Unbounding", "/glossary/unbonding")]
    [InlineData("cooldown", "/glossary/unbonding")]
    [InlineData("AKT", "/projects/akash")]
    [InlineData("akash", "/projects/akash")]
    [InlineData("aka", "/projects/akash")]
    [InlineData("AKT?", "/projects/akash")]
    [InlineData("akt wallet", "/projects/akash#wallets")]
    [InlineData("ATOR", "/projects/anyone")]
    [InlineData("cafe", "/glossary/cafe")]
    [InlineData("CAFÉ", "/glossary/cafe")]
    [InlineData("how do I leave", "/guides/staking#leave")]
    [InlineData("leaving", "/guides/staking#leave")]
    [InlineData("rndrizKT3MK1iimdxRdWabcF7Zg7AR5T4nud4EkHBof", "/projects/akash#deployments")]
    public async Task Search_Query_FindsThePageFirst(string text, string address)
    {
        var answer = await SearchAsync(text);

        Assert.Equal(address, answer.Groups[0].Best.Address);
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("\"unclosed")]
    [InlineData("AND OR NOT")]
    [InlineData("NEAR(a b)")]
    [InlineData("title:unbonding")]
    [InlineData("a* -b ^c {d} [e]")]
    [InlineData("'; DROP TABLE entries; --")]
    [InlineData("\0\u0001\u0002\u0003")]
    [InlineData("🚀🚀🚀")]
    [InlineData("東京 стейкинг ‮abc")]
    [InlineData("\uD800\uDC00\uD800")]
    [InlineData("")]
    [InlineData(null)]
    public async Task Search_OddText_Answers(string? text) => Assert.NotNull(await SearchAsync(text));

    [Fact]
    public async Task Search_TenKilobytes_AnswersAndSaysThatItWasCut() =>
        Assert.True((await SearchAsync(string.Concat(Enumerable.Repeat("unbonding \"OR\" ", 700)))).IsCut);

    [Fact]
    public async Task Search_AnyText_Answers() =>
        await CsCheck.Check.SampleAsync(CsCheck.Gen.String, async text => Assert.NotNull(await SearchAsync(text)), iter: 300);

    [Fact]
    public async Task Search_AMistypedWord_SaysWhatWasSearchedInstead()
    {
        var answer = await SearchAsync("unbondin akt");

        var instead = Assert.Single(answer.Instead);
        Assert.Equal("unbondin", instead.Word);
        Assert.Contains("unbonding", instead.Words);
    }

    [Fact]
    public async Task Search_AWordLikeNoOther_IsNamedAndTheRestIsFound()
    {
        var answer = await SearchAsync("xylophone akash");

        Assert.Equal(["xylophone"], answer.Unknown);
        Assert.Equal("/projects/akash", answer.Groups[0].Best.Address);
    }

    [Fact]
    public async Task Search_NothingButAName_OffersWhatWasMeant()
    {
        var answer = await SearchAsync("atk");

        Assert.Empty(answer.Groups);
        Assert.Equal("akt", answer.DidYouMean);
    }

    [Fact]
    public async Task Search_ALongGuide_StandsOnceWithTwoFurtherSections()
    {
        var sections = Enumerable.Range(1, 30).Select(number => new SearchSection($"s{number}", $"Slashing, part {number}", "Slashing takes a part."));
        var others = Enumerable.Range(1, 50).Select(number => Document(SearchKind.Term, $"/glossary/term-{number}", $"Term {number}"));
        using var index = SearchIndex.Build([Document(SearchKind.Guide, "/guides/long", "Penalties") with { Sections = [.. sections] }, Document(SearchKind.Term, "/glossary/slashing", "Slashed stake"), .. others], Cancel);

        var answer = await index.SearchAsync(new SearchRequest("slashing"), Cancel);

        Assert.Equal(["/glossary/slashing", "/guides/long"], answer.Groups.Select(group => group.Best.Address.Split('#')[0]).Order());
        Assert.Equal(2, answer.Groups.Single(group => group.Kind == SearchKind.Guide).More.Count);
    }

    [Fact]
    public async Task Search_OneKind_ShowsItAloneAndCountsAll()
    {
        using var index = Index();

        var answer = await index.SearchAsync(new SearchRequest("akash", SearchKind.Claim), Cancel);

        Assert.All(answer.Groups, group => Assert.Equal(SearchKind.Claim, group.Kind));
        Assert.NotEmpty(answer.Groups);
        Assert.True(answer.Counts[SearchKind.Project] > 0);
    }

    [Fact]
    public async Task Search_AClaim_ComesWithItsVerdict() =>
        Assert.NotNull((await SearchAsync("akash is fast")).Groups.Single(group => group.Kind == SearchKind.Claim).Verdict);

    [Fact]
    public async Task Search_Markup_IsTextAndMarksAreParts()
    {
        using var index = SearchIndex.Build([Document(SearchKind.Term, "/glossary/x", "Gas") with { Summary = "See <b>gas</b> &amp; \u0002forged\u0003 <script>" }], Cancel);

        var snippet = (await index.SearchAsync(new SearchRequest("gas"), Cancel)).Groups[0].Best.Snippet;

        Assert.Equal("See <b>gas</b> &amp; forged <script>", string.Concat(snippet.Select(part => part.Text)));
        Assert.Equal(["gas"], snippet.Where(part => part.IsHit).Select(part => part.Text));
    }

    [Fact]
    public async Task Search_ByManyAtOnce_AnswersAllAlike()
    {
        using var index = Index();

        var answers = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(() => index.SearchAsync(new SearchRequest("unbonding akash"), Cancel), Cancel)));

        Assert.Single(answers.Select(answer => string.Join(' ', answer.Groups.Select(group => group.Best.Address))).Distinct());
    }

    [Fact]
    public async Task Dispose_WhileReadersSearch_LetsThemFinishOrSaysThatItIsGone()
    {
        var index = Index();
        var readers = Enumerable.Range(0, 64).Select(_ => Task.Run(() => index.SearchAsync(new SearchRequest("unbonding"), Cancel), Cancel)).ToList();

        index.Dispose();

        foreach (var reader in readers)
        {
            if (await Record.ExceptionAsync(() => reader) is { } exception)
                Assert.IsType<ObjectDisposedException>(exception);
        }
    }

    [Fact]
    public async Task Build_ASnapshot_FindsEveryKindAndSectionsByTheirAnchors()
    {
        using var sandbox = new ContentSandbox();
        sandbox.Write("guides/what-is-depin.md", ContentSandbox.Guide("## In short\n\nZebras wait [[akash.staking.unbonding]] on [[akash]].\n\n## Why & how[^1]\n\nOkapis.\n\n[^1]: Quaggas.\n"));
        using var index = SearchIndex.Build(sandbox.Read(), Cancel);

        var zebra = (await index.SearchAsync(new SearchRequest("zebras"), Cancel)).Groups[0].Best;
        var okapi = (await index.SearchAsync(new SearchRequest("okapi"), Cancel)).Groups[0].Best;

        Assert.Equal("/guides/what-is-depin#in-short", zebra.Address);
        Assert.Equal("Zebras wait … on Akash Network.", string.Concat(zebra.Snippet.Select(part => part.Text)));
        Assert.Equal("/guides/what-is-depin#why-how", okapi.Address);
        Assert.Equal("Why & how", string.Concat(okapi.Section!.Select(part => part.Text)));
        Assert.Empty((await index.SearchAsync(new SearchRequest("quaggas"), Cancel)).Groups);
        foreach (var (text, address) in (IEnumerable<(string, string)>)[("unbonding", "/glossary/unbonding"), ("AKT", "/projects/akash"), ("staking.unbonding", "/metrics/staking.unbonding"), ("it is fast", "/claims#fast")])
            Assert.Equal(address, (await index.SearchAsync(new SearchRequest(text), Cancel)).Groups[0].Best.Address);
    }

    [Fact]
    public async Task Build_NoContent_FindsNothing()
    {
        using var index = SearchIndex.Build([], Cancel);

        Assert.Empty((await index.SearchAsync(new SearchRequest("akash"), Cancel)).Groups);
    }

    private static async Task<SearchAnswer> SearchAsync(string? text)
    {
        using var index = Index();
        return await index.SearchAsync(new SearchRequest(text), Cancel);
    }

    private static SearchIndex Index() => SearchIndex.Build(
        [
            Document(SearchKind.Guide, "/guides/staking", "Staking tokens") with { Sections = [new("start", "Begin", "Choose a validator of Akash."), new("leave", "Leave again", "Wait for the end of unbonding.")] },
            Document(SearchKind.Project, "/projects/akash", "Akash Network") with
            {
                Ticker = "AKT",
                Aliases = ["akash"],
                Sections = [new("wallets", "Wallets", "Keplr."), new("deployments", "Where the token is", "AKT on Solana.", "rndrizKT3MK1iimdxRdWabcF7Zg7AR5T4nud4EkHBof")],
            },
            Document(SearchKind.Project, "/projects/anyone", "Anyone Protocol") with { Ticker = "ANYONE", Aliases = ["anyone", "ATOR"] },
            Document(SearchKind.Term, "/glossary/unbonding", "Unbonding") with { Aliases = ["cooldown"] },
            Document(SearchKind.Term, "/glossary/cafe", "Café"),
            Document(SearchKind.Claim, "/claims#fast", "Akash is fast.") with { Verdict = Facts.Claims.Verdict.Wrong },
        ],
        Cancel);

    private static SearchDocument Document(SearchKind kind, string address, string title) => new() { Kind = kind, Address = address, Title = title, Summary = "A thing." };
}
