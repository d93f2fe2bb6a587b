namespace DepinGuide.Content.Search;

/// <summary>A document with its matching entries, best first.</summary>
internal sealed record RankedGroup(SearchDocument Document, IReadOnlyList<int> Rows, double Score);

/// <summary>Puts matching rows in order and gathers those of one document, so that a long guide does not crowd out the rest.</summary>
/// <param name="exact">Documents that are named exactly as asked.</param>
/// <param name="words">What was searched.</param>
internal sealed class SearchRanking(
    IReadOnlyList<SearchEntry> entries, EntryWords entryWords, IReadOnlyDictionary<SearchDocument, int> exact, IReadOnlyList<SearchWord> words)
{
    // An entry that holds half of the words counts a third of one that holds all, and a title that holds them all doubles the score.
    private const double PerShare = 1.5;
    private const double PerTitleShare = 1;

    /// <summary>Below this share of the best score lie the documents that hold one common word of several.</summary>
    private const double LeastShare = 0.15;

    public IReadOnlyList<RankedGroup> Rank(IReadOnlyList<RowMatch> matches)
    {
        var groups = matches
            .Select(match => (match.Row, Score: Score(match)))
            .GroupBy(match => entries[match.Row].Document)
            .Select(group => Group(group.Key, [.. group.OrderByDescending(match => match.Score)]))
            .ToList();
        if (groups.Count == 0)
            return [];

        var least = groups.Max(group => group.Score) * LeastShare;
        return
        [
            .. groups.Where(group => group.Score >= least || exact.ContainsKey(group.Document))
                .OrderBy(group => exact.GetValueOrDefault(group.Document, int.MaxValue))
                .ThenByDescending(group => group.Score),
        ];
    }

    private static RankedGroup Group(SearchDocument document, IReadOnlyList<(int Row, double Score)> matches) =>
        new(document, [.. matches.Select(match => match.Row)], matches[0].Score);

    private double Score(RowMatch match)
    {
        var (inTitle, anywhere) = entryWords.Share(match.Row, words);
        return match.Score * Math.Pow(anywhere, PerShare) * (1 + (PerTitleShare * inTitle)) * Weight(entries[match.Row].Document.Kind);
    }

    /// <summary>Guides answer questions; metrics and statements are looked up by those who know that they exist.</summary>
    private static double Weight(SearchKind kind) => kind switch
    {
        SearchKind.Metric => 0.7,
        SearchKind.Claim => 0.6,
        _ => 1,
    };
}
