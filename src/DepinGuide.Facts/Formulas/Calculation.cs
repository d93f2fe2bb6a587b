using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Metrics;
using DepinGuide.Facts.Values;

namespace DepinGuide.Facts.Formulas;

/// <summary>Runs a metric's formula on typed values: percent in and out, units checked and carried.</summary>
internal static class Calculation
{
    /// <param name="inputs">An exact value for every input of the formula.</param>
    /// <param name="problem">Why there is no result, in words for readers; empty on success.</param>
    public static QuantityValue? Run(Metric metric, IReadOnlyDictionary<MetricId, QuantityValue> inputs, out string problem)
    {
        if (!TryUnit(inputs, MetricType.Money, out var currency, out problem) || !TryUnit(inputs, MetricType.Amount, out var token, out problem))
            return null;

        var unit = metric.Type switch { MetricType.Money => currency, MetricType.Amount => token, _ => null };
        if (metric.Type == MetricType.Money && metric.Unit is { } expected && unit != expected)
            problem = $"the inputs are in {unit} and the result in {expected}";
        else if (metric.Formula?.Evaluate(id => Entering(inputs[id])) is not { } raw || Leaving(metric.Type, raw) is not { } number)
            problem = "the formula divides by zero, or its result is no number that could be shown";
        else
            return new QuantityValue(metric.Type, DecimalRange.Of(number), unit);

        return null;
    }

    /// <summary>All money must be in one currency, and all amounts in one token: nothing here converts.</summary>
    private static bool TryUnit(IReadOnlyDictionary<MetricId, QuantityValue> inputs, MetricType kind, out string? unit, out string problem)
    {
        var units = inputs.Values.Where(value => value.Kind == kind).Select(value => value.Unit).Distinct(StringComparer.Ordinal).ToList();
        unit = units.FirstOrDefault();
        problem = units.Count > 1 ? $"the inputs are in {string.Join(" and ", units.Order(StringComparer.Ordinal))}, which cannot be mixed" : "";
        return units.Count <= 1;
    }

    private static decimal? Entering(QuantityValue value) => value.Kind == MetricType.Percent ? value.Range.Exact / 100 : value.Range.Exact;

    private static decimal? Leaving(MetricType type, decimal number) => type switch
    {
        MetricType.Percent => decimal.Abs(number) > decimal.MaxValue / 100 ? null : number * 100,
        MetricType.Count => number < 0 ? null : decimal.Round(number, 0, MidpointRounding.AwayFromZero),
        _ => number,
    };
}
