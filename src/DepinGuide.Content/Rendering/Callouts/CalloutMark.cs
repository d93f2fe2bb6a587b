using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DepinGuide.Content.Rendering.Callouts;

/// <summary><c>[!NOTE]</c> at the beginning of a quotation.</summary>
internal sealed class CalloutMark(CalloutKind kind) : LeafInline
{
    public CalloutKind Kind { get; } = kind;
}

/// <summary>Recognises the mark; <see cref="CalloutTransform"/> makes a callout of the quotation afterwards.</summary>
internal sealed class CalloutMarkParser : InlineParser
{
    public CalloutMarkParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '!' || processor.Inline is not null || processor.Block is not ParagraphBlock { Parent: QuoteBlock quote } paragraph || quote[0] != paragraph)
            return false;

        foreach (var kind in Enum.GetValues<CalloutKind>())
        {
            var mark = $"[!{kind.ToString().ToUpperInvariant()}]";
            if (!slice.AsSpan().StartsWith(mark))
                continue;

            processor.GetSourcePosition(slice.Start, out var line, out _);
            processor.Inline = new CalloutMark(kind) { Line = line };
            slice.Start += mark.Length;
            while (slice.CurrentChar == ' ')
                slice.SkipChar();

            return true;
        }

        return false;
    }
}
