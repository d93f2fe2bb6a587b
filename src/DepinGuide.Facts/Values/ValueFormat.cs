namespace DepinGuide.Facts.Values;

/// <summary>The one place where values become words for readers. English, invariant; numbers grouped by comma, units after a no-break space.</summary>
public static class ValueFormat
{
    /// <summary>Rounded for reading: <c>88,496,665 AKT</c>, <c>4.01 %</c>, <c>14 days</c>, <c>7 days to 4 years</c>, <c>10 August 2026</c>.</summary>
    /// <param name="label">Gives the words of a choice id; null leaves ids as they are.</param>
    public static string Display(FactValue value, Func<string, string>? label = null) => throw new NotSupportedException();

    /// <summary>Every digit: for evidence and exports meant for people.</summary>
    public static string Exact(FactValue value, Func<string, string>? label = null) => throw new NotSupportedException();

    /// <summary><c>2026</c>, <c>August 2026</c>, <c>10 August 2026</c>.</summary>
    public static string Date(PartialDate date) => throw new NotSupportedException();
}
