namespace DepinGuide.Content.Search;

/// <summary>A word of a query and what is searched for it.</summary>
/// <param name="Spellings">The word and its forms, or the words that stand in for it; empty when nothing resembles it.</param>
/// <param name="Beginning">Words that begin with it count too.</param>
internal sealed record SearchWord(string Word, IReadOnlyList<string> Spellings, bool Beginning, bool IsReplaced)
{
    private const int ShortestBeginning = 2;

    public static IReadOnlyList<SearchWord> Expand(SearchQuery query, Vocabulary vocabulary, bool allBeginnings) =>
        [.. query.Telling.Select(word => Expand(word, vocabulary, allBeginnings || word == query.All[^1]))];

    /// <summary>Every word in quotes, so that nothing in it is an operator.</summary>
    public string Match
    {
        get
        {
            var parts = Spellings.Select(Quote);
            return $"({string.Join(" OR ", Beginning ? parts.Append(Quote(Word) + " *") : parts)})";
        }
    }

    public bool IsSearchable => Spellings.Count > 0 || Beginning;

    private static SearchWord Expand(string word, Vocabulary vocabulary, bool mayContinue)
    {
        var beginning = mayContinue && word.Length >= ShortestBeginning && vocabulary.Range(word) is var (first, end) && first < end;
        IReadOnlyList<string> known = vocabulary.Has(word) ? [word, .. vocabulary.Forms(word)] : vocabulary.Forms(word);
        if (known.Count > 0 || beginning)
            return new SearchWord(word, known, beginning, IsReplaced: false);

        return new SearchWord(word, vocabulary.Near(word), Beginning: false, IsReplaced: true);
    }

    private static string Quote(string word) => $"\"{word.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
