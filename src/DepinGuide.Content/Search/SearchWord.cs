namespace DepinGuide.Content.Search;

/// <summary>A word of a query and what is searched for it.</summary>
/// <param name="Spellings">The word, its forms and what it begins, or the words that stand in for it; empty when nothing resembles it.</param>
/// <param name="IsReplaced">Nothing holds the word itself.</param>
internal sealed record SearchWord(string Word, IReadOnlyList<string> Spellings, bool IsReplaced)
{
    private const int ShortestBeginning = 2;

    /// <summary>A word that so many entries hold tells them apart only where it stands in a title, and to score them all takes long.</summary>
    private const int CommonFrom = 800;

    /// <param name="allBegin">Every word may be half typed, not only the last one.</param>
    public static IReadOnlyList<SearchWord> Expand(SearchQuery query, Vocabulary vocabulary, bool allBegin) =>
        [.. query.Telling.Select(word => Expand(word, vocabulary, allBegin || word == query.All[^1]))];

    public bool IsSearchable => Spellings.Count > 0;

    /// <summary>A full-text expression that finds the word anywhere. Every spelling is in quotes, so that nothing in it is an operator.</summary>
    public string Anywhere => string.Join(" OR ", Spellings.Select(Quote));

    /// <summary>The same for ranking, where common spellings count in titles only.</summary>
    public string Telling(Vocabulary vocabulary) => string.Join(" OR ", Spellings.Select(word =>
        vocabulary.Count(word) > CommonFrom ? $"{SearchDatabase.TitleColumns} : {Quote(word)}" : Quote(word)));

    private static string Quote(string word) => $"\"{word.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static SearchWord Expand(string word, Vocabulary vocabulary, bool mayGoOn)
    {
        // Not left to the full-text index: it merges all entries of all words that begin so, at every row it shows.
        var continued = mayGoOn && word.Length >= ShortestBeginning ? vocabulary.Continued(word) : [];
        IReadOnlyList<string> known = [.. vocabulary.Has(word) ? [word] : (IEnumerable<string>)[], .. vocabulary.Forms(word).Union(continued, StringComparer.Ordinal)];
        return known.Count > 0 ? new SearchWord(word, known, IsReplaced: false) : new SearchWord(word, vocabulary.Near(word), IsReplaced: true);
    }
}
