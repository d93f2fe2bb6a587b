using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace DepinGuide.Content.Rendering;

/// <summary>The text costs more to read than any honest one would.</summary>
internal sealed class MarkdownTooCostlyException(int line, string message, string expected) : Exception(message)
{
    /// <summary>Line of the Markdown, from 0.</summary>
    public int Line { get; } = line;

    public string Expected { get; } = expected;
}

/// <summary>
/// Bounds the work of one parse. At every bracket, star, tick or bar the Markdown parser may look through the whole
/// block again, so a block of n characters with n openers costs n²: 200 KB of <c>[a](</c> took more than eight seconds,
/// 200 KB of <c>:|</c> fifty. The budget counts exactly that, the length of the block at every such character, and does
/// not depend on the clock.
/// </summary>
internal sealed class ParseBudget
{
    /// <summary>About 0.3 s of parsing. A long guide uses less than a hundredth of it.</summary>
    private const long Characters = 40_000_000;

    /// <summary>Bars are many in an honest table, and cheaper: unless a star or bracket was opened before them in the same block, which keeps all that follows.</summary>
    private const int BarShare = 4;

    private const string Expected = "blocks of a few thousand characters, with brackets and stars closed";

    private long _left = Characters;
    private LeafBlock? _opened;

    /// <summary>A parser that never matches and only counts; the first in line at each of its characters.</summary>
    internal sealed class Meter : InlineParser
    {
        private static readonly object Key = typeof(ParseBudget);

        public Meter() => OpeningCharacters = ['[', ']', '!', '*', '_', '`', '<', '~', '|'];

        public static MarkdownParserContext NewContext() => new() { Properties = { [Key] = new ParseBudget() } };

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            if (processor.Context?.Properties.TryGetValue(Key, out var budget) == true)
                ((ParseBudget)budget!).Charge(processor.Block!, isBar: slice.CurrentChar == '|');

            return false;
        }
    }

    private void Charge(LeafBlock block, bool isBar)
    {
        if (!isBar)
            _opened = block;
        _left -= block.Span.Length / (isBar && _opened != block ? BarShare : 1);
        if (_left < 0)
            throw new MarkdownTooCostlyException(block.Line, "too many brackets, stars, ticks or bars stand in one block", Expected);
    }
}
