namespace DepinGuide.Content.Search;

/// <summary>A document with its matching entries, best first.</summary>
/// <param name="IsComplete">One of its entries holds every word.</param>
internal sealed record RankedGroup(SearchDocument Document, IReadOnlyList<int> Rows, double Score, bool IsComplete);

internal readonly record struct RankedRow(int Row, double Score, bool IsComplete);

/// <summary>Puts matching rows in order and gathers those of one document, so that a long guide does not crowd out the rest.</summary>
/// <param name="named">Documents that are named as asked.</param>
/// <param name="words">What was searched.</param>
internal sealed class SearchRanking(IReadOnlyList<SearchEntry> entries, EntryWords entryWords, NamedDocuments named, IReadOnlyList<SearchWord> words)
{
    // An entry that holds half of the words counts a third of one that holds all, and a title that holds them all doubles the score.
    private const double PerShare = 1.5;
    private const double PerTitleShare = 1;

    /// <summary>Half a word typed: its document comes before others that say it often.</summary>
    private const double Begun = 2;

    /// <summary>Below this share of the best score lie the documents that hold one common word of several.</summary>
    private const double LeastShare = 0.15;

    /// <summary>Below this share of the best section, another section of the same document is not worth a line.</summary>
    private const double LeastSectionShare = 0.5;

    private readonly IReadOnlyList<NumberedWord> _words = entryWords.Number(words);

    public IReadOnlyList<RankedGroup> Rank(IReadOnlyList<RowMatch> matches)
    {
        var groups = matches
            .Select(Score)
            .GroupBy(match => entries[match.Row].Document, ReferenceEqualityComparer.Instance)
            .Select(group => Group([.. group.OrderByDescending(match => match.Score)]))
            .ToList();
        if (groups.Count == 0)
            return [];

        var least = groups.Max(group => group.Score) * LeastShare;
        return
        [
            .. groups.Where(group => group.IsComplete || group.Score >= least || named.Exact.ContainsKey(group.Document))
                .OrderBy(group => named.Exact.GetValueOrDefault(group.Document, int.MaxValue))
                .ThenByDescending(group => group.Score),
        ];
    }

    private RankedGroup Group(IReadOnlyList<RankedRow> matches)
    {
        var (document, best) = (entries[matches[0].Row].Document, matches[0].Score);
        var rows = matches.TakeWhile(match => match.Score >= best * LeastSectionShare).Select(match => match.Row);

        // Who asks for a document by its name wants the document, and not the section that says the name most often.
        if (named.Exact.ContainsKey(document))
            rows = [.. matches.Where(match => entries[match.Row].Section is null).Select(match => match.Row), .. rows.Where(row => entries[row].Section is not null)];

        return new RankedGroup(document, [.. rows], named.Begun.Contains(document) ? best * Begun : best, matches.Any(match => match.IsComplete));
    }

    private RankedRow Score(RowMatch match)
    {
        var share = entryWords.Share(match.Row, _words);
        var score = match.Score * Math.Pow(share.Anywhere, PerShare) * (1 + (PerTitleShare * share.InTitle)) * Weight(entries[match.Row].Document.Kind);
        return new RankedRow(match.Row, score, share.IsComplete);
    }

    /// <summary>Guides answer questions; metrics and statements are looked up by those who know that they exist.</summary>
    private static double Weight(SearchKind kind) => kind switch
    {
        SearchKind.Metric => 0.7,
        SearchKind.Claim => 0.6,
        _ => 1,
    };
}
