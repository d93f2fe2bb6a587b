namespace DepinGuide.Facts.Values;

/// <summary>What a literal must fit besides its type.</summary>
/// <param name="Type">Type of the metric.</param>
/// <param name="Unit">Currency for money, the project's token for amounts (an own unit such as <c>ETH</c> is read as written), null otherwise.</param>
/// <param name="Choices">Ids allowed for choice and choices.</param>
public sealed record ValueShape(MetricType Type, string? Unit = null, IReadOnlyCollection<string>? Choices = null);

/// <summary>Reads the literals of content files: <c>5 %</c>, <c>7534.76 USD</c>, <c>7 d .. 4 y</c>, <c>&lt;= 4 y</c>, <c>2026-08</c>, <c>yes</c>, <c>n/a</c>.</summary>
public static class ValueParser
{
    /// <param name="problem">What was expected, for an error message; empty on success.</param>
    public static bool TryParse(ValueShape shape, string literal, out FactValue? value, out string problem)
    {
        value = null;
        problem = "";
        throw new NotSupportedException();
    }
}
