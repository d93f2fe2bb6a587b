using System.Globalization;

namespace DepinGuide.Facts.Values;

/// <summary>The one place where values become words for readers. English, invariant; numbers grouped by comma, units after a no-break space.</summary>
public static class ValueFormat
{
    private const string EveryDigit = "#,##0.############################";
    private const char NoBreakSpace = '\u00A0';
    private const char Minus = '\u2212';

    /// <summary>Rounded for reading: <c>88,496,665 AKT</c>, <c>4.01 %</c>, <c>14 days</c>, <c>7 days to 4 years</c>, <c>10 August 2026</c>.</summary>
    /// <param name="label">Gives the words of a choice id; null leaves ids as they are.</param>
    public static string Display(FactValue value, Func<string, string>? label = null) => Words(value, label, Rounded);

    /// <summary>Every digit: for evidence and exports meant for people.</summary>
    public static string Exact(FactValue value, Func<string, string>? label = null) => Words(value, label, (_, number) => Grouped(number, EveryDigit));

    /// <summary><c>2026</c>, <c>August 2026</c>, <c>10 August 2026</c>.</summary>
    public static string Date(PartialDate date) =>
        date.FirstDay.ToString(date.Day is not null ? "d MMMM yyyy" : date.Month is not null ? "MMMM yyyy" : "yyyy", CultureInfo.InvariantCulture);

    private static string Words(FactValue value, Func<string, string>? label, Func<MetricType, decimal, string> number) => value switch
    {
        QuantityValue quantity => Range(quantity.Range.Lower, quantity.Range.Upper, end => WithUnit(quantity, number(quantity.Kind, end))),
        DurationValue duration => Range(duration.Lower, duration.Upper, end => Duration(end, number(MetricType.Duration, end.Count))),
        DateValue date => Date(date.Date),
        AnswerValue answer => AnswerWord(answer.Answer),
        TextValue { Kind: MetricType.Choice } choice => label?.Invoke(choice.Text) ?? choice.Text,
        ListValue { Kind: MetricType.Choices } choices => string.Join(", ", choices.Items.Select(item => label?.Invoke(item) ?? item)),
        ListValue list => string.Join(", ", list.Items),
        NotApplicableValue => AnswerWord(Answer.NotApplicable),
        TextValue text => text.Text,
        _ => throw new ArgumentOutOfRangeException(nameof(value), value.GetType().Name, "A value of this kind has no words yet."),
    };

    private static string Range<T>(T? lower, T? upper, Func<T, string> words)
        where T : struct
    {
        if (lower is null)
            return $"up to {words(upper!.Value)}";
        if (upper is null)
            return $"at least {words(lower.Value)}";

        // Two ends that round to the same words would read as a slip: "5 % to 5 %".
        var (from, to) = (words(lower.Value), words(upper.Value));
        return from == to ? from : $"{from} to {to}";
    }

    private static string WithUnit(QuantityValue quantity, string number) =>
        quantity.Kind == MetricType.Percent ? $"{number}{NoBreakSpace}%"
        : quantity.Unit is null ? number
        : $"{number}{NoBreakSpace}{quantity.Unit}";

    private static string Duration(DurationAmount amount, string number)
    {
        var unit = amount.Unit switch
        {
            DurationUnit.Seconds => "second",
            DurationUnit.Minutes => "minute",
            DurationUnit.Hours => "hour",
            DurationUnit.Days => "day",
            DurationUnit.Weeks => "week",
            DurationUnit.Months => "month",
            _ => "year",
        };
        return $"{number}{NoBreakSpace}{unit}{(number == "1" ? "" : "s")}";
    }

    private static string AnswerWord(Answer answer) => answer switch
    {
        Answer.Yes => "Yes",
        Answer.No => "No",
        Answer.Unknown => "Unknown",
        _ => "Not applicable",
    };

    private static string Rounded(MetricType type, decimal number)
    {
        var rounded = decimal.Round(number, Decimals(type, decimal.Abs(number)), MidpointRounding.AwayFromZero);
        if (rounded == 0 && number != 0)
            rounded = decimal.Round(number, FourSignificant(number), MidpointRounding.AwayFromZero);

        // Whole sums go without ".00"; a sum with cents always shows both digits.
        var isSumWithCents = type == MetricType.Money && !decimal.IsInteger(rounded) && decimal.Round(rounded, 2) == rounded;
        return Grouped(rounded, isSumWithCents ? "#,##0.00" : EveryDigit);
    }

    private static int Decimals(MetricType type, decimal size) => type switch
    {
        MetricType.Money when size < 1 => FourSignificant(size),
        MetricType.Money => size < 1_000_000 ? 2 : 0,
        _ when size >= 1_000 => 0,
        MetricType.Number => 4,
        _ => 2,
    };

    /// <summary>The decimals that keep four digits after the leading zeros of a small number.</summary>
    private static int FourSignificant(decimal number)
    {
        var decimals = 4;
        for (var size = decimal.Abs(number); size < 0.1m && decimals < 28; size *= 10)
            decimals++;

        return decimals;
    }

    private static string Grouped(decimal number, string format)
    {
        var digits = decimal.Abs(number).ToString(format, CultureInfo.InvariantCulture);
        return number < 0 ? Minus + digits : digits;
    }
}
