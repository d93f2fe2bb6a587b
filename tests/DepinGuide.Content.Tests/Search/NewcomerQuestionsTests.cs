using DepinGuide.Content.Search;

namespace DepinGuide.Content.Tests.Search;

/// <summary>Sixty questions as people type them, asked of the repository's content.</summary>
public sealed class NewcomerQuestionsTests
{
    private const int Questions = 60;
    private const int LeastAnswered = 55;
    private const int Looked = 3;

    [Fact]
    public async Task Search_QuestionsOfNewcomers_FindsTheAnswerAmongTheFirstThree()
    {
        using var index = SearchIndex.Build(RealContent.Read(), TestContext.Current.CancellationToken);
        List<string> missed = [];
        var asked = Read().ToList();
        foreach (var (question, pages) in asked)
        {
            var answer = await index.SearchAsync(new SearchRequest(question, Limit: Looked), TestContext.Current.CancellationToken);
            var found = answer.Groups.Select(group => group.Best.Address.Split('#')[0]).ToList();
            if (!pages.Any(page => found.Contains(page)))
                missed.Add($"{question}: {string.Join(' ', answer.Groups.Select(group => group.Best.Address))}");
        }

        Assert.Equal(Questions, asked.Count);
        Assert.True(asked.Count - missed.Count >= LeastAnswered, string.Join('\n', missed));
    }

    private static IEnumerable<(string Question, string[] Pages)> Read() =>
        from line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Search", "questions.txt"))
        where line.Length > 0 && line[0] != '#'
        let parts = line.Split('|', StringSplitOptions.TrimEntries)
        select (parts[0], parts[1].Split(' '));
}
