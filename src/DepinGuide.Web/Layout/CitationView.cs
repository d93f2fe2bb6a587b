using DepinGuide.Content.Snapshots;
using DepinGuide.Facts.Evidence;
using Microsoft.AspNetCore.Components;

namespace DepinGuide.Web.Layout;

/// <summary>A source by its title, linked to the very place. No component: a page has hundreds of them.</summary>
internal static class CitationView
{
    public static MarkupString Of(Citation citation, ContentSnapshot content)
    {
        var source = content.Sources.GetValueOrDefault(citation.Source);
        var title = source?.Title ?? citation.Source.Value;
        var html = new HtmlText();
        if ((citation.Url ?? source?.Url)?.AbsoluteUri is { } url)
            html.Add($"<a href=\"{url}\" rel=\"nofollow noopener external\">{title}</a>");
        else
            html.Add($"<a href=\"/sources/{citation.Source}\">{title}</a>");
        if (citation.At is not null)
            html.Add($", <span class=\"mono\">{citation.At}</span>");
        return html.Take();
    }
}
