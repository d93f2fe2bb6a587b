namespace DepinGuide.Facts.Values;

/// <summary>An exact number (both ends equal), a closed range, or a range open at one end (that end null, never both).</summary>
public readonly record struct DecimalRange
{
    /// <exception cref="ArgumentException">Both ends are open, or the range is upside down.</exception>
    public DecimalRange(decimal? lower, decimal? upper)
    {
        if (lower is null && upper is null)
            throw new ArgumentException("A range needs at least one end.", nameof(lower));
        if (lower > upper)
            throw new ArgumentException("The lower end of a range comes first.", nameof(lower));

        Lower = lower;
        Upper = upper;
    }

    public decimal? Lower { get; }

    public decimal? Upper { get; }

    /// <summary>The number itself, null for a range.</summary>
    public decimal? Exact => Lower == Upper ? Lower : null;

    public static DecimalRange Of(decimal value) => new(value, value);

    internal string ToLiteral(Func<decimal, string> format) => RangeLiteral.Of(Lower, Upper, format);
}

/// <summary>How ranges are written: <c>a</c>, <c>a .. b</c>, <c>&lt;= b</c>, <c>&gt;= a</c>.</summary>
internal static class RangeLiteral
{
    /// <summary>The ends as written, an open one null; both the same text for an exact value.</summary>
    public static (string? Lower, string? Upper) Split(string literal)
    {
        if (literal.StartsWith("<=", StringComparison.Ordinal))
            return (null, literal[2..].TrimStart());
        if (literal.StartsWith(">=", StringComparison.Ordinal))
            return (literal[2..].TrimStart(), null);

        var dots = literal.IndexOf("..", StringComparison.Ordinal);
        return dots < 0 ? (literal, literal) : (literal[..dots].TrimEnd(), literal[(dots + 2)..].TrimStart());
    }

    public static string Of<T>(T? lower, T? upper, Func<T, string> format)
        where T : struct =>
        (lower, upper) switch
        {
            ({ } a, { } b) when EqualityComparer<T>.Default.Equals(a, b) => format(a),
            ({ } a, { } b) => $"{format(a)} .. {format(b)}",
            (null, { } b) => $"<= {format(b)}",
            ({ } a, null) => $">= {format(a)}",
            _ => throw new ArgumentException("A range needs at least one end.", nameof(lower)),
        };
}
