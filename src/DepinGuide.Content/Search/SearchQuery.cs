using System.Text;
using DepinGuide.Facts.Values;

namespace DepinGuide.Content.Search;

/// <summary>The words of a query. Operators, quotes and everything else that is neither letter nor digit only separate them.</summary>
/// <param name="All">Folded, in the order typed.</param>
/// <param name="Telling">Without repetitions and without words such as "how" and "the", unless there are no others.</param>
/// <param name="IsCut">Part of the text was left out.</param>
public sealed record SearchQuery(IReadOnlyList<string> All, IReadOnlyList<string> Telling, bool IsCut)
{
    /// <summary>In characters; the longest question anybody needs has less than half of it.</summary>
    public const int MaximumLength = 200;

    public const int MaximumWords = 12;

    private static readonly HashSet<string> Fillers = new(
        ("a about am an and any are as at be been but by can could did do does for from get got had has have how i if in into is it its just m me my of on or our out "
        + "please s should so some t tell than that the their them then there these they this to too us versus very vs was we were what when where which who why will with would you your").Split(' '),
        StringComparer.Ordinal);

    public static SearchQuery Read(string? text)
    {
        text ??= "";
        var words = Words(text.Length > MaximumLength ? text[..MaximumLength] : text);
        var isCut = text.Length > MaximumLength || words.Count > MaximumWords;
        IReadOnlyList<string> all = [.. words.Take(MaximumWords)];
        IReadOnlyList<string> telling = [.. all.Where(word => !Fillers.Contains(word)).Distinct(StringComparer.Ordinal)];
        return new SearchQuery(all, telling.Count > 0 ? telling : [.. all.Distinct(StringComparer.Ordinal)], isCut);
    }

    /// <summary>Runs of letters and digits in lower case without accents, as the index cuts and folds them.</summary>
    public static IReadOnlyList<string> Words(string text)
    {
        List<string> words = [];
        var word = new StringBuilder();
        foreach (var rune in SortKey.Fold(text, int.MaxValue).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || Rune.IsNumber(rune))
            {
                word.Append(rune);
                continue;
            }

            Flush(word, words);
        }

        Flush(word, words);
        return words;
    }

    private static void Flush(StringBuilder word, List<string> words)
    {
        if (word.Length > 0)
            words.Add(word.ToString());

        word.Clear();
    }
}
