using System.Text.RegularExpressions;
using DepinGuide.Content.Rendering.Prose;
using DepinGuide.Content.Snapshots;

namespace DepinGuide.Publishing.Checking;

/// <summary>
/// LIX, the readability index of Carl-Hugo Björnsson (1968): words in a sentence plus the percentage of words of more than
/// six letters. About 30 is easy, 40 a newspaper, 50 and more hard. It needs no syllables, which no program counts well.
/// </summary>
internal static partial class ReadingLevel
{
    private const int LongWord = 6;
    private const int FewestGuides = 5;

    /// <summary>How far above the middle one a guide must lie to be worth a look.</summary>
    private const decimal Margin = 8;

    public static IEnumerable<ContentProblem> Check(LintedContent content)
    {
        var levels = content.Guides.Select(guide => (Guide: guide, Lix: Of(guide))).OrderBy(level => level.Lix).ToArray();
        if (levels.Length < FewestGuides)
            return [];

        var middle = levels[levels.Length / 2].Lix;
        return from level in levels
               where level.Lix > middle + Margin
               select level.Guide.Hint(0, FormattableString.Invariant($"the text is hard to read: LIX {level.Lix:0}, while the middle one of the guides has {middle:0}"), "shorter sentences and shorter words");
    }

    /// <summary>0 for a text without sentences. Headings and tables are no sentences.</summary>
    public static decimal Of(LintedDocument document)
    {
        var (sentences, words, longWords) = (0, 0, 0);
        foreach (var sentence in document.Sentences.Where(sentence => sentence.Block.Kind is ProseBlockKind.Paragraph or ProseBlockKind.ListItem))
        {
            sentences++;
            foreach (var word in Word().EnumerateMatches(sentence.Text))
            {
                words++;
                longWords += word.Length > LongWord ? 1 : 0;
            }
        }

        return sentences == 0 || words == 0 ? 0 : ((decimal)words / sentences) + (100m * longWords / words);
    }

    [GeneratedRegex("[\\p{L}\\p{N}\uE100-\uE102]+(['\u2019.,-][\\p{L}\\p{N}]+)*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Word();
}
