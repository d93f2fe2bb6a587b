using DepinGuide.Content.Rendering;
using DepinGuide.Facts.Figures;
using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Values;
using Microsoft.AspNetCore.Components;

namespace DepinGuide.Web.Layout.Figures;

/// <summary>A figure where it is read: value and state mark, opening its evidence card. Needs no script.</summary>
public sealed partial class FigureView
{
    // Longer values may wrap; shorter ones stay on one line with their mark.
    private const int LongestLine = 32;
    private const int LongestInline = 60;

    [CascadingParameter]
    public required EvidenceBook Book { get; set; }

    [Parameter, EditorRequired]
    public required FigureId Id { get; set; }

    /// <summary>Words for when the figure is missing or expired.</summary>
    [Parameter]
    public string? Else { get; set; }

    /// <summary>The first part alone, without what it is for.</summary>
    [Parameter]
    public bool IsShort { get; set; }

    /// <summary>Within a sentence, where a gap is said in words.</summary>
    [Parameter]
    public bool IsInline { get; set; }

    /// <summary>The same without a component, for tables and texts with hundreds of figures.</summary>
    internal static RenderFragment Of(EvidenceBook book, FigureId id) => builder => new FigureView { Book = book, Id = id }.BuildRenderTree(builder);

    /// <inheritdoc cref="Of(EvidenceBook, FigureId)"/>
    internal static RenderFragment Of(EvidenceBook book, FigureSegment figure) => builder =>
        new FigureView { Book = book, Id = figure.Id, Else = figure.Else, IsShort = figure.IsShort, IsInline = true }.BuildRenderTree(builder);

    private Figure? Figure => Book.Find(Id);

    private int Number => Book.NumberOf(Id);

    private string Target => $"f{Number}";

    private string Words => IsShort
        ? ValueFormat.Display(Figure!.Parts[0].Value, FigureLabels.Of(Figure.Metric))
        : FigureText.Display(Figure!);

    // A dotted line under a paragraph of text is noise: long words stay plain and the mark alone opens the card.
    private bool IsWords => Figure!.Metric.Type is MetricType.Text or MetricType.List && (!IsInline || Words.Length > LongestInline);

    private string MissingMark => Figure!.Missing?.Reason == MissingReason.NotApplicable ? "not applicable" : IsInline && Else is null ? "not known" : "–";

    private string StateText => string.Join(", ", StateMark.All(Figure!).Select(mark => mark.InSentence));

    // Parts of one answer stand under each other, each with what it is for.
    private string? PartClass => Figure!.Parts.Count > 1 ? "part" : null;

    private string PartWords(FigurePart part) => ValueFormat.Display(part.Value, FigureLabels.Of(Figure!.Metric));
}
