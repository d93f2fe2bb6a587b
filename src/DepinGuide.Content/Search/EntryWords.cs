namespace DepinGuide.Content.Search;

/// <summary>How much of a question an entry holds.</summary>
/// <param name="InTitle">Share of the words in its title or a name, 0 to 1.</param>
/// <param name="Anywhere">Share of the words anywhere in it, 0 to 1.</param>
/// <param name="IsComplete">Every word is there, in one spelling or another.</param>
internal readonly record struct EntryShare(double InTitle, double Anywhere, bool IsComplete);

/// <summary>
/// Which words stand in an entry, and which of them in its title. The full-text index adds scores up and does not say
/// how many of the words of a question it found: one rare word would beat three common ones.
/// </summary>
internal sealed class EntryWords
{
    private const double OtherSpelling = 0.75;

    private readonly Vocabulary _vocabulary;
    private readonly (int[] Title, int[] All)[] _words;

    public EntryWords(IReadOnlyList<SearchEntry> entries, Vocabulary vocabulary)
    {
        _vocabulary = vocabulary;
        _words = [.. entries.Select(entry => (Numbers([entry.Columns[0], entry.Columns[1]]), Numbers(entry.Columns)))];
    }

    public EntryShare Share(int row, IReadOnlyList<SearchWord> words)
    {
        var (title, all) = _words[row];
        var anywhere = words.Sum(word => Share(all, word));
        return new EntryShare(words.Sum(word => Share(title, word)) / words.Count, anywhere / words.Count, words.All(word => Share(all, word) > 0));
    }

    /// <summary>1 when the word itself is there, less for another form or a stand-in, 0 for none.</summary>
    private double Share(int[] numbers, SearchWord word)
    {
        var share = 0.0;
        foreach (var spelling in word.Spellings)
        {
            if (Array.BinarySearch(numbers, _vocabulary.Number(spelling)) < 0)
                continue;
            if (spelling == word.Word)
                return 1;

            share = OtherSpelling;
        }

        return share;
    }

    private int[] Numbers(IEnumerable<string> texts) =>
        [.. texts.SelectMany(SearchQuery.Words).Select(_vocabulary.Number).Where(number => number >= 0).Distinct().Order()];
}
