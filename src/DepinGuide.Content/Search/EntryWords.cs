namespace DepinGuide.Content.Search;

/// <summary>How much of a question an entry holds.</summary>
/// <param name="InTitle">Share of the words in its title or a name, 0 to 1.</param>
/// <param name="Anywhere">Share of the words anywhere in it, 0 to 1.</param>
/// <param name="IsComplete">Every word is there, in one spelling or another.</param>
internal readonly record struct EntryShare(double InTitle, double Anywhere, bool IsComplete);

/// <param name="Own">Number of the word itself in the vocabulary; negative when it is not there.</param>
/// <param name="Others">Numbers of its other spellings.</param>
internal readonly record struct NumberedWord(int Own, int[] Others);

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
        _words = [.. entries.AsParallel().AsOrdered().Select(Numbers)];
    }

    private EntryWords((int[] Title, int[] All)[] words, Vocabulary vocabulary) => (_words, _vocabulary) = (words, vocabulary);

    /// <summary>With other entries in some rows.</summary>
    /// <param name="vocabulary">One that was made of the one before.</param>
    public EntryWords With(IReadOnlyList<(int Row, SearchEntry Entry)> come, Vocabulary vocabulary)
    {
        var words = new (int[] Title, int[] All)[Math.Max(_words.Length, come.Count == 0 ? 0 : come.Max(pair => pair.Row) + 1)];
        _words.CopyTo(words, 0);
        var next = new EntryWords(words, vocabulary);
        foreach (var (row, entry) in come)
            words[row] = next.Numbers(entry);

        return next;
    }

    public EntryShare Share(int row, IReadOnlyList<NumberedWord> words)
    {
        var (title, all) = _words[row];
        var (inTitle, anywhere, held) = (0.0, 0.0, 0);
        foreach (var word in words)
        {
            var share = Share(all, word);
            anywhere += share;
            held += share > 0 ? 1 : 0;
            inTitle += share > 0 ? Share(title, word) : 0;
        }

        return new EntryShare(inTitle / words.Count, anywhere / words.Count, held == words.Count);
    }

    /// <summary>The words of a query as numbers: looked up once, compared with a thousand entries.</summary>
    public IReadOnlyList<NumberedWord> Number(IEnumerable<SearchWord> words) =>
        [.. words.Select(word => new NumberedWord(_vocabulary.Number(word.Word), [.. word.Spellings.Where(spelling => spelling != word.Word).Select(_vocabulary.Number)]))];

    /// <summary>1 when the word itself is there, less for another form or a stand-in, 0 for none.</summary>
    private static double Share(int[] numbers, NumberedWord word) =>
        Array.BinarySearch(numbers, word.Own) >= 0 ? 1
        : Array.Exists(word.Others, other => Array.BinarySearch(numbers, other) >= 0) ? OtherSpelling
        : 0;

    private (int[] Title, int[] All) Numbers(SearchEntry entry)
    {
        HashSet<int> numbers = [];
        _vocabulary.AddNumbers(entry.Columns[0], numbers);
        _vocabulary.AddNumbers(entry.Columns[1], numbers);
        int[] title = [.. numbers.Order()];
        foreach (var text in entry.Columns.Skip(2))
            _vocabulary.AddNumbers(text, numbers);

        return (title, [.. numbers.Order()]);
    }
}
