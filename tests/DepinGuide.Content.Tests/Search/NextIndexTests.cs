using DepinGuide.Content.Search;
using DepinGuide.Content.Snapshots;

namespace DepinGuide.Content.Tests.Search;

/// <summary>An index that is changed with the content answers as one that is built anew.</summary>
public sealed class NextIndexTests
{
    private static readonly ContentSnapshot Content = RealContent.Read();

    private static readonly string[] Questions =
    [
        "what is depin", "unbonding", "RNDR", "staking rewards", "io.net", "wallet", "zebra", "how do I buy akash", "lock-up", "slashin", "mint address", "gpu", "circulating supply",
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Changes => ["a guide said anew", "documents gone", "documents back", "a project renamed", "nothing", "nearly everything gone"];

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task Next_AfterAChange_AnswersAsANewIndex(string change)
    {
        var (before, after) = BeforeAndAfter(change);
        using var old = SearchIndex.Build(before, Cancel);

        using var next = old.Next(after);
        using var fresh = SearchIndex.Build(after, Cancel);

        await AssertSameAsync(fresh, next);
    }

    [Fact]
    public async Task Next_AgainAndAgain_AnswersAsANewIndex()
    {
        var index = SearchIndex.Build(Content, Cancel);
        var content = Content;
        for (var i = 0; i < 12; i++)
        {
            content = i % 2 == 0
                ? Content with { Guides = [.. Content.Guides.Where((_, place) => place % 6 != i / 2)] }
                : Content with { Guides = [Content.Guides[0] with { Title = $"Zebra {i}" }, .. Content.Guides.Skip(1)], Glossary = [.. Content.Glossary.Skip(i)] };
            var next = index.Next(content);
            index.Dispose();
            index = next;
        }

        using var last = index;
        using var fresh = SearchIndex.Build(content, Cancel);
        await AssertSameAsync(fresh, last);
    }

    [Fact]
    public async Task Next_WhileOthersSearch_LeavesThemTheIndexTheyHave()
    {
        using var old = SearchIndex.Build(Content, Cancel);
        using var untouched = SearchIndex.Build(Content, Cancel);
        var readers = Enumerable.Range(0, 40).Select(i => Task.Run(() => AnswersAsync(old, Questions[i % Questions.Length]), Cancel)).ToList();

        using var next = old.Next(BeforeAndAfter("a guide said anew").After);

        await Task.WhenAll(readers);
        await AssertSameAsync(untouched, old);
        Assert.NotEmpty((await next.SearchAsync(new SearchRequest("zebras"), Cancel)).Groups);
    }

    private static async Task AssertSameAsync(SearchIndex expected, SearchIndex actual)
    {
        Assert.Equal(expected.Count, actual.Count);
        foreach (var question in Questions)
            Assert.Equal(await AnswersAsync(expected, question), await AnswersAsync(actual, question));
    }

    private static (ContentSnapshot Before, ContentSnapshot After) BeforeAndAfter(string change)
    {
        var fewer = Content with { Guides = [.. Content.Guides.Skip(2)], Glossary = [.. Content.Glossary.Skip(7)] };
        return change switch
        {
            "a guide said anew" => (Content, Content with { Guides = [Content.Guides[0] with { Title = "Zebras and gpu wallets" }, .. Content.Guides.Skip(1)] }),
            "documents gone" => (Content, fewer),
            "documents back" => (fewer, Content),
            "a project renamed" => (Content, Content with { Projects = [Content.Projects[0] with { Project = Content.Projects[0].Project with { Name = "Zebra" } }, .. Content.Projects.Skip(1)] }),
            "nothing" => (Content, Content),
            _ => (Content, Content with { Guides = [.. Content.Guides.Take(1)], Glossary = [], Metrics = [], Claims = [] }),
        };
    }

    /// <summary>Groups of one score may stand in another order: only their rows differ.</summary>
    private static async Task<string[]> AnswersAsync(SearchIndex index, string question)
    {
        var answer = await index.SearchAsync(new SearchRequest(question, Limit: 200), Cancel);
        return
        [
            .. answer.Groups.Select(group => $"{group.Best.Address} {string.Concat(group.Best.Snippet.Select(part => part.Text))}").Order(StringComparer.Ordinal),
            .. answer.Counts.Select(pair => $"{pair.Key} {pair.Value}").Order(StringComparer.Ordinal),
            .. answer.Instead.Select(instead => $"{instead.Word}: {string.Join(' ', instead.Words.Order(StringComparer.Ordinal))}"),
            .. answer.Unknown,
        ];
    }
}
