using DepinGuide.Content.References;
using DepinGuide.Content.Yaml;
using DepinGuide.Facts.Figures;
using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Metrics;
using DepinGuide.Facts.Projects;
using DepinGuide.Facts.Readings;
using DepinGuide.Facts.Values;
using static DepinGuide.Content.Yaml.MapShape;

namespace DepinGuide.Content.Projects;

/// <summary>Reads one entry of <c>facts</c>.</summary>
internal static class FactReader
{
    public static MapShape Shape { get; } = new(
    [
        Required("metric", "the id of a metric in metrics/"),
        RequiredTextOrList("value", "a value typed by the metric"),
        Optional("shown", "words for readers"),
        Optional("for", "the part of the answer this is about"),
        .. EvidenceReader.SourcedOrDerivedKeys,
        Optional("valid_until", "a date: 2026, 2026-08 or 2026-08-10"),
        OptionalMap("change_expected", "{ on, why, source, at, url }"),
        Optional("note", "a note"),
    ]);

    private static readonly MapShape ChangeShape = new(
    [
        Optional("on", "a date: 2026, 2026-08 or 2026-08-10"),
        Required("why", "what happens"),
        .. EvidenceReader.CitationKeys,
    ]);

    public static Reading? Read(MapReader map, Project project, ReadingContext context)
    {
        var before = map.ErrorsBefore;
        var metricId = context.KnownMetrics.Require(map, "metric");
        if (metricId is { } counted && TrustFigure.IsOne(counted))
            map.Error("metric", $"'{counted}' is counted by the portal", "a metric that a source can state");
        var value = metricId is { } id && context.Metrics?.GetValueOrDefault(id) is { } metric ? ReadValue(map, metric, project) : null;
        var provenance = EvidenceReader.ReadSourcedOrDerived(map, context);
        var (validUntil, change) = (map.Date("valid_until"), ReadChange(map, context));
        if (map.Log.Errors > before || value is null || provenance is null)
            return null;

        return new Reading
        {
            Figure = new FigureId(project.Slug, metricId!.Value),
            Value = value,
            Provenance = provenance,
            For = map.Text("for"),
            Shown = map.Text("shown"),
            ValidUntil = validUntil,
            ChangeExpected = change,
            Note = map.Text("note"),
        };
    }

    private static FactValue? ReadValue(MapReader map, Metric metric, Project project)
    {
        if (ReadLiteral(map, metric) is not { } literal)
            return null;

        var unit = metric.Type == MetricType.Amount ? project.Token : metric.Unit;
        var shape = new ValueShape(metric.Type, unit, [.. metric.Choices.Select(choice => choice.Id)]);
        if (ValueParser.TryParse(shape, literal, out var value, out var problem))
            return value;

        var (text, expected) = ValueProblem.Split(problem);
        map.Error("value", text, expected);
        return null;
    }

    /// <summary>The value in the one-line or one-item-a-line form that the kernel reads.</summary>
    private static string? ReadLiteral(MapReader map, Metric metric)
    {
        var isMany = metric.Type is MetricType.Choices or MetricType.List;
        if (map.Node("value") is YamlText text)
        {
            if (!isMany || text.Value.Trim() == "n/a")
                return metric.Type == MetricType.Text ? OneLine(text.Value) : text.Value.Trim();

            map.Error("value", $"is text, and {metric.Id.Value} takes a list", "a list in [ ], or n/a");
            return null;
        }

        if (map.Node("value") is not YamlList list)
            return null;
        if (isMany && list.Items.Count > 0)
            return string.Join(metric.Type == MetricType.Choices ? ", " : "\n", map.Texts("value").Select(OneLine));

        map.Error("value", isMany ? "is an empty list" : $"is a list, and {metric.Id.Value} takes one value", isMany ? "at least one item" : "one value");
        return null;
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static ChangeExpected? ReadChange(MapReader map, ReadingContext context)
    {
        if (map.Map("change_expected", ChangeShape) is not { } change)
            return null;

        var (on, why, citation) = (change.Date("on"), change.Text("why"), EvidenceReader.ReadCitation(change, context));
        return why is null || citation is null ? null : new ChangeExpected(on, why, citation);
    }
}
