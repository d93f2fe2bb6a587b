namespace DepinGuide.Content.Words;

/// <summary>
/// Finds many phrases in a text at once, whole words only, without regard to case; of two that begin at one place the
/// longer. A pattern with all of them as alternatives took most of the time of a check.
/// </summary>
public sealed class PhraseFinder
{
    private static readonly string[] NoEndings = [""];
    private static readonly string[] PluralEndings = ["", "s", "es"];

    private readonly string[] _endings;

    /// <summary>By first word, the longest first.</summary>
    private readonly Dictionary<string, string[]> _phrases;

    private readonly WordBeginnings _beginnings = new();

    /// <param name="hasPlurals">Finds the plural of a phrase as well.</param>
    public PhraseFinder(IEnumerable<string> phrases, bool hasPlurals = false)
    {
        _endings = hasPlurals ? PluralEndings : NoEndings;
        _phrases = phrases.GroupBy(phrase => phrase[..WordEnd(phrase, 0)], StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.OrderByDescending(phrase => phrase.Length).ToArray(), StringComparer.OrdinalIgnoreCase);
        foreach (var word in _phrases.Keys)
        {
            foreach (var ending in _endings)
                _beginnings.Add(word + ending);
        }
    }

    /// <summary>Where each phrase begins, the words as they stand there, and the phrase.</summary>
    public IEnumerable<(int Index, string Words, string Phrase)> Find(string text)
    {
        var position = 0;
        while (position < text.Length)
        {
            var end = WordEnd(text, position);
            if (end > position && At(text, position, end) is var (length, phrase))
            {
                yield return (position, text.Substring(position, length), phrase);
                end = position + length;
            }

            position = Math.Max(end, position + 1);
        }
    }

    private (int Length, string Phrase)? At(string text, int start, int end)
    {
        if (!_beginnings.MayHold(text.AsSpan(start, end - start)))
            return null;

        var byWord = _phrases.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var ending in _endings)
        {
            // Most words end otherwise, which one letter tells.
            var word = text.AsSpan(start, end - start);
            if (ending.Length > 0 && word[^1] is not ('s' or 'S'))
                break;
            if (!word.EndsWith(ending, StringComparison.OrdinalIgnoreCase) || !byWord.TryGetValue(word[..^ending.Length], out var phrases))
                continue;

            foreach (var phrase in phrases)
            {
                if (LengthAt(text, start, phrase) is { } length)
                    return (length, phrase);
            }
        }

        return null;
    }

    private int? LengthAt(string text, int start, string phrase)
    {
        if (!text.AsSpan(start).StartsWith(phrase, StringComparison.OrdinalIgnoreCase))
            return null;

        var after = text.AsSpan(start + phrase.Length);
        foreach (var ending in _endings)
        {
            if (after.StartsWith(ending, StringComparison.OrdinalIgnoreCase) && (after.Length == ending.Length || !IsWord(after[ending.Length])))
                return phrase.Length + ending.Length;
        }

        return null;
    }

    private static int WordEnd(string text, int start)
    {
        var end = start;
        while (end < text.Length && IsWord(text[end]))
            end++;

        return end;
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c is '-' or '_';
}
