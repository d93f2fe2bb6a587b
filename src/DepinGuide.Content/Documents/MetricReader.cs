using DepinGuide.Content.Files;
using DepinGuide.Content.References;
using DepinGuide.Content.Snapshots;
using DepinGuide.Content.Yaml;
using DepinGuide.Facts.Formulas;
using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Metrics;
using DepinGuide.Facts.Values;
using static DepinGuide.Content.Yaml.MapShape;

namespace DepinGuide.Content.Documents;

/// <summary>A metric as far as its own file tells.</summary>
/// <param name="Map">The front matter; vectors are read from it once the types of all metrics are known.</param>
internal sealed record MetricDraft(Metric Metric, MapReader Map, string Markdown, int BodyLine);

/// <summary>Reads <c>metrics/{id}.md</c>.</summary>
internal static class MetricReader
{
    private static readonly MapShape Shape = new(
        Required("id", "the metric id, which is also the name of the file"),
        Required("name", "the name readers see"),
        Required("short", "one sentence"),
        Required("type", "number, count, percent, money, amount, duration, date, answer, choice, choices, text, list or address"),
        Optional("unit", "USD for money, token for amounts"),
        Required("kind", "price, market, usage, chain, programme, organisation or fixed"),
        Required("higher_is", "better, worse or neutral"),
        OptionalList("prefer", "a list of source ids"),
        Optional("tolerance", "a percentage such as 1 %"),
        OptionalList("choices", "a list of { id, label }"),
        Optional("formula", "a formula over metric ids"),
        OptionalList("vectors", "a list of { inputs, result }"),
        OptionalMap("column", "{ set, label, order }"));

    private static readonly MapShape ChoiceShape = new(Required("id", "a slug"), Required("label", "the words readers see"));

    private static readonly MapShape ColumnShape = new(
        Required("set", "the set of columns, such as staking"),
        Required("label", "the heading of the column"),
        Required("order", "its place within the set, a whole number"));

    public static MetricDraft? Read(FrontMatter file, ReadingContext context, ProblemLog log)
    {
        var before = log.Errors;
        DocumentFields.CheckBody(file.Body, file.BodyLine, log);
        if (MapReader.Open(file.Root, "", Shape, log) is not { } map)
            return null;

        var (id, name, summary) = (ReadId(map), DocumentFields.ReadTitle(map, "name"), map.Sentence("short", 300));
        var (type, kind, higherIs) = (map.Word<MetricType>("type"), map.Word<MetricKind>("kind"), map.Word<HigherIs>("higher_is"));
        var (unit, tolerance, choices) = (ReadUnit(map, type), ReadTolerance(map), ReadChoices(map, type));
        var (prefer, formula, column) = (context.Sources.RequireAll(map, "prefer"), ReadFormula(map), ReadColumn(map));
        if (log.Errors > before)
            return null;

        var metric = new Metric
        {
            Id = id!.Value,
            Name = name!,
            Short = summary!,
            Type = type!.Value,
            Unit = unit,
            Kind = kind!.Value,
            HigherIs = higherIs!.Value,
            Prefer = prefer,
            TolerancePercent = tolerance,
            Choices = choices,
            Formula = formula,
            Column = column,
        };
        return new(metric, map, file.Body, file.BodyLine);
    }

    private static MetricId? ReadId(MapReader map)
    {
        var id = map.Id<MetricId>("id");
        var name = Path.GetFileNameWithoutExtension(map.Log.Path);
        if (id is { } value && value.Value != name)
            map.Error("id", $"'{value.Value}' is not the name of the file, '{name}'", "the same id in both places");

        return id;
    }

    private static string? ReadUnit(MapReader map, MetricType? type)
    {
        var unit = map.Text("unit");
        var isRight = type switch
        {
            MetricType.Money => unit is { Length: 3 } && unit.All(char.IsAsciiLetterUpper),
            MetricType.Amount => unit == "token",
            null => true,
            _ => unit is null,
        };
        if (isRight)
            return unit;

        var expected = type == MetricType.Money ? "a currency such as USD" : type == MetricType.Amount ? "token" : "no unit for this type";
        map.Error("unit", unit is null ? "is missing" : $"'{unit}' does not fit the type", expected);
        return null;
    }

    private static decimal ReadTolerance(MapReader map)
    {
        var text = map.Text("tolerance");
        if (text is null)
            return 0;
        if (ValueParser.TryParse(new ValueShape(MetricType.Percent), text, out var value, out _) && value is QuantityValue { Range.Exact: >= 0 and { } percent })
            return percent;

        map.Error("tolerance", $"'{text}' is not a percentage");
        return 0;
    }

    private static Choice[] ReadChoices(MapReader map, MetricType? type)
    {
        var entries = map.Maps("choices", ChoiceShape);
        UniqueIds.Check(entries, "id");
        var isNeeded = type is MetricType.Choice or MetricType.Choices;
        if (isNeeded && entries.Count == 0)
            map.Error("choices", "is missing", "a list of { id, label } for this type");
        else if (type is not null && !isNeeded && map.Has("choices"))
            map.Error("choices", "does not fit the type", "choices only for the types choice and choices");

        return [.. entries.Select(ReadChoice).OfType<Choice>()];
    }

    private static Choice? ReadChoice(MapReader map)
    {
        var (id, label) = (map.Id<SectorId>("id"), map.Text("label"));
        return id is { } slug && label is not null ? new Choice(slug.Value, label) : null;
    }

    private static Formula? ReadFormula(MapReader map)
    {
        var text = map.Text("formula");
        if (map.Has("vectors") != map.Has("formula"))
            map.Error(text is null ? "formula" : "vectors", "is missing", "formula and vectors together");
        if (text is null)
            return null;
        if (!Formula.TryParse(text, out var formula, out var problem))
            map.Error("formula", problem);

        return formula;
    }

    private static MetricColumn? ReadColumn(MapReader map)
    {
        if (map.Map("column", ColumnShape) is not { } column)
            return null;

        var (set, label, order) = (column.Id<SectorId>("set"), column.Sentence("label", 40), column.Whole("order", 0, 100_000));
        return set is { } name && label is not null && order is { } place ? new MetricColumn(name.Value, label, place) : null;
    }
}
