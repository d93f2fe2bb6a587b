using System.Text.Encodings.Web;
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
        var title = Encoded(source?.Title ?? citation.Source.Value);
        var link = (citation.Url ?? source?.Url)?.AbsoluteUri is { } url
            ? $"<a href=\"{Encoded(url)}\" rel=\"nofollow noopener external\">{title}</a>"
            : $"<a href=\"/sources/{citation.Source}\">{title}</a>";
        return new(citation.At is null ? link : $"{link}, <span class=\"mono\">{Encoded(citation.At)}</span>");
    }

    private static string Encoded(string text) => HtmlEncoder.Default.Encode(text);
}
