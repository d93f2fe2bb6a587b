using DepinGuide.Facts.Figures;
using DepinGuide.Facts.Readings;
using DepinGuide.Facts.Values;
using DepinGuide.Web.Layout.Figures;
using static DepinGuide.Web.Features.Twins.MarkdownText;

namespace DepinGuide.Web.Features.Twins;

/// <summary>The figures of a project as tables, one for each subject, one row for each part of an answer.</summary>
internal static class ProjectTwinFigures
{
    private static readonly string[] Head = ["Fact", "Value", "State", "Source", "As of", "Checked", "In words"];

    public static void Write(TwinText text, IReadOnlyList<Figure> figures)
    {
        if (figures.Count == 0)
            return;

        text.Line("## Facts and figures");
        foreach (var group in ProjectFigureGroups.Of(figures))
        {
            text.Line($"### {Plain(ProjectFigureGroups.Name(group.Key))}");
            text.Table(Head, group.SelectMany(figure => Rows(text, figure)));
        }
    }

    private static IEnumerable<IReadOnlyList<string>> Rows(TwinText text, Figure figure) =>
        figure.Missing is not null ? [[Name(figure), "–", FigureWords.State(figure), "", "", "", Plain(FigureText.MissingReason(figure))]]
        : figure.Inputs.Count > 0 ? [[Name(figure), Plain(FigureText.Display(figure)), FigureWords.State(figure), Method(figure), Date(figure.AsOf), Checked(figure.OldestCheck), ""]]
        : figure.Parts.Select(part => Row(text, figure, part));

    private static IReadOnlyList<string> Row(TwinText text, Figure figure, FigurePart part)
    {
        var provenance = part.Chosen?.Provenance;
        var source = provenance is null ? ""
            : provenance.Citation is { } citation ? text.Cite(citation)
            : $"verdict from {string.Join(", ", provenance.Basis.Select(basis => Code(basis.Value)))}";
        return
        [
            part.For is null ? Name(figure) : $"{Name(figure)} ({Plain(part.For)})", Plain(Display(figure, part.Value)), FigureWords.State(figure),
            source, Date(provenance?.AsOf), Checked(provenance?.Checked), string.Join(' ', InWords(text, figure, part)),
        ];
    }

    private static IEnumerable<string> InWords(TwinText text, Figure figure, FigurePart part)
    {
        if (part.Chosen?.Shown is { } shown)
            yield return Plain(shown);
        if (part.Chosen?.Note is { } note)
            yield return Plain(note);
        foreach (var other in part.Others)
            yield return $"{(part.Disputing.Contains(other) ? "Disputed by" : "Also stated")}: {Plain(Display(figure, other.Value))}{By(text, other)}.";
        if (figure.ChangeExpected is { } change)
            yield return $"Change expected{(change.On is { } on ? $" ({ValueFormat.Date(on)})" : "")}: {Plain(change.Why)}";
    }

    private static string By(TwinText text, Reading reading) => reading.Provenance.Citation is { } citation ? $", {text.Cite(citation)}" : "";

    private static string Name(Figure figure) => Plain(figure.Metric.Name);

    private static string Display(Figure figure, FactValue value) => ValueFormat.Display(value, FigureLabels.Of(figure.Metric));

    private static string Method(Figure figure) => figure.Metric.Formula is { } formula ? $"computed: {Code(formula.Text)}" : "computed";

    private static string Date(PartialDate? date) => date is { } known ? ValueFormat.Date(known) : "";

    private static string Checked(DateOnly? day) => day is { } known ? TwinText.Date(known) : "";
}
