using System.Net;
using System.Text;
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

    // Of a heading to itself, and the number of a footnote: neither is text.
    private const string HeadingLink = "<a class=\"heading-link\"";
    private const string HeadingLinkRest = "#</a>";
    private const string FootnoteMark = "<sup class=\"footnote-ref\">";
    private const string FootnoteMarkEnd = "</sup>";
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
            sections.Add(new DocumentSection(anchor, heading, Plain(html.AsSpan(start, match.Index - start))));
            (start, anchor, heading) = (match.Index + match.Length, WebUtility.HtmlDecode(match.Groups["anchor"].Value), Plain(match.Groups["words"].ValueSpan));
        }

        sections.Add(new DocumentSection(anchor, heading, Plain(html.AsSpan(start))));
        return sections;
    }

    private string Words(Segment segment) => segment switch
    {
        FigureSegment figure => WebUtility.HtmlEncode(figure.Else ?? Figure),
        ProjectSegment project => WebUtility.HtmlEncode(projects.GetValueOrDefault(project.Slug) ?? project.Slug.Value),
        _ => "",
    };

    /// <summary>In one go: four patterns one after the other took a sixth of a start with thousands of texts.</summary>
    private static string Plain(ReadOnlySpan<char> html)
    {
        var text = new StringBuilder(html.Length);
        while (html.IndexOf('<') is >= 0 and var start && html[start..].IndexOf('>') is >= 0 and var length)
        {
            var element = html.Slice(start, length + 1);
            text.Append(html[..start]);
            html = html[(start + element.Length)..];
            if (element.StartsWith(HeadingLink) && html.StartsWith(HeadingLinkRest))
                html = html[HeadingLinkRest.Length..];
            else if (element.SequenceEqual(FootnoteMark) && html.IndexOf(FootnoteMarkEnd) is >= 0 and var end)
                html = html[(end + FootnoteMarkEnd.Length)..];
            else if (!IsInline(element))
                text.Append(' ');
        }

        return SearchText.Clean(WebUtility.HtmlDecode(text.Append(html).ToString()));
    }

    /// <summary>Does not part words.</summary>
    private static bool IsInline(ReadOnlySpan<char> element)
    {
        var name = element[1..^1].TrimStart('/');
        return (name.IndexOfAny(' ', '/') is >= 0 and var end ? name[..end] : name) is "a" or "strong" or "em" or "code" or "span";
    }

    [GeneratedRegex("<h[23] id=\"(?<anchor>[^\"]+)\">(?<words>.*?)</h[23]>", RegexOptions.Singleline, 1_000)]
    private static partial Regex Heading();
}
