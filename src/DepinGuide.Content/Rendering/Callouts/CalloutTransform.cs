using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DepinGuide.Content.Rendering.Callouts;

/// <summary>Turns quotations that begin with a mark into callouts.</summary>
internal static class CalloutTransform
{
    public static void Apply(MarkdownDocument document)
    {
        foreach (var quote in document.Descendants<QuoteBlock>().ToArray())
        {
            if (quote.Count > 0 && quote[0] is ParagraphBlock { Inline.FirstChild: CalloutMark mark } paragraph)
                Replace(quote, paragraph, mark);
        }
    }

    private static void Replace(QuoteBlock quote, ParagraphBlock first, CalloutMark mark)
    {
        var callout = new CalloutBlock(mark.Kind) { Line = quote.Line, Span = quote.Span };
        callout.Add(new CalloutTitleBlock { Line = first.Line, Inline = TakeTitle(mark) });
        var parent = quote.Parent!;
        var place = parent.IndexOf(quote);
        parent.RemoveAt(place);
        parent.Insert(place, callout);
        foreach (var block in quote.ToArray())
        {
            quote.Remove(block);
            if (block != first || first.Inline!.FirstChild is not null)
                callout.Add(block);
        }
    }

    /// <summary>Moves the rest of the mark's line out of the paragraph.</summary>
    private static ContainerInline TakeTitle(CalloutMark mark)
    {
        var title = new ContainerInline();
        var inline = mark.NextSibling;
        mark.Remove();
        while (inline is not null and not LineBreakInline)
        {
            var next = inline.NextSibling;
            inline.Remove();
            title.AppendChild(inline);
            inline = next;
        }

        inline?.Remove();
        return title;
    }
}
