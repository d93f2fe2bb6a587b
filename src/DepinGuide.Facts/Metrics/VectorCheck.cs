using DepinGuide.Facts.Formulas;
using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Values;

namespace DepinGuide.Facts.Metrics;

/// <summary>Runs one published example of a formula.</summary>
internal static class VectorCheck
{
    /// <returns>What is wrong; empty when the formula gives the result at the precision it is written with.</returns>
    public static string Problem(Metric metric, FormulaVector vector, Func<MetricId, MetricType> typeOf)
    {
        var inputs = metric.Formula!.Inputs;
        foreach (var id in inputs)
        {
            if (!vector.Inputs.TryGetValue(id, out var value))
                return $"has no '{id}': expected a value for each input of the formula.";
            if (value.Kind != typeOf(id) || value.Range.Exact is null)
                return $"gives {value.ToLiteral()} for '{id}': expected one exact {Word(typeOf(id))}.";
        }

        if (vector.Inputs.Keys.Where(id => !inputs.Contains(id)).Order().ToList() is [var stranger, ..])
            return $"gives '{stranger}', which the formula does not read: expected {string.Join(", ", inputs)}.";
        if (vector.Result.Kind != metric.Type || vector.Result.Range.Exact is not { } expected)
            return $"has the result {vector.Result.ToLiteral()}: expected one exact {Word(metric.Type)}.";

        return Calculation.Run(metric, vector.Inputs, out var problem) is { } computed
            ? Difference(expected, vector.Result, computed)
            : $"has no result: {problem}.";
    }

    /// <summary>A result written as 4.01 % stands for everything that rounds to it.</summary>
    private static string Difference(decimal expected, QuantityValue written, QuantityValue computed)
    {
        var rounded = decimal.Round(computed.Range.Exact!.Value, expected.Scale, MidpointRounding.AwayFromZero);
        return rounded == expected && computed.Unit == written.Unit
            ? ""
            : $"does not come out: expected {written.ToLiteral()}, the formula gives {computed.ToLiteral()}.";
    }

    private static string Word(MetricType type) => type.ToString().ToLowerInvariant();
}
