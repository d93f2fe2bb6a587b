using DepinGuide.Content.Links;
using DepinGuide.Content.Rendering.Figures;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace DepinGuide.Content.Rendering.Html;

internal sealed class FigureHtml : HtmlObjectRenderer<FigureInline>
{
    protected override void Write(HtmlRenderer renderer, FigureInline obj) => renderer.Write(Placeholder.Figure(obj.Number));
}

internal sealed class UnclosedFigureHtml : HtmlObjectRenderer<UnclosedFigure>
{
    protected override void Write(HtmlRenderer renderer, UnclosedFigure obj) => renderer.Write("[[");
}

/// <summary>Links and images that the survey let through.</summary>
internal sealed class LinkHtml : HtmlObjectRenderer<LinkInline>
{
    protected override void Write(HtmlRenderer renderer, LinkInline obj)
    {
        var url = obj.GetDynamicUrl?.Invoke() ?? obj.Url;
        if (obj.IsImage)
        {
            renderer.Write("<img src=\"").WriteEscapeUrl(url).Write("\" alt=\"").WriteEscape(PlainText.Of(obj)).Write("\" loading=\"lazy\" decoding=\"async\">");
            return;
        }

        Anchor.Open(renderer, url);
        renderer.WriteChildren(obj);
        Anchor.Close(renderer, url);
    }
}

internal sealed class AutolinkHtml : HtmlObjectRenderer<AutolinkInline>
{
    protected override void Write(HtmlRenderer renderer, AutolinkInline obj)
    {
        var url = obj.IsEmail ? "mailto:" + obj.Url : obj.Url;
        Anchor.Open(renderer, url);
        renderer.WriteEscape(obj.Url);
        Anchor.Close(renderer, url);
    }
}

internal static class Anchor
{
    public static void Open(HtmlRenderer renderer, string? url) =>
        renderer.Write("<a href=\"").WriteEscapeUrl(url).Write(IsExternal(url) ? "\" class=\"external\" rel=\"noopener nofollow external\">" : "\">");

    public static void Close(HtmlRenderer renderer, string? url) =>
        renderer.Write(IsExternal(url) ? "<span class=\"visually-hidden\">, external site</span></a>" : "</a>");

    private static bool IsExternal(string? url) => LinkTarget.Of(url).Destination == Destination.External;
}
