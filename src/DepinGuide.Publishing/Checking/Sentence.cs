using System.Globalization;
using System.Text;
using DepinGuide.Content.Rendering.Prose;

namespace DepinGuide.Publishing.Checking;

/// <summary>A sentence of running text in which every reference and every piece of code is one mark, so that patterns for words pass over it.</summary>
/// <param name="Text">What is read; see <see cref="Figure"/> and the other marks.</param>
/// <param name="IsPlain">For each character of the text whether it is prose of our own: no link, no alternative text.</param>
/// <param name="Lines">For each character of the text its line in the file.</param>
internal sealed record Sentence(ProseBlock Block, string Text, IReadOnlyList<bool> IsPlain, IReadOnlyList<int> Lines)
{
    /// <summary>Stands for a figure. Marks are characters that no document can hold.</summary>
    public const char Figure = '\uE100';

    /// <summary>Stands for a project named by reference.</summary>
    public const char Project = '\uE101';

    public const char Code = '\uE102';

    /// <summary>Abbreviations whose point ends no sentence.</summary>
    private static readonly string[] Abbreviations = ["e.g.", "i.e.", "etc.", "vs.", "No.", "approx.", "ca.", "cf.", "St.", "Dr."];

    public int LineAt(int index) => index < Lines.Count ? Lines[index] : Block.Line;

    /// <summary>The sentences of a block in order. A row of a table is one: its cells belong together.</summary>
    public static IEnumerable<Sentence> Of(ProseBlock block)
    {
        var (text, plain, lines) = Join(block);
        var start = 0;
        for (var i = 0; i < text.Length && block.Kind != ProseBlockKind.TableRow; i++)
        {
            if (!EndsAt(text, start, i, out var next))
                continue;

            yield return Part(start, next);
            start = next;
        }

        if (!string.IsNullOrWhiteSpace(text[start..]))
            yield return Part(start, text.Length);

        Sentence Part(int from, int to) => new(block, text[from..to], plain[from..to], lines[from..to]);
    }

    private static (string Text, bool[] Plain, int[] Lines) Join(ProseBlock block)
    {
        var (text, plain, lines) = (new StringBuilder(), new List<bool>(), new List<int>());
        foreach (var run in block.Runs)
        {
            var words = Written(run);
            text.Append(words);
            plain.AddRange(Enumerable.Repeat(run.Kind == ProseRunKind.Words, words.Length));
            lines.AddRange(Enumerable.Repeat(run.Line, words.Length));
        }

        return (text.ToString(), [.. plain], [.. lines]);
    }

    private static string Written(ProseRun run) => run.Kind switch
    {
        ProseRunKind.Figure => Figure.ToString(),
        ProseRunKind.Project => Project.ToString(),
        ProseRunKind.Code => Code.ToString(),
        _ => run.Text,
    };

    private static bool EndsAt(string text, int start, int i, out int next)
    {
        next = i + 1;
        if (text[i] is not ('.' or '!' or '?'))
            return false;

        while (next < text.Length && text[next] is '"' or '\u201D' or ')' or '*')
            next++;
        if (next == text.Length || !char.IsWhiteSpace(text[next]))
            return false;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
            next++;

        return next < text.Length && BeginsSentence(text[next]) && !IsAbbreviation(text.AsSpan(start..(i + 1)));
    }

    /// <summary>Names such as "io.net" and "peaq" begin sentences in lower case.</summary>
    private static bool BeginsSentence(char c) =>
        char.IsLetterOrDigit(c) || c is Figure or Project or Code or '"' or '(' or '\u201C' || char.GetUnicodeCategory(c) == UnicodeCategory.CurrencySymbol;

    private static bool IsAbbreviation(ReadOnlySpan<char> text)
    {
        foreach (var abbreviation in Abbreviations)
        {
            if (text.EndsWith(abbreviation, StringComparison.Ordinal))
                return true;
        }

        // An initial: "J. Smith", "U.S. law".
        return text.Length >= 2 && char.IsUpper(text[^2]) && (text.Length == 2 || !char.IsLetterOrDigit(text[^3]));
    }
}
