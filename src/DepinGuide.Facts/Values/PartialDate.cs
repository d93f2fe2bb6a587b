using System.Globalization;

namespace DepinGuide.Facts.Values;

/// <summary>A year, a month or a day: <c>2026</c>, <c>2026-08</c>, <c>2026-08-10</c>. Shown as precise as it is. Orders by its first day, then the vaguer first.</summary>
public readonly record struct PartialDate : IComparable<PartialDate>
{
    private PartialDate(int year, int? month, int? day) => (Year, Month, Day) = (year, month, day);

    public int Year { get; }

    /// <summary>1 to 12, null for a bare year.</summary>
    public int? Month { get; }

    /// <summary>1 to 31, null for a year or a month.</summary>
    public int? Day { get; }

    public DateOnly FirstDay => new(Year, Month ?? 1, Day ?? 1);

    /// <summary>The first instant (UTC) after the period: a fact valid until <c>2026-08</c> ends with 1 September.</summary>
    public DateTimeOffset EndExclusive
    {
        get
        {
            var start = new DateTimeOffset(FirstDay, TimeOnly.MinValue, TimeSpan.Zero);
            return Day is not null ? start.AddDays(1) : Month is not null ? start.AddMonths(1) : start.AddYears(1);
        }
    }

    public static PartialDate Of(DateOnly date) => new(date.Year, date.Month, date.Day);

    /// <summary>Accepts exactly <c>yyyy</c>, <c>yyyy-MM</c> and <c>yyyy-MM-dd</c> of a real calendar day from year 1000 to 9998.</summary>
    public static bool TryParse(string? text, out PartialDate date)
    {
        date = default;
        if (text is not { Length: 4 or 7 or 10 })
            return false;

        var whole = text.Length switch { 4 => text + "-01-01", 7 => text + "-01", _ => text };
        if (!DateOnly.TryParseExact(whole, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || day.Year is < 1000 or > 9998)
            return false;

        date = new PartialDate(day.Year, text.Length > 4 ? day.Month : null, text.Length > 7 ? day.Day : null);
        return true;
    }

    /// <exception cref="FormatException">The text is not a partial date.</exception>
    public static PartialDate Parse(string text) =>
        TryParse(text, out var date) ? date : throw new FormatException($"'{text}' is not a date: expected 2026, 2026-08 or 2026-08-10.");

    public string ToLiteral() =>
        FirstDay.ToString(Day is not null ? "yyyy-MM-dd" : Month is not null ? "yyyy-MM" : "yyyy", CultureInfo.InvariantCulture);

    public int CompareTo(PartialDate other) => (FirstDay, Month ?? 0, Day ?? 0).CompareTo((other.FirstDay, other.Month ?? 0, other.Day ?? 0));

    public override string ToString() => ToLiteral();

    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;
}
