namespace DepinGuide.Content.Search;

/// <summary>
/// Which words stand in an entry, and which of them in its title. The full-text index adds scores up and does not say
/// how many of the words of a question it found: one rare word would beat three common ones.
/// </summary>
internal sealed class EntryWords
{
    private readonly Vocabulary _vocabulary;
    private readonly (int[] Title, int[] All)[] _words;

    public EntryWords(IReadOnlyList<SearchEntry> entries, Vocabulary vocabulary)
    {
        _vocabulary = vocabulary;
        _words = [.. entries.Select(entry => (Numbers([entry.Columns[0], entry.Columns[1]]), Numbers(entry.Columns)))];
    }

    /// <summary>The shares of the words that stand in the title or a name of the entry, and anywhere in it; 0 to 1.</summary>
    public (double InTitle, double Anywhere) Share(int row, IReadOnlyList<SearchWord> words)
    {
        var (title, all) = _words[row];
        return ((double)words.Count(word => Holds(title, word)) / words.Count, (double)words.Count(word => Holds(all, word)) / words.Count);
    }

    private bool Holds(int[] numbers, SearchWord word)
    {
        foreach (var spelling in word.Spellings)
        {
            if (Array.BinarySearch(numbers, _vocabulary.Number(spelling)) >= 0)
                return true;
        }

        return false;
    }

    private int[] Numbers(IEnumerable<string> texts) =>
        [.. texts.SelectMany(SearchQuery.Words).Select(_vocabulary.Number).Where(number => number >= 0).Distinct().Order()];
}
