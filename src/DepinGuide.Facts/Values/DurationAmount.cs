namespace DepinGuide.Facts.Values;

/// <summary>Units of durations; months and years are the civil ones of law and contracts and are counted as 30 and 365 days for sorting only.</summary>
public enum DurationUnit
{
    Seconds,
    Minutes,
    Hours,
    Days,
    Weeks,
    Months,
    Years,
}

/// <summary>A duration in the unit its source states it in. <c>14 d</c> and <c>2 w</c> are different amounts that sort alike.</summary>
public readonly record struct DurationAmount(decimal Count, DurationUnit Unit)
{
    private static readonly (DurationUnit Unit, string Symbol, decimal Seconds)[] Units =
    [
        (DurationUnit.Seconds, "s", 1m),
        (DurationUnit.Minutes, "min", 60m),
        (DurationUnit.Hours, "h", 3_600m),
        (DurationUnit.Days, "d", 86_400m),
        (DurationUnit.Weeks, "w", 604_800m),
        (DurationUnit.Months, "mo", 2_592_000m),
        (DurationUnit.Years, "y", 31_536_000m),
    ];

    /// <summary>Length in seconds, for sorting and comparing.</summary>
    public decimal Seconds => Count * Units[(int)Unit].Seconds;

    public string ToLiteral() => $"{DecimalLiteral.ToText(Count)} {Units[(int)Unit].Symbol}";

    /// <summary>The unit of a symbol (<c>s min h d w mo y</c>), null when there is none.</summary>
    public static DurationUnit? UnitOf(string symbol)
    {
        foreach (var unit in Units)
        {
            if (string.Equals(unit.Symbol, symbol, StringComparison.Ordinal))
                return unit.Unit;
        }

        return null;
    }
}
