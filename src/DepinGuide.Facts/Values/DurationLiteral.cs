namespace DepinGuide.Facts.Values;

/// <summary>Reads durations: <c>14 d</c>, <c>7 d .. 4 y</c>, <c>&lt;= 4 y</c>, <c>&gt;= 1 d</c>.</summary>
internal static class DurationLiteral
{
    private const string Expected = "expected a number and one of s, min, h, d, w, mo, y, for example 14 d, 7 d .. 4 y or <= 4 y.";

    /// <summary>Ten thousand years: longer ones are slips, and would not fit the arithmetic of seconds.</summary>
    private const decimal LongestSeconds = 10_000m * 31_536_000m;

    /// <returns>What is wrong, to follow the quoted literal; empty on success.</returns>
    public static string Read(string text, out FactValue? value)
    {
        value = null;
        var (lowerText, upperText) = RangeLiteral.Split(text);
        if (!TryReadEnd(lowerText, out var lower, out var problem) || !TryReadEnd(upperText, out var upper, out problem))
            return problem;
        if (lower?.Seconds > upper?.Seconds)
            return "is upside down: expected the shorter duration first, for example 7 d .. 4 y.";

        value = new DurationValue(lower, upper);
        return "";
    }

    private static bool TryReadEnd(string? text, out DurationAmount? end, out string problem)
    {
        end = null;
        problem = "";
        if (text is null)
            return true;

        var space = text.IndexOf(' ', StringComparison.Ordinal);
        var digits = space < 0 ? text : text[..space];
        if (space < 0 || !DecimalLiteral.IsNumber(digits) || DurationAmount.UnitOf(text[space..].TrimStart(' ')) is not { } unit)
            problem = $"is not a duration: {Expected}";
        else if (DecimalLiteral.Exact(digits) is not { } count || count is < 0 or > LongestSeconds || new DurationAmount(count, unit).Seconds > LongestSeconds)
            problem = "is not a duration that can be kept: expected 0 s to 10000 y in at most 28 digits, for example 14 d.";
        else
            end = new DurationAmount(count, unit);

        return end is not null;
    }
}
