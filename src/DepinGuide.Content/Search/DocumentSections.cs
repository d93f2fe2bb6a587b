using System.Net;
using System.Text.RegularExpressions;
using DepinGuide.Content.Rendering;
using DepinGuide.Facts.Ids;

namespace DepinGuide.Content.Search;

/// <summary>The words below one heading.</summary>
/// <param name="Anchor">Null for what stands before the first heading.</param>
internal sealed record DocumentSection(string? Anchor, string? Heading, string Text);

/// <summary>Cuts a document at its headings of level 2 and 3 and takes the markup off.</summary>
internal sealed partial class DocumentSections(IReadOnlyDictionary<ProjectSlug, string> projects)
{
    /// <summary>In the place of a figure: its value has a source and an age, and a list of hits has room for neither.</summary>
    private const string Figure = "…";

    private const string FootnotesStart = "<section class=\"footnotes\"";

    public IReadOnlyList<DocumentSection> Of(RenderedMarkdown body)
    {
        var html = body.Written?.WithWords(Words) ?? "";
        var footnotes = html.IndexOf(FootnotesStart, StringComparison.Ordinal);
        html = footnotes < 0 ? html : html[..footnotes];

        List<DocumentSection> sections = [];
        var (start, anchor, heading) = (0, (string?)null, (string?)null);
        foreach (var match in Heading().Matches(html).Cast<Match>())
        {
            sections.Add(new DocumentSection(anchor, heading, Plain(html[start..match.Index])));
            (start, anchor, heading) = (match.Index + match.Length, WebUtility.HtmlDecode(match.Groups["anchor"].Value), Plain(match.Groups["words"].Value));
        }

        sections.Add(new DocumentSection(anchor, heading, Plain(html[start..])));
        return sections;
    }

    private string Words(Segment segment) => segment switch
    {
        FigureSegment figure => WebUtility.HtmlEncode(figure.Else ?? Figure),
        ProjectSegment project => WebUtility.HtmlEncode(projects.GetValueOrDefault(project.Slug) ?? project.Slug.Value),
        _ => "",
    };

    private static string Plain(string html)
    {
        var text = Element().Replace(Inline().Replace(NotText().Replace(html, ""), ""), " ");
        return SearchText.Clean(WebUtility.HtmlDecode(text));
    }

    [GeneratedRegex("<h[23] id=\"(?<anchor>[^\"]+)\">(?<words>.*?)</h[23]>", RegexOptions.Singleline, 1_000)]
    private static partial Regex Heading();

    /// <summary>Links of headings to themselves, and numbers of footnotes.</summary>
    [GeneratedRegex("<a class=\"heading-link\"[^>]*>#</a>|<sup class=\"footnote-ref\">.*?</sup>", RegexOptions.Singleline, 1_000)]
    private static partial Regex NotText();

    [GeneratedRegex("</?(a|strong|em|code|span)\\b[^>]*>", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Inline();

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 1_000)]
    private static partial Regex Element();
}
