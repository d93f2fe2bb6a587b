using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DepinGuide.Content.Rendering.Figures;

/// <summary><c>[[...]]</c> in running text.</summary>
/// <param name="source">The reference as written, brackets included.</param>
internal sealed class FigureInline(string source) : LeafInline
{
    public string Source { get; } = source;

    /// <summary>What stands between the brackets.</summary>
    public string Text { get; } = source[2..^2].Trim();

    /// <summary>Number of the placeholder that stands for it until the page is put together.</summary>
    public int Number { get; set; }
}

/// <summary><c>[[</c> before a word, without an end on its line: shown as it is, and reported.</summary>
internal sealed class UnclosedFigure : LeafInline;

/// <summary>
/// Recognises <c>[[...]]</c> on one line. It comes before links and tables, so that brackets and bars inside belong to
/// the reference; code is taken by its own parsers before this one sees it.
/// </summary>
internal sealed class FigureInlineParser : InlineParser
{
    public FigureInlineParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '[')
            return false;
        if (Length(slice) is not { } length)
            return IsUnclosed(slice) && MatchUnclosed(processor, ref slice);

        var start = slice.Start;
        var end = start + length + 3;
        var position = processor.GetSourcePosition(start, out var line, out var column);
        processor.Inline = new FigureInline(slice.Text.Substring(start, length + 4))
        {
            Span = new SourceSpan(position, processor.GetSourcePosition(end)),
            Line = line,
            Column = column,
        };
        slice.Start = end + 1;
        return true;
    }

    private static bool MatchUnclosed(InlineProcessor processor, ref StringSlice slice)
    {
        processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new UnclosedFigure { Line = line, Column = column };
        slice.Start += 2;
        return true;
    }

    /// <summary>Brackets that go on with anything but a word are some other construct.</summary>
    private static bool IsUnclosed(StringSlice slice)
    {
        var rest = slice.AsSpan()[2..];
        var end = rest.IndexOf('\n');
        return rest.Length > 0 && char.IsAsciiLetter(rest[0]) && (end < 0 ? rest : rest[..end]).IndexOfAny('[', ']') < 0;
    }

    /// <summary>Length of the text between the brackets, null when they do not close on this line or hold other brackets.</summary>
    private static int? Length(StringSlice slice)
    {
        var start = slice.Start + 2;
        var last = Math.Min(slice.End, start + FigureReference.MaximumLength + 1);
        for (var i = start; i < last; i++)
        {
            var c = slice.Text[i];
            if (c is '\n' or '\r' or '[')
                return null;
            if (c == ']')
                return i > start && slice.Text[i + 1] == ']' ? i - start : null;
        }

        return null;
    }
}
