using System.Globalization;
using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace DepinGuide.Content.Rendering.Html;

/// <summary>The notes at the end of a document.</summary>
internal sealed class FootnotesHtml : HtmlObjectRenderer<FootnoteGroup>
{
    protected override void Write(HtmlRenderer renderer, FootnoteGroup obj)
    {
        renderer.Write("<section class=\"footnotes\" aria-label=\"Footnotes\">").WriteLine().Write("<ol>").WriteLine();
        foreach (var note in obj.OfType<Footnote>())
        {
            renderer.Write($"<li id=\"fn-{note.Order}\">").WriteLine();
            renderer.WriteChildren(note);
            renderer.Write("</li>").WriteLine();
        }

        renderer.Write("</ol>").WriteLine().Write("</section>").WriteLine();
    }
}

/// <summary>The number in the text, and the way back. A note that is used twice has two ways back.</summary>
internal sealed class FootnoteLinkHtml : HtmlObjectRenderer<FootnoteLink>
{
    protected override void Write(HtmlRenderer renderer, FootnoteLink obj)
    {
        var (order, reference) = (obj.Footnote.Order.ToString(CultureInfo.InvariantCulture), Reference(obj));
        if (obj.IsBackLink)
            renderer.Write($" <a href=\"#{reference}\" aria-label=\"Back to the text\">&#8617;</a>");
        else
            renderer.Write($"<sup class=\"footnote-ref\"><a href=\"#fn-{order}\" id=\"{reference}\" aria-label=\"Footnote {order}\">{order}</a></sup>");
    }

    private static string Reference(FootnoteLink link)
    {
        var references = link.Footnote.Links.Where(other => !other.IsBackLink).ToList();
        var place = references.FindIndex(other => other.Index == link.Index);
        var name = $"fnref-{link.Footnote.Order}";
        return place <= 0 ? name : $"{name}-{place + 1}";
    }
}
