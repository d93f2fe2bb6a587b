using DepinGuide.Content.Snapshots;
using DepinGuide.Facts.Evidence;
using DepinGuide.Facts.Figures;
using DepinGuide.Facts.Readings;
using DepinGuide.Facts.Values;
using DepinGuide.Web.Hosting.Caching;
using Microsoft.AspNetCore.Components;

namespace DepinGuide.Web.Layout.Figures;

/// <summary>Where a figure is from: opened over the page by the figure, printed as a note. No component: a page has hundreds of them.</summary>
internal sealed class EvidenceCard(ContentSnapshot content, PageClock clock)
{
    private readonly HtmlText _html = new();

    /// <param name="number">Of the figure on its page.</param>
    public MarkupString Of(Figure figure, int number)
    {
        var project = content.FindProject(figure.Id.Project.Value)?.Project.Name ?? figure.Id.Project.Value;
        _html.Add($"<div id=\"f{number}\" popover class=\"evidence-card\" role=\"dialog\" aria-labelledby=\"f{number}-title\" tabindex=\"-1\">");
        CardHead.Write(_html, HtmlText.Of($"f{number}"), project, figure.Metric.Name, number);
        if (figure.Missing is null)
            _html.Add($"<p class=\"evidence-card__value\">{FigureText.Display(figure)}</p>");
        _html.Add($"<ul class=\"states\">");
        foreach (var mark in StateMark.All(figure))
            _html.Add($"<li class=\"state {mark.Tone}\">{Icon.Of(mark.Icon)}{mark.Word}</li>");
        _html.Add($"</ul>");

        WriteMissing(figure);
        foreach (var part in figure.Parts.Where(part => part.Chosen is not null))
            WritePart(figure, part);
        if (figure.Parts is [{ Reason: ChoiceReason.Counted }])
            WriteCounted(figure);
        if (figure.Inputs.Count > 0)
            WriteComputed(figure);
        if (figure.ChangeExpected is { } change)
            _html.Add($"<dl><div><dt>Ahead</dt><dd>{change.Why} {(change.On is { } on ? $"Announced for {ValueFormat.Date(on)}." : "No date is announced.")} {CitationView.Of(change.Citation, content)}</dd></div></dl>");

        _html.Add($"<p class=\"evidence-card__more\"><a href=\"/metrics/{figure.Metric.Id}\">What “{figure.Metric.Name.ToLowerInvariant()}” means</a></p></div>");
        return _html.Take();
    }

    private void WriteMissing(Figure figure)
    {
        if (figure.Missing is null)
            return;

        _html.Add($"<p>{FigureText.MissingReason(figure)}</p>");
        if (figure.NotApplicable is not { } statement)
            return;

        _html.Add($"<dl>");
        WriteReading(statement);
        _html.Add($"</dl>");
    }

    private void WritePart(Figure figure, FigurePart part)
    {
        _html.Add($"<dl>");
        if (part.For is not null)
            Row("For", HtmlText.Of($"{part.For}: {ValueFormat.Display(part.Value, FigureLabels.Of(figure.Metric))}"));
        WriteReading(part.Chosen!);
        if (part.Others.Count > 0)
        {
            Row("Chosen", EvidenceWords.Of(part.Reason));
            WriteReadings(figure, "Disputed by", part.Disputing);
            WriteReadings(figure, "Others", part.Others.Where(other => !part.Disputing.Contains(other)));
        }

        _html.Add($"</dl>");
    }

    private void WriteCounted(Figure figure)
    {
        _html.Add($"<dl>");
        Row("Method", EvidenceWords.Of(ChoiceReason.Counted));
        WriteOldestCheck(figure);
        _html.Add($"</dl>");
    }

    private void WriteComputed(Figure figure)
    {
        _html.Add($"<dl><div><dt>Method</dt><dd class=\"mono\">{figure.Metric.Formula?.Text}</dd></div><div><dt>From</dt><dd><ul>");
        foreach (var input in figure.Inputs)
            _html.Add($"<li><a href=\"/metrics/{input.Id.Metric}\">{input.Metric.Name}</a>: {(input.Missing is null ? Exact(input) : "missing")}</li>");
        _html.Add($"</ul></dd></div>");

        WriteReadings(figure, "Stated by others", figure.Parts.Where(part => part.Chosen is null).SelectMany(part => part.Others));
        WriteOldestCheck(figure);
        if (figure.AsOf is { } asOf)
            Row("As of", DateView.Of(asOf));
        _html.Add($"</dl>");
    }

    private void WriteOldestCheck(Figure figure)
    {
        if (figure.OldestCheck is { } oldest)
            Row("Oldest check", DateView.Of(PartialDate.Of(oldest)));
    }

    private void WriteReadings(Figure figure, string label, IEnumerable<Reading> readings)
    {
        if (!readings.Any())
            return;

        _html.Add($"<div><dt>{label}</dt><dd><ul>");
        foreach (var reading in readings)
            _html.Add($"<li>{ValueFormat.Display(reading.Value, FigureLabels.Of(figure.Metric))}: {(reading.Provenance.Citation is { } citation ? CitationView.Of(citation, content) : default)}</li>");
        _html.Add($"</ul></dd></div>");
    }

    private void WriteReading(Reading reading)
    {
        WriteOrigin(reading.Provenance);
        if (Exact(reading.Value) is { } exact)
            Row("Exact", exact);
        if (reading.Shown is not null)
            Row("In words", reading.Shown);
        if (reading.ValidUntil is { } until)
            Row("Valid until", DateView.Of(until));
        if (reading.ChangeExpected is { On: { } on } change && !clock.IsAhead(change))
            Row("Announced", HtmlText.Of($"{change.Why} The announced date, {DateView.Of(on)}, has passed. We have not confirmed that it happened. {CitationView.Of(change.Citation, content)}"));
        if (reading.Note is not null)
            Row("Note", reading.Note);
    }

    private void WriteOrigin(Provenance provenance)
    {
        if (provenance.Citation is { } citation)
        {
            Row("Source", CitationView.Of(citation, content));
        }
        else
        {
            _html.Add($"<div><dt>Verdict from</dt><dd><ul>");
            foreach (var figure in provenance.Basis)
                _html.Add($"<li><a href=\"/metrics/{figure.Metric}\">{figure}</a></li>");
            _html.Add($"</ul></dd></div>");
        }

        Row("As of", provenance.AsOf is { } asOf ? DateView.Of(asOf) : new("not dated by the source"));
        Row("Checked", DateView.Of(PartialDate.Of(provenance.Checked)));
        Row("Confidence", EvidenceWords.Of(provenance.Confidence));
    }

    private void Row(string term, string words) => _html.Add($"<div><dt>{term}</dt><dd>{words}</dd></div>");

    private void Row(string term, MarkupString value) => _html.Add($"<div><dt>{term}</dt><dd>{value}</dd></div>");

    /// <summary>Every digit, when the shown value is rounded.</summary>
    private static string? Exact(FactValue value) =>
        value is QuantityValue && ValueFormat.Exact(value) is var exact && exact != ValueFormat.Display(value) ? exact : null;

    // A computed input has as many digits as a division gives; what was read is shown to the last one.
    private static string Exact(Figure input) => input.Inputs.Count > 0
        ? FigureText.Display(input)
        : ValueFormat.Exact(input.Parts[0].Value, FigureLabels.Of(input.Metric));
}
