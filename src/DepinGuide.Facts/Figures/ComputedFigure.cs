using DepinGuide.Facts.Formulas;
using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Metrics;
using DepinGuide.Facts.Readings;
using DepinGuide.Facts.Values;

namespace DepinGuide.Facts.Figures;

/// <summary>A figure that is computed from others: as good as the worst of them, as old as the oldest.</summary>
internal static class ComputedFigure
{
    /// <param name="inputs">In the order of the formula.</param>
    /// <param name="readings">What sources say of the computed figure itself; shown beside it.</param>
    public static Figure From(FigureId id, Metric metric, IReadOnlyList<Figure> inputs, IEnumerable<Reading> readings)
    {
        var values = new Dictionary<MetricId, QuantityValue>();
        foreach (var input in inputs)
        {
            if (ExactValue(input) is not { } value)
                return ReadFigure.Without(id, metric, MissingReason.InputMissing, Lack(input)) with { Inputs = inputs };

            values[input.Metric.Id] = value;
        }

        return Calculation.Run(metric, values, out var problem) is { } result
            ? WithValue(id, metric, inputs, readings, result)
            : ReadFigure.Without(id, metric, MissingReason.NoResult, problem) with { Inputs = inputs };
    }

    private static Figure WithValue(FigureId id, Metric metric, IReadOnlyList<Figure> inputs, IEnumerable<Reading> readings, QuantityValue result)
    {
        var state = inputs.Max(input => input.State);
        var part = new FigurePart
        {
            Value = result,
            Reason = ChoiceReason.Computed,
            Others = [.. readings.Order(ReadingOrder.NewestFirst)],
            State = state,
        };
        return new Figure
        {
            Id = id,
            Metric = metric,
            Parts = [part],
            State = state,
            Disputed = inputs.Any(input => input.Disputed),
            ChangeExpected = ReadFigure.Earliest(inputs.Select(input => input.ChangeExpected)),
            OldestCheck = inputs.Min(input => input.OldestCheck),
            AsOf = inputs.Min(input => input.AsOf),
            Inputs = inputs,
        };
    }

    private static QuantityValue? ExactValue(Figure input) =>
        input.Parts is [{ Value: QuantityValue { Range.Exact: not null } value }] ? value : null;

    private static string Lack(Figure input)
    {
        var lack = input switch
        {
            { Missing.Reason: MissingReason.NotApplicable } => "does not apply",
            { Missing: not null } => "is missing",
            { Parts.Count: > 1 } => "has several parts",
            _ => "is not one exact number",
        };
        return $"{input.Metric.Name} ({input.Metric.Id}) {lack}";
    }
}
