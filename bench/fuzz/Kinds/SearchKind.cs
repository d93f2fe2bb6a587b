using DepinGuide.Content.Search;

namespace DepinGuide.Bench.Fuzz.Kinds;

/// <summary>Questions to the search: always an answer, never more than was asked for, only addresses of this site.</summary>
internal sealed class SearchKind(Corpus corpus) : FuzzKind
{
    private static readonly Content.Search.SearchKind?[] Kinds = [null, .. Enum.GetValues<Content.Search.SearchKind>().Select(kind => (Content.Search.SearchKind?)kind)];

    private readonly SearchIndex _index = SearchIndex.Build(corpus.Content);

    public override string Name => "search";

    public override string MakeInput(Random random)
    {
        var mutation = new Mutation(random, Pieces.Query);
        if (random.Next(3) == 0)
            return mutation.Compose(30);

        var document = corpus.Documents[random.Next(corpus.Documents.Count)];
        var start = random.Next(document.Length);
        return mutation.Apply(document[start..Math.Min(document.Length, start + random.Next(1, 60))], document);
    }

    public override async Task<string?> CheckAsync(string input, CancellationToken cancellationToken)
    {
        var limit = 1 + (input.Length % 20);
        var answer = await _index.SearchAsync(new SearchRequest(input, Kinds[input.Length % Kinds.Length], limit), cancellationToken);
        if (answer.Groups.Count > limit)
            return "found more than was asked for";
        if (answer.Groups.Count > 0 && answer.Total == 0)
            return "shows what it does not count";

        return answer.Groups.All(group => group.Best.Address.StartsWith('/')) ? null : "leads away from the site";
    }

    protected override ValueTask ReleaseAsync()
    {
        _index.Dispose();
        return ValueTask.CompletedTask;
    }
}
