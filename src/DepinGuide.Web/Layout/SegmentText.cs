using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using DepinGuide.Content.Rendering;
using DepinGuide.Facts.Figures;
using DepinGuide.Web.Layout.Figures;

namespace DepinGuide.Web.Layout;

/// <summary>Rendered text as plain words, figures resolved: for machines that take no markup.</summary>
internal static partial class SegmentText
{
    public static string Plain(IEnumerable<Segment> segments, EvidenceBook book)
    {
        var text = new StringBuilder();
        foreach (var segment in segments)
        {
            text.Append(segment switch
            {
                HtmlSegment html => WebUtility.HtmlDecode(Tag().Replace(html.Html, " ")),
                FigureSegment figure => Words(figure, book.Find(figure.Id)),
                TermSegment term => WebUtility.HtmlDecode(term.Html),
                ProjectSegment project => project.Slug.Value,
                _ => "",
            });
        }

        return Space().Replace(text.ToString(), " ").Replace(" .", ".", StringComparison.Ordinal).Replace(" ,", ",", StringComparison.Ordinal).Trim();
    }

    // As on the page: other words stand for what is missing, and for what has expired.
    private static string Words(FigureSegment segment, Figure? figure) => figure switch
    {
        null or { Missing: not null } => segment.Else ?? "not known",
        { State: FigureState.Expired } when segment.Else is not null => segment.Else,
        _ => FigureText.Display(figure),
    };

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 1_000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1_000)]
    private static partial Regex Space();
}
