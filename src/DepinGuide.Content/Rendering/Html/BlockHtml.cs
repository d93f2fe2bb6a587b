using System.Globalization;
using DepinGuide.Content.Rendering.Callouts;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace DepinGuide.Content.Rendering.Html;

/// <summary>Headings that link to themselves.</summary>
internal sealed class HeadingHtml : HtmlObjectRenderer<HeadingBlock>
{
    protected override void Write(HtmlRenderer renderer, HeadingBlock obj)
    {
        var (level, anchor) = (obj.Level.ToString(CultureInfo.InvariantCulture), HeadingAnchor.Of(obj));
        renderer.Write($"<h{level} id=\"").WriteEscape(anchor).Write("\">");
        renderer.WriteLeafInline(obj);
        renderer.Write("<a class=\"heading-link\" href=\"#").WriteEscape(anchor).Write("\" aria-label=\"Link to this section: ").WriteEscape(PlainText.Of(obj.Inline));
        renderer.Write($"\">#</a></h{level}>").WriteLine();
    }
}

/// <summary>Notes, warnings and dangers: told by icon, word and colour.</summary>
internal sealed class CalloutHtml : HtmlObjectRenderer<CalloutBlock>
{
    protected override void Write(HtmlRenderer renderer, CalloutBlock obj)
    {
        var kind = obj.Word.ToLowerInvariant();
        var title = PlainText.Of(obj.Title.Inline);
        renderer.Write($"<aside class=\"callout callout--{kind}\" role=\"note\" aria-label=\"{obj.Word}");
        renderer.WriteEscape(title.Length == 0 ? "" : ": " + title).Write("\">").WriteLine();
        renderer.Write($"<p class=\"callout__title\"><svg class=\"icon\" aria-hidden=\"true\"><use href=\"#icon-{kind}\"></use></svg><span>{obj.Word}");
        if (title.Length > 0)
            renderer.Write(": ").WriteLeafInline(obj.Title);

        renderer.Write("</span></p>").WriteLine();
        foreach (var block in obj.Skip(1))
            renderer.Render(block);

        renderer.Write("</aside>").WriteLine();
    }
}

internal sealed class MarkHtml : HtmlObjectRenderer<MarkBlock>
{
    protected override void Write(HtmlRenderer renderer, MarkBlock obj) => renderer.Write(obj.Mark);
}
