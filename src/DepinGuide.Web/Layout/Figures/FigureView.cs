using DepinGuide.Content.Rendering;
using DepinGuide.Facts.Figures;
using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Values;
using Microsoft.AspNetCore.Components;

namespace DepinGuide.Web.Layout.Figures;

/// <summary>A figure where it is read: value and state mark, opening its evidence card. Needs no script. No component: a page has hundreds of them.</summary>
internal sealed class FigureView
{
    // Longer values may wrap; shorter ones stay on one line with their mark.
    private const int LongestLine = 32;
    private const int LongestInline = 60;

    // A path or a command is one word and must be allowed to break.
    private const int LongestKept = 24;

    private readonly HtmlText _html = new();
    private readonly Figure _figure;
    private readonly FigureSegment? _use;
    private readonly int _number;
    private readonly string _words;
    private readonly string? _tail;

    private FigureView(Figure figure, int number, FigureSegment? use, string? tail)
    {
        (_figure, _number, _use, _tail) = (figure, number, use, tail);
        _words = figure.Parts.Count == 0 ? "" : IsShort ? ValueFormat.Display(figure.Parts[0].Value, FigureLabels.Of(figure.Metric)) : FigureText.Display(figure);
    }

    // Within a sentence, where a gap is said in words.
    private bool IsInline => _use is not null;

    // The first part alone, without what it is for.
    private bool IsShort => _use?.IsShort == true;

    // Words for when the figure is missing or expired.
    private string? OtherWords => _use?.Else;

    private bool HasOtherWords => OtherWords is not null && _figure.State == FigureState.Expired;

    // A dotted line under a paragraph of text is noise: long words stay plain and the mark alone opens the card.
    private bool IsText =>
        _figure.State != FigureState.Missing && !HasOtherWords && _figure.Metric.Type is MetricType.Text or MetricType.List && (!IsInline || _words.Length > LongestInline);

    private MarkupString Marks => new(string.Concat(StateMark.BesideValue(_figure).Select(mark => mark.AfterValue)));

    private string StateText => string.Join(", ", StateMark.All(_figure).Select(mark => mark.InSentence));

    /// <summary>In a cell of its own.</summary>
    public static MarkupString Of(EvidenceBook book, FigureId id) => Of(book, id, use: null, tail: null);

    /// <summary>In a sentence, as its author wrote it there.</summary>
    /// <param name="tail">Punctuation that must not be parted from it by a line break; null for none.</param>
    public static MarkupString Of(EvidenceBook book, FigureSegment figure, string? tail = null) => Of(book, figure.Id, figure, tail);

    private static MarkupString Of(EvidenceBook book, FigureId id, FigureSegment? use, string? tail) => book.Find(id) is { } figure
        ? new FigureView(figure, book.NumberOf(id), use, tail).Write()
        : HtmlText.Of($"<span class=\"figure--unknown\">{id}<span class=\"visually-hidden\"> (this figure is not known)</span></span>{tail}");

    private MarkupString Write()
    {
        if (IsText)
        {
            WriteText();
            return _html.Take();
        }

        if (_tail is not null)
            _html.Add($"<span class=\"keep\">");
        WriteShort();
        if (_tail is not null)
            _html.Add($"{_tail}</span>");
        return _html.Take();
    }

    private void WriteShort()
    {
        if (_figure.State == FigureState.Missing)
            WriteMissing();
        else if (HasOtherWords)
            WriteExpired();
        else if (IsInline || _figure.Parts.Count == 1)
            WriteValue();
        else
            WriteParts();
    }

    private void WriteMissing()
    {
        var words = _figure.Missing?.Reason == MissingReason.NotApplicable ? "not applicable" : IsInline && OtherWords is null ? "not known" : "–";
        WriteOtherWords();
        Open("figure figure--missing");
        _html.Add($"<span class=\"figure__value\" aria-hidden=\"true\">{words}</span>{Marks}<span class=\"visually-hidden\">{_figure.Metric.Name}: {FigureText.MissingReason(_figure)} Show details</span></button>");
    }

    private void WriteExpired()
    {
        WriteOtherWords();
        Open("figure figure--mark");
        _html.Add($"{Marks}<span class=\"visually-hidden\">{_figure.Metric.Name}: expired, show source</span></button>");
    }

    private void WriteOtherWords()
    {
        if (OtherWords is not null)
            _html.Add($"{OtherWords}&nbsp;");
    }

    private void WriteText()
    {
        foreach (var part in _figure.Parts)
        {
            OpenPart(part, "figure-text");
            if (part == _figure.Parts[^1])
                WriteLastText(Display(part));
            else
                _html.Add($"{Display(part)}");
            _html.Add($"</span>");
        }
    }

    /// <summary>The last word stays on one line with the mark.</summary>
    private void WriteLastText(string words)
    {
        var last = words.LastIndexOf(' ') + 1;
        if (words.Length - last > LongestKept)
            last = words.Length;
        _html.Add($"{words[..last]}<span class=\"keep\">{words[last..]}&nbsp;");
        Open("figure figure--mark");
        _html.Add($"{Marks}<span class=\"visually-hidden\">{_figure.Metric.Name}: {StateText}, show source</span></button>{_tail}</span>");
    }

    private void WriteValue()
    {
        Open(_words.Length > LongestLine ? "figure figure--long" : "figure");
        _html.Add($"<span class=\"figure__value\">{_words}</span>{Marks}");
        CloseValue();
    }

    private void WriteParts()
    {
        Open("figure figure--long");
        foreach (var part in _figure.Parts)
        {
            OpenPart(part);
            _html.Add($"<span class=\"figure__value\">{Display(part)}</span>{(part == _figure.Parts[^1] ? Marks : default)}</span>");
        }

        CloseValue();
    }

    private void Open(string classes) => _html.Add($"<button type=\"button\" class=\"{classes}\" popovertarget=\"f{_number}\" data-note=\"{_number}\">");

    private void CloseValue() => _html.Add($"<span class=\"visually-hidden\">, {StateText}, show source</span></button>");

    /// <summary>Parts of one answer stand under each other, each with what it is for.</summary>
    private void OpenPart(FigurePart part, string? kind = null)
    {
        _html.Add($"<span class=\"{(_figure.Parts.Count > 1 ? "part " : null)}{kind}\">");
        if (part.For is not null)
            _html.Add($"<span class=\"part__for\">{part.For}: </span>");
    }

    private string Display(FigurePart part) => ValueFormat.Display(part.Value, FigureLabels.Of(_figure.Metric));
}
