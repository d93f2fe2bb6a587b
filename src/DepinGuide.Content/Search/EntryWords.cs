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
/// how many of the words of a question it found: one rare word would beat three common ones. An entry is looked at when a
/// search first finds it: for all of them at once, a start with thousands of texts took a second longer.
/// </summary>
internal sealed class EntryWords
{
    private const double OtherSpelling = 0.75;

    private readonly SearchEntry[] _entries;
    private readonly Vocabulary _vocabulary;
    private readonly Held?[] _words;

    public EntryWords(SearchEntry[] entries, Vocabulary vocabulary)
        : this(entries, vocabulary, new Held?[entries.Length])
    {
    }

    private EntryWords(SearchEntry[] entries, Vocabulary vocabulary, Held?[] words) => (_entries, _vocabulary, _words) = (entries, vocabulary, words);

    /// <summary>With other entries in some rows.</summary>
    /// <param name="entries">Of all rows.</param>
    /// <param name="come">The rows with other entries.</param>
    /// <param name="vocabulary">One that was made of the one before.</param>
    public EntryWords With(SearchEntry[] entries, IEnumerable<int> come, Vocabulary vocabulary)
    {
        var words = new Held?[entries.Length];
        _words.CopyTo(words, 0);
        foreach (var row in come)
            words[row] = null;

        return new EntryWords(entries, vocabulary, words);
    }

    /// <summary>For several threads at once: two of them may look at the same entry, and find the same.</summary>
    public EntryShare Share(int row, IReadOnlyList<NumberedWord> words)
    {
        var held = _words[row] ??= HeldBy(_entries[row]);
        var (inTitle, anywhere, found) = (0.0, 0.0, 0);
        foreach (var word in words)
        {
            var share = Share(held.All, word);
            anywhere += share;
            found += share > 0 ? 1 : 0;
            inTitle += share > 0 ? Share(held.Title, word) : 0;
        }

        return new EntryShare(inTitle / words.Count, anywhere / words.Count, found == words.Count);
    }

    /// <summary>The words of a query as numbers: looked up once, compared with a thousand entries.</summary>
    public IReadOnlyList<NumberedWord> Number(IEnumerable<SearchWord> words) =>
        [.. words.Select(word => new NumberedWord(_vocabulary.Number(word.Word), [.. word.Spellings.Where(spelling => spelling != word.Word).Select(_vocabulary.Number)]))];

    /// <summary>1 when the word itself is there, less for another form or a stand-in, 0 for none.</summary>
    private static double Share(int[] numbers, NumberedWord word) =>
        Array.BinarySearch(numbers, word.Own) >= 0 ? 1
        : Array.Exists(word.Others, other => Array.BinarySearch(numbers, other) >= 0) ? OtherSpelling
        : 0;

    private Held HeldBy(SearchEntry entry)
    {
        HashSet<int> numbers = [];
        _vocabulary.AddNumbers(entry.Columns[0], numbers);
        _vocabulary.AddNumbers(entry.Columns[1], numbers);
        int[] title = [.. numbers.Order()];
        foreach (var text in entry.Columns.Skip(2))
            _vocabulary.AddNumbers(text, numbers);

        return new Held(title, [.. numbers.Order()]);
    }

    /// <summary>Numbers of words, ascending.</summary>
    private sealed record Held(int[] Title, int[] All);
}
