using DepinGuide.Facts.Values;

namespace DepinGuide.Facts.Figures;

/// <summary>When two values about the same thing contradict each other.</summary>
internal static class Disagreement
{
    /// <param name="tolerancePercent">How far numbers and durations may be apart, in percent of the larger.</param>
    public static bool Between(FactValue left, FactValue right, decimal tolerancePercent) => (left, right) switch
    {
        // Words say the same in many ways; only people can tell.
        ({ Type: MetricType.Text or MetricType.List }, _) => false,
        (QuantityValue a, QuantityValue b) when a.Kind == b.Kind && a.Unit == b.Unit =>
            EndsDiffer(a.Range.Lower, b.Range.Lower, tolerancePercent) || EndsDiffer(a.Range.Upper, b.Range.Upper, tolerancePercent),
        (DurationValue a, DurationValue b) =>
            EndsDiffer(a.Lower?.Seconds, b.Lower?.Seconds, tolerancePercent) || EndsDiffer(a.Upper?.Seconds, b.Upper?.Seconds, tolerancePercent),
        (ListValue a, ListValue b) => !a.Items.ToHashSet(StringComparer.Ordinal).SetEquals(b.Items),
        _ => !left.Equals(right),
    };

    private static bool EndsDiffer(decimal? left, decimal? right, decimal tolerancePercent)
    {
        if (left == right)
            return false;
        if (left is not { } a || right is not { } b || tolerancePercent == 0)
            return true;

        // Shares of the larger first: the difference of two huge numbers with opposite signs does not fit a decimal.
        var larger = Math.Max(decimal.Abs(a), decimal.Abs(b));
        return decimal.Abs((a / larger) - (b / larger)) > tolerancePercent / 100;
    }
}
