using CsCheck;
using DepinGuide.Facts.Values;

namespace DepinGuide.Facts.Tests.Values;

public sealed class ValueFormatTests
{
    /// <summary>Written with a plain space, "_" for the no-break space and "−" (U+2212) for the minus sign.</summary>
    public static TheoryData<MetricType, string, string, string> Words => new()
    {
        { MetricType.Percent, "4.0118 %", "4.01_%", "4.0118_%" },
        { MetricType.Percent, "4.005 %", "4.01_%", "4.005_%" },
        { MetricType.Percent, "-4.005 %", "−4.01_%", "−4.005_%" },
        { MetricType.Percent, "5.00 %", "5_%", "5_%" },
        { MetricType.Percent, "163.2 %", "163.2_%", "163.2_%" },
        { MetricType.Percent, "1234.56 %", "1,235_%", "1,234.56_%" },
        { MetricType.Percent, "0.00049996 %", "0.0005_%", "0.00049996_%" },
        { MetricType.Percent, "-0.001 %", "−0.001_%", "−0.001_%" },
        { MetricType.Percent, "0 %", "0_%", "0_%" },
        { MetricType.Percent, "5 % .. 10 %", "5_% to 10_%", "5_% to 10_%" },
        { MetricType.Percent, "5.001 % .. 5.002 %", "5_%", "5.001_% to 5.002_%" },
        { MetricType.Percent, "<= 20 %", "up to 20_%", "up to 20_%" },
        { MetricType.Number, "0.12345", "0.1235", "0.12345" },
        { MetricType.Number, "999.99999", "1,000", "999.99999" },
        { MetricType.Number, "1234.5", "1,235", "1,234.5" },
        { MetricType.Number, "-1234567", "−1,234,567", "−1,234,567" },
        { MetricType.Number, "0.00000123456", "0.000001235", "0.00000123456" },
        { MetricType.Number, "0.0000000000000000000000000001", "0.0000000000000000000000000001", "0.0000000000000000000000000001" },
        { MetricType.Count, "1234567", "1,234,567", "1,234,567" },
        { MetricType.Money, "7534.76 USD", "7,534.76_USD", "7,534.76_USD" },
        { MetricType.Money, "7534.7 USD", "7,534.70_USD", "7,534.7_USD" },
        { MetricType.Money, "0.5 USD", "0.50_USD", "0.5_USD" },
        { MetricType.Money, "0.0151 USD", "0.0151_USD", "0.0151_USD" },
        { MetricType.Money, "0.987654 USD", "0.9877_USD", "0.987654_USD" },
        { MetricType.Money, "5 USD", "5_USD", "5_USD" },
        { MetricType.Money, "999999.994 USD", "999,999.99_USD", "999,999.994_USD" },
        { MetricType.Money, "1000000.49 USD", "1,000,000_USD", "1,000,000.49_USD" },
        { MetricType.Money, "0.004567891 USD", "0.004568_USD", "0.004567891_USD" },
        { MetricType.Amount, "88496665.093499 AKT", "88,496,665_AKT", "88,496,665.093499_AKT" },
        { MetricType.Amount, "12.345 AKT", "12.35_AKT", "12.345_AKT" },
        { MetricType.Duration, "14 d", "14_days", "14_days" },
        { MetricType.Duration, "1 d", "1_day", "1_day" },
        { MetricType.Duration, "1.0 mo", "1_month", "1_month" },
        { MetricType.Duration, "1.5 w", "1.5_weeks", "1.5_weeks" },
        { MetricType.Duration, "1814400 s", "1,814,400_seconds", "1,814,400_seconds" },
        { MetricType.Duration, "5 min .. 3 h", "5_minutes to 3_hours", "5_minutes to 3_hours" },
        { MetricType.Duration, "7 d .. 4 y", "7_days to 4_years", "7_days to 4_years" },
        { MetricType.Duration, "<= 4 y", "up to 4_years", "up to 4_years" },
        { MetricType.Duration, ">= 1 d", "at least 1_day", "at least 1_day" },
        { MetricType.Date, "2026-08-10", "10 August 2026", "10 August 2026" },
        { MetricType.Answer, "n/a", "Not applicable", "Not applicable" },
        { MetricType.Answer, "yes", "Yes", "Yes" },
        { MetricType.Answer, "no", "No", "No" },
        { MetricType.Answer, "unknown", "Unknown", "Unknown" },
        { MetricType.Percent, "n/a", "Not applicable", "Not applicable" },
        { MetricType.Text, "per epoch", "per epoch", "per epoch" },
        { MetricType.List, "Keplr\nLeap", "Keplr, Leap", "Keplr, Leap" },
        { MetricType.Choices, "pay, stake", "Pay for work, stake", "Pay for work, stake" },
        { MetricType.Choice, "pay", "Pay for work", "Pay for work" },
    };

    [Theory]
    [MemberData(nameof(Words))]
    public void DisplayAndExact_Value_ReadAsWritten(MetricType type, string literal, string display, string exact)
    {
        var shape = new ValueShape(type, null, ["pay", "stake"]);
        Assert.True(ValueParser.TryParse(shape, literal, out var value, out var problem), problem);

        Assert.Equal(display.Replace('_', '\u00A0'), ValueFormat.Display(value!, Label));
        Assert.Equal(exact.Replace('_', '\u00A0'), ValueFormat.Exact(value!, Label));
    }

    [Fact]
    public void Display_ChoiceWithoutLabels_LeavesTheIds() =>
        Assert.Equal("pay, stake", ValueFormat.Display(new ListValue(MetricType.Choices, ["pay", "stake"])));

    [Fact]
    public void Display_NegativeZero_HasNoSign() =>
        Assert.Equal("0", ValueFormat.Display(new QuantityValue(MetricType.Number, DecimalRange.Of(decimal.Negate(0m)))));

    [Theory]
    [InlineData("2026", "2026")]
    [InlineData("2026-08", "August 2026")]
    [InlineData("2026-08-01", "1 August 2026")]
    public void Date_PartialDate_IsAsPreciseAsItIs(string literal, string expected) =>
        Assert.Equal(expected, ValueFormat.Date(PartialDate.Parse(literal)));

    [Fact]
    public void Display_NumberThatIsNotZero_ShowsADigitThatIsNotZero() =>
        ValueGen.Decimal.Where(number => number != 0).Sample(number =>
            ValueFormat.Display(new QuantityValue(MetricType.Percent, DecimalRange.Of(number))).Any(c => c is >= '1' and <= '9'));

    [Fact]
    public void Exact_AnyNumber_KeepsEveryDigit() =>
        ValueGen.Decimal.Sample(number =>
        {
            var value = new QuantityValue(MetricType.Number, DecimalRange.Of(number));
            Assert.Equal(value.ToLiteral(), ValueFormat.Exact(value).Replace(",", "", StringComparison.Ordinal).Replace('\u2212', '-'));
        });

    private static string Label(string choice) => choice == "pay" ? "Pay for work" : choice;
}
