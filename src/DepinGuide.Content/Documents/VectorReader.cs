using DepinGuide.Content.Yaml;
using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Metrics;
using DepinGuide.Facts.Values;
using static DepinGuide.Content.Yaml.MapShape;

namespace DepinGuide.Content.Documents;

/// <summary>Reads the test vectors of a formula, whose literals are typed by other metrics.</summary>
internal static class VectorReader
{
    private static readonly MapShape VectorShape = new(
        RequiredMap("inputs", "a value for each metric of the formula"),
        Required("result", "the result, written as a value of this metric"));

    /// <summary>The metric with its vectors.</summary>
    /// <param name="metrics">All metrics by id, with or without vectors.</param>
    public static Metric Complete(MetricDraft draft, IReadOnlyDictionary<MetricId, Metric> metrics)
    {
        if (draft.Metric.Formula is not { } formula)
            return draft.Metric;

        var entries = draft.Map.Maps("vectors", VectorShape);
        if (entries.Count == 0)
            draft.Map.Error("vectors", "holds no vector", "at least one { inputs, result }");

        var inputsShape = new MapShape([.. formula.Inputs.Select(input => Required(input.Value, $"a value of {input.Value}"))]);
        var vectors = entries.Select(entry => ReadVector(entry, inputsShape, draft.Metric, metrics)).OfType<FormulaVector>();
        return draft.Metric with { Vectors = [.. vectors] };
    }

    private static FormulaVector? ReadVector(MapReader entry, MapShape inputsShape, Metric metric, IReadOnlyDictionary<MetricId, Metric> metrics)
    {
        var result = ReadQuantity(entry, "result", metric);
        if (entry.Map("inputs", inputsShape) is not { } inputsMap)
            return null;

        var inputs = new Dictionary<MetricId, QuantityValue>();
        foreach (var name in inputsShape.Names)
        {
            // An input that is no metric is reported by the catalogue, with the formula.
            if (metrics.GetValueOrDefault(Id.Parse<MetricId>(name)) is { } input && ReadQuantity(inputsMap, name, input) is { } value)
                inputs[input.Id] = value;
        }

        return result is null || inputs.Count < inputsShape.Names.Count ? null : new FormulaVector(inputs, result);
    }

    private static QuantityValue? ReadQuantity(MapReader map, string key, Metric metric)
    {
        var text = map.Text(key);
        if (text is null)
            return null;
        if (ValueParser.TryParse(new ValueShape(metric.Type, metric.Unit), text, out var value, out var problem) && value is QuantityValue quantity)
            return quantity;

        map.Error(key, problem.Length > 0 ? problem : $"'{text}' is not a quantity", $"a value of type {metric.Type.ToString().ToLowerInvariant()}");
        return null;
    }
}
