using System.Globalization;
using System.Text.RegularExpressions;
using DepinGuide.Content.Rendering.Callouts;
using DepinGuide.Content.Rendering.Figures;
using DepinGuide.Content.Snapshots;
using Markdig;
using Markdig.Syntax;

namespace DepinGuide.Content.Rendering;

/// <summary>The portal's dialect: CommonMark without raw HTML, with pipe tables, footnotes, definition lists, callouts and figures.</summary>
internal static partial class MarkdownSyntax
{
    private const int MaximumMarkersOfOneLine = 40;
    private const int MaximumDefinitions = 1_000;
    private const int MaximumLines = 20_000;
    private const int MaximumBlockLength = 64 * 1024;

    public static MarkdownPipeline Pipeline { get; } = Build();

    /// <summary>Text in which no character can be mistaken for a placeholder; positions are kept.</summary>
    public static string Clean(string markdown)
    {
        // Nearly every text has none of these characters: halves and private ones stand side by side in Unicode.
        var text = markdown.Contains('\0', StringComparison.Ordinal) || markdown.AsSpan().ContainsAnyInRange('\uD800', '\uF8FF') ? Replaced(markdown) : markdown;
        return NumericEntity().Replace(text, match => DecodesToPrivate(match) ? new string('\uFFFD', match.Length) : match.Value);
    }

    private static string Replaced(string markdown) => string.Create(markdown.Length, markdown, static (target, source) =>
    {
        for (var i = 0; i < target.Length; i++)
            target[i] = IsPrivate(source[i]) || source[i] == '\0' || IsHalf(source, i) ? '\uFFFD' : source[i];
    });

    /// <summary>One half of a character without the other: no file can hold it, but a text that was cut may, and it cannot be encoded.</summary>
    private static bool IsHalf(string text, int i) =>
        char.IsSurrogate(text[i])
        && !(i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
        && !(i > 0 && char.IsSurrogatePair(text[i - 1], text[i]));

    /// <returns>Null when the text is too long, too deep or too costly; the log says so.</returns>
    public static MarkdownDocument? Parse(string text, int firstLine, ProblemLog log)
    {
        if (CostlyLine(text) is { } costly)
        {
            log.Error(firstLine + costly.Line, null, costly.Text, costly.Expected);
            return null;
        }

        try
        {
            var document = Markdown.Parse(text, Pipeline, ParseBudget.Meter.NewContext());
            NodeBudget.Check(document);
            CalloutTransform.Apply(document);
            return document;
        }
        catch (MarkdownTooCostlyException exception)
        {
            log.Error(firstLine + exception.Line, null, exception.Message, exception.Expected);
        }
        catch (ArgumentException)
        {
            // The parser's own limit: it has no type of its own.
            log.Error(firstLine, null, "lists, quotations or brackets are nested too deep", "at most a few levels");
        }

        return null;
    }

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder().UsePipeTables().UseFootnotes().UseDefinitionLists().UsePreciseSourceLocation().DisableHtml();
        builder.InlineParsers.Insert(0, new ParseBudget.Meter());
        builder.InlineParsers.Insert(1, new FigureInlineParser());
        builder.InlineParsers.Insert(2, new CalloutMarkParser());
        return builder.Build();
    }

    private static (int Line, string Text, string Expected)? CostlyLine(string text)
    {
        if (text.Length > MarkdownLimits.MaximumLength)
            return (0, $"the text has {text.Length:N0} characters", $"at most {MarkdownLimits.MaximumLength:N0}");

        var (number, definitions, blockLength) = (0, 0, 0);
        for (var start = 0; start < text.Length;)
        {
            // A carriage return alone ends a line too.
            var end = text.AsSpan(start).IndexOfAny('\r', '\n') is >= 0 and var length ? start + length : text.Length;
            var line = text.AsSpan(start, end - start);
            start = text.AsSpan(end).StartsWith("\r\n") ? end + 2 : end + 1;
            blockLength = line.IsWhiteSpace() ? 0 : blockLength + line.Length;
            if (blockLength > MaximumBlockLength)
                return (number, $"a block without an empty line has more than {MaximumBlockLength:N0} characters", "blocks of a few thousand characters");
            if (CountMarkers(line) > MaximumMarkersOfOneLine)
                return (number, "lists or quotations are nested too deep", "at most a few levels");
            if (line.TrimStart(" >").StartsWith("[") && line.IndexOf("]:") > 0 && ++definitions > MaximumDefinitions)
                return (number, "there are too many link or footnote definitions", $"at most {MaximumDefinitions}");

            if (++number > MaximumLines)
                return (number, $"the text has more than {MaximumLines:N0} lines", "a shorter text, or several documents");
        }

        return null;
    }

    /// <summary>Markers of quotations and list items with which a line begins.</summary>
    private static int CountMarkers(ReadOnlySpan<char> line)
    {
        var count = 0;
        for (var i = 0; i < line.Length; i++)
        {
            var isSpaced = i + 1 == line.Length || line[i + 1] is ' ' or '\t';
            if (line[i] == '>' || (isSpaced && line[i] is '-' or '+' or '*' or '.' or ')'))
                count++;
            else if (line[i] is not (' ' or '\t') && !char.IsAsciiDigit(line[i]))
                break;
        }

        return count;
    }

    private static bool IsPrivate(char c) => c is >= '\uE000' and <= '\uF8FF';

    private static bool DecodesToPrivate(Match match)
    {
        var isHex = match.Groups["hex"].Success;
        var digits = match.Groups[isHex ? "hex" : "decimal"].ValueSpan;
        return int.TryParse(digits, isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var code)
            && code <= char.MaxValue && IsPrivate((char)code);
    }

    [GeneratedRegex("&#(?:[xX](?<hex>[0-9a-fA-F]{1,8})|(?<decimal>[0-9]{1,8}));", RegexOptions.None, 1000)]
    private static partial Regex NumericEntity();
}
