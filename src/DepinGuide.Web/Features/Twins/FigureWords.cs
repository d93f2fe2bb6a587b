using DepinGuide.Content.Rendering;
using DepinGuide.Facts.Figures;
using DepinGuide.Facts.Values;
using DepinGuide.Web.Layout.Figures;
using static DepinGuide.Web.Features.Twins.MarkdownText;

namespace DepinGuide.Web.Features.Twins;

/// <summary>Figures in words: a plain text has no card to open, so that date and state stand beside the value.</summary>
internal static class FigureWords
{
    /// <summary><c>14 days (as of 28 April 2026)</c>; the author's other words when the figure is missing or expired.</summary>
    public static string InText(FigureSegment segment, Figure? figure)
    {
        if (figure is null or { Missing: not null })
            return Plain(segment.Else ?? (figure?.Missing?.Reason == MissingReason.NotApplicable ? "not applicable" : "not known"));
        if (segment.Else is not null && figure.State == FigureState.Expired)
            return Plain(segment.Else);

        var value = segment.IsShort ? ValueFormat.Display(figure.Parts[0].Value, FigureLabels.Of(figure.Metric)) : FigureText.Display(figure);
        return $"{Plain(value)} ({string.Join(", ", [Dated(figure), .. Flags(figure)])})";
    }

    /// <summary>State and flags: <c>Stale, disputed</c>.</summary>
    public static string State(Figure figure) => string.Join(", ", StateMark.All(figure).Select((mark, index) => index == 0 ? mark.Word : mark.Word.ToLowerInvariant()));

    /// <summary>The source's own date, or the day of the check where it gives none.</summary>
    private static string Dated(Figure figure) =>
        figure.AsOf is { } asOf ? $"as of {ValueFormat.Date(asOf)}"
        : figure.OldestCheck is { } check ? $"checked {ValueFormat.Date(PartialDate.Of(check))}"
        : "not dated";

    private static IEnumerable<string> Flags(Figure figure) =>
        StateMark.All(figure).Where(mark => mark != StateMark.Of(FigureState.Fresh)).Select(mark => mark.Word.ToLowerInvariant());
}
