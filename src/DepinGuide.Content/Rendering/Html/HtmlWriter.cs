using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;

namespace DepinGuide.Content.Rendering.Html;

/// <summary>Writes a surveyed document as HTML with classes only: the content security policy allows no style attributes.</summary>
internal static class HtmlWriter
{
    /// <returns>Null when the HTML would be longer than any page we serve.</returns>
    public static string? Write(MarkdownDocument document)
    {
        using var text = new StringWriter();
        var renderer = new HtmlRenderer(text);
        MarkdownSyntax.Pipeline.Setup(renderer);
        var writers = renderer.ObjectRenderers;
        writers.ReplaceOrAdd<HeadingRenderer>(new HeadingHtml());
        writers.ReplaceOrAdd<LinkInlineRenderer>(new LinkHtml());
        writers.ReplaceOrAdd<AutolinkInlineRenderer>(new AutolinkHtml());
        writers.ReplaceOrAdd<CodeBlockRenderer>(new CodeHtml());
        writers.ReplaceOrAdd<HtmlTableRenderer>(new TableHtml());
        writers.ReplaceOrAdd<HtmlFootnoteGroupRenderer>(new FootnotesHtml());
        writers.ReplaceOrAdd<HtmlFootnoteLinkRenderer>(new FootnoteLinkHtml());
        writers.Add(new CalloutHtml());
        writers.Add(new FigureHtml());
        writers.Add(new UnclosedFigureHtml());
        writers.Add(new MarkHtml());
        renderer.Render(document);
        return text.GetStringBuilder().Length > MarkdownLimits.MaximumHtmlLength ? null : text.ToString();
    }
}
