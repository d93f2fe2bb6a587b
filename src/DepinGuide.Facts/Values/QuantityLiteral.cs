namespace DepinGuide.Facts.Values;

/// <summary>Reads numbers, counts, percentages, money and amounts: exact or a range, the unit on both ends.</summary>
internal static class QuantityLiteral
{
    private const int LongestUnit = 20;

    /// <returns>What is wrong, to follow the quoted literal; empty on success.</returns>
    public static string Read(ValueShape shape, string text, out FactValue? value)
    {
        value = null;
        var (lowerText, upperText) = RangeLiteral.Split(text);
        if (!TryReadEnd(shape, lowerText, out var lower, out var problem) || !TryReadEnd(shape, upperText, out var upper, out problem))
            return problem;
        if (lower is not null && upper is not null && lower.Unit != upper.Unit)
            return $"has two units: expected {Expectation(shape)}.";
        if (lower?.Number > upper?.Number)
            return $"is upside down: expected the lower end first, {Example(shape, "5")} .. {Example(shape, "10")}.";

        value = new QuantityValue(shape.Type, new DecimalRange(lower?.Number, upper?.Number), (lower ?? upper)?.Unit);
        return "";
    }

    private static bool TryReadEnd(ValueShape shape, string? text, out End? end, out string problem)
    {
        end = null;
        problem = "";
        if (text is null)
            return true;

        var (digits, unit) = SplitUnit(shape.Type, text);
        if (!DecimalLiteral.IsNumber(digits) || !IsUnit(shape, unit))
            problem = $"is not {Expectation(shape)}.";
        else if (DecimalLiteral.Exact(digits) is not { } number)
            problem = $"has more digits than can be kept: expected at most 28, for example {Example(shape, "1234567.89")}.";
        else if (shape.Type == MetricType.Count && !IsCount(number))
            problem = $"is not a count: expected a whole number from 0 to {long.MaxValue}, for example 1234567.";
        else
            end = new End(number, shape.Type is MetricType.Money or MetricType.Amount ? unit : null);

        return end is not null;
    }

    /// <summary>Only the percent sign may touch its number; a token called 1INCH could not be told apart otherwise.</summary>
    private static (string Digits, string Unit) SplitUnit(MetricType type, string text)
    {
        if (type == MetricType.Percent && text.EndsWith('%'))
            return (text[..^1].TrimEnd(' '), "%");

        var space = text.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? (text, "") : (text[..space], text[space..].TrimStart(' '));
    }

    private static bool IsUnit(ValueShape shape, string unit) => shape.Type switch
    {
        MetricType.Percent => unit == "%",
        MetricType.Money => IsWord(unit) && (shape.Unit is null || shape.Unit == unit),
        MetricType.Amount => IsWord(unit),
        _ => unit.Length == 0,
    };

    private static bool IsWord(string unit) =>
        unit.Length is > 0 and <= LongestUnit && unit.All(char.IsAsciiLetterOrDigit) && unit.Any(char.IsAsciiLetter);

    private static bool IsCount(decimal number) => number is >= 0 and <= long.MaxValue && decimal.IsInteger(number);

    private static string Expectation(ValueShape shape)
    {
        var noun = shape.Type switch
        {
            MetricType.Percent => "a percentage",
            MetricType.Money => shape.Unit is null ? "money" : $"money in {shape.Unit}",
            MetricType.Amount => "an amount with its unit",
            MetricType.Count => "a count",
            _ => "a number",
        };
        var number = shape.Type switch { MetricType.Percent => "4.01", MetricType.Count => "1234567", _ => "7534.76" };
        return $"{noun}: expected digits without grouping, for example {Example(shape, number)}"
            + $" or the range {Example(shape, "5")} .. {Example(shape, "10")}";
    }

    private static string Example(ValueShape shape, string number) => shape.Type switch
    {
        MetricType.Percent => $"{number} %",
        MetricType.Money => $"{number} {shape.Unit ?? "USD"}",
        MetricType.Amount => $"{number} {shape.Unit ?? "AKT"}",
        _ => number,
    };

    private sealed record End(decimal Number, string? Unit);
}
