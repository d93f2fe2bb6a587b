using System.Numerics;
using DepinGuide.Content.Words;

namespace DepinGuide.Content.Search;

/// <summary>All words of an index, with the number of entries that hold each.</summary>
internal sealed class Vocabulary
{
    public const int MostNear = 3;

    private const int MostForms = 6;
    private const int MostContinued = 12;
    private const int ShortestNear = 4;
    private const int LongEnoughForTwo = 8;
    private const int LongestNear = 40;

    private readonly Dictionary<string, int> _counts;
    private readonly string[] _inOrder;
    private readonly Dictionary<string, int> _numbers;
    private readonly ILookup<string, string> _byStem;
    private readonly ILookup<int, (string Word, uint Letters)> _byLength;

    public Vocabulary(IEnumerable<(string Word, int Count)> words)
        : this(words.ToDictionary(pair => pair.Word, pair => pair.Count, StringComparer.Ordinal), new Dictionary<string, int>(StringComparer.Ordinal))
    {
    }

    private Vocabulary(Dictionary<string, int> counts, Dictionary<string, int> numbers)
    {
        _counts = counts;
        _inOrder = [.. _counts.Keys.Order(StringComparer.Ordinal)];
        _numbers = new Dictionary<string, int>(numbers, StringComparer.Ordinal);
        foreach (var word in _inOrder)
            _numbers.TryAdd(word, _numbers.Count);

        _byStem = _inOrder.ToLookup(WordStem.Of, StringComparer.Ordinal);
        _byLength = _inOrder.Where(IsCorrigible).ToLookup(word => word.Length, word => (word, Letters(word)));
    }

    /// <summary>After some entries have gone and others have come, each with the number of its words. Numbers of words stay.</summary>
    public Vocabulary With(IEnumerable<(string Word, int Count)> gone, IEnumerable<(string Word, int Count)> come)
    {
        var counts = new Dictionary<string, int>(_counts, StringComparer.Ordinal);
        foreach (var (word, count) in gone.Select(pair => (pair.Word, -pair.Count)).Concat(come))
            counts[word] = counts.GetValueOrDefault(word) + count;
        foreach (var word in counts.Where(pair => pair.Value <= 0).Select(pair => pair.Key).ToList())
            counts.Remove(word);

        return new Vocabulary(counts, _numbers);
    }

    public bool Has(string word) => _counts.ContainsKey(word);

    /// <summary>Entries that hold the word.</summary>
    public int Count(string word) => _counts.GetValueOrDefault(word);

    /// <summary>The other forms of a word that the index holds, the most frequent first.</summary>
    public IReadOnlyList<string> Forms(string word) =>
        [.. _byStem[WordStem.Of(word)].Where(form => form != word).OrderByDescending(form => _counts[form]).Take(MostForms)];

    /// <summary>Stands for a word, the same in every vocabulary made of this one; negative when it has never been there.</summary>
    public int Number(string word) => _numbers.GetValueOrDefault(word, -1);

    /// <summary>Adds the number of each word of a text that the index holds.</summary>
    public void AddNumbers(string text, HashSet<int> numbers)
    {
        if (NeedsFolding(text))
        {
            numbers.UnionWith(SearchQuery.Words(text).Select(Number).Where(number => number >= 0));
            return;
        }

        // Nearly every text: no letter beyond ASCII has to be folded, so words are looked up where they stand.
        var lower = text.ToLowerInvariant().AsSpan();
        var known = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var (start, i) = (0, 0); i <= lower.Length; i++)
        {
            if (i < lower.Length && char.IsAsciiLetterOrDigit(lower[i]))
                continue;

            if (i > start && known.TryGetValue(lower[start..i], out var number))
                numbers.Add(number);
            start = i + 1;
        }
    }

    private static bool NeedsFolding(string text)
    {
        foreach (var c in text)
        {
            if (c > '\u007F' && !char.IsPunctuation(c) && !char.IsWhiteSpace(c))
                return true;
        }

        return false;
    }

    /// <summary>Words that begin so, the most frequent first; the word itself is not among them.</summary>
    public IReadOnlyList<string> Continued(string beginning)
    {
        var first = Array.BinarySearch(_inOrder, beginning, StringComparer.Ordinal);
        var continued = _inOrder.Skip(first < 0 ? ~first : first + 1).TakeWhile(word => word.StartsWith(beginning, StringComparison.Ordinal));
        return [.. continued.OrderByDescending(word => _counts[word]).Take(MostContinued)];
    }

    /// <summary>
    /// What somebody may have meant: words one slip away, from eight letters on two. The nearest first, then the most frequent.
    /// Numbers and addresses are left alone: one with a digit changed is another one.
    /// </summary>
    public IReadOnlyList<string> Near(string word)
    {
        if (!IsCorrigible(word))
            return [];

        var most = word.Length >= LongEnoughForTwo ? 2 : 1;
        var letters = Letters(word);
        // A slip changes at most two of the letters that occur. The test is cheap, and fails for nearly all words.
        var near =
            from length in Enumerable.Range(word.Length - most, (2 * most) + 1)
            from known in _byLength[length]
            where BitOperations.PopCount(known.Letters ^ letters) <= 2 * most
            let distance = EditDistance.Of(word, known.Word, most)
            where distance <= most
            orderby distance, _counts[known.Word] descending
            select known.Word;
        return [.. near.Take(MostNear)];
    }

    private static bool IsCorrigible(string word) => word.Length is >= ShortestNear and <= LongestNear && word.All(char.IsLetter);

    /// <summary>One bit for each letter that occurs; letters beyond 'z' share bits.</summary>
    private static uint Letters(string word) => word.Aggregate(0u, (bits, letter) => bits | (1u << (letter % 32)));
}
