using CsCheck;
using DepinGuide.Facts.Values;

namespace DepinGuide.Facts.Tests.Values;

public sealed class ValueParserTests
{
    private static readonly string[] Uses = ["pay", "reward", "stake"];

    public static TheoryData<MetricType, string, FactValue> Good => new()
    {
        { MetricType.Number, "8", Quantity(MetricType.Number, 8) },
        { MetricType.Number, "-0.25", Quantity(MetricType.Number, -0.25m) },
        { MetricType.Number, "007", Quantity(MetricType.Number, 7) },
        { MetricType.Number, "-0", Quantity(MetricType.Number, 0) },
        { MetricType.Number, "1 .. 2", new QuantityValue(MetricType.Number, new DecimalRange(1, 2)) },
        { MetricType.Number, "79228162514264337593543950335", Quantity(MetricType.Number, decimal.MaxValue) },
        { MetricType.Count, "1234567", Quantity(MetricType.Count, 1234567) },
        { MetricType.Count, "9223372036854775807", Quantity(MetricType.Count, long.MaxValue) },
        { MetricType.Percent, "5 %", Quantity(MetricType.Percent, 5) },
        { MetricType.Percent, "5%", Quantity(MetricType.Percent, 5) },
        { MetricType.Percent, "-19.24 %", Quantity(MetricType.Percent, -19.24m) },
        { MetricType.Percent, "5 % .. 10 %", new QuantityValue(MetricType.Percent, new DecimalRange(5, 10)) },
        { MetricType.Percent, "5%..10%", new QuantityValue(MetricType.Percent, new DecimalRange(5, 10)) },
        { MetricType.Percent, "<= 20 %", new QuantityValue(MetricType.Percent, new DecimalRange(null, 20)) },
        { MetricType.Money, "7534.76 USD", new QuantityValue(MetricType.Money, DecimalRange.Of(7534.76m), "USD") },
        { MetricType.Amount, "388539008 AKT", new QuantityValue(MetricType.Amount, DecimalRange.Of(388539008), "AKT") },
        { MetricType.Amount, ">= 1 ETH", new QuantityValue(MetricType.Amount, new DecimalRange(1, null), "ETH") },
        { MetricType.Amount, "2 1INCH", new QuantityValue(MetricType.Amount, DecimalRange.Of(2), "1INCH") },
        { MetricType.Duration, "14 d", new DurationValue(new(14, DurationUnit.Days), new(14, DurationUnit.Days)) },
        { MetricType.Duration, "7 d .. 4 y", new DurationValue(new(7, DurationUnit.Days), new(4, DurationUnit.Years)) },
        { MetricType.Duration, "<= 4 y", new DurationValue(null, new(4, DurationUnit.Years)) },
        { MetricType.Duration, ">= 1 d", new DurationValue(new(1, DurationUnit.Days), null) },
        { MetricType.Duration, "1814400 s", new DurationValue(new(1814400, DurationUnit.Seconds), new(1814400, DurationUnit.Seconds)) },
        { MetricType.Date, "2026-08", new DateValue(PartialDate.Parse("2026-08")) },
        { MetricType.Answer, "unknown", new AnswerValue(Answer.Unknown) },
        { MetricType.Answer, "n/a", new AnswerValue(Answer.NotApplicable) },
        { MetricType.Duration, "n/a", new NotApplicableValue(MetricType.Duration) },
        { MetricType.Text, "n/a", new NotApplicableValue(MetricType.Text) },
        { MetricType.Choice, "stake", new TextValue(MetricType.Choice, "stake") },
        { MetricType.Choices, "pay, stake", new ListValue(MetricType.Choices, ["pay", "stake"]) },
        { MetricType.List, "Keplr\r\nLedger Nano\n", new ListValue(MetricType.List, ["Keplr", "Ledger Nano"]) },
        { MetricType.Text, " Proof of Physical Work 🚀\n", new TextValue(MetricType.Text, "Proof of Physical Work 🚀") },
        { MetricType.Address, "uakt", new TextValue(MetricType.Address, "uakt") },
    };

    public static TheoryData<MetricType, string, string> Bad => new()
    {
        { MetricType.Number, "", "expected a value" },
        { MetricType.Number, "1,234", "digits without grouping" },
        { MetricType.Number, "+5", "a number" },
        { MetricType.Number, ".5", "a number" },
        { MetricType.Number, "5.", "a number" },
        { MetricType.Number, "1e5", "a number" },
        { MetricType.Number, "--5", "a number" },
        { MetricType.Number, "٣", "a number" },
        { MetricType.Number, "8 GB", "a number" },
        { MetricType.Number, "1 .. ", "a number" },
        { MetricType.Number, "2 .. 1", "lower end first" },
        { MetricType.Number, new string('9', 40), "at most 28" },
        { MetricType.Number, "0." + new string('1', 40), "at most 28" },
        { MetricType.Number, "79228162514264337593543950336", "at most 28" },
        { MetricType.Count, "-1", "whole number from 0" },
        { MetricType.Count, "1.5", "whole number from 0" },
        { MetricType.Count, "9223372036854775808", "whole number from 0" },
        { MetricType.Percent, "5", "5 % .. 10 %" },
        { MetricType.Percent, "5 .. 10 %", "5 % .. 10 %" },
        { MetricType.Percent, "% 5", "a percentage" },
        { MetricType.Percent, "10 % .. 5 %", "5 % .. 10 %" },
        { MetricType.Money, "5", "money in USD" },
        { MetricType.Money, "5 EUR", "7534.76 USD" },
        { MetricType.Money, "5 USD .. 6 EUR", "7534.76 USD" },
        { MetricType.Amount, "5", "7534.76 AKT" },
        { MetricType.Amount, "5AKT", "an amount with its unit" },
        { MetricType.Amount, "5 AKT .. 6 IO", "two units" },
        { MetricType.Amount, "5 AKT tokens", "an amount with its unit" },
        { MetricType.Duration, "14", "for example 14 d" },
        { MetricType.Duration, "14 days", "for example 14 d" },
        { MetricType.Duration, "-1 d", "expected 0 s to 10000 y" },
        { MetricType.Duration, "4 y .. 7 d", "shorter duration first" },
        { MetricType.Duration, "10001 y", "10000 y" },
        { MetricType.Duration, "9999999999999999999999999999 y", "10000 y" },
        { MetricType.Duration, new string('9', 40) + " d", "28 digits" },
        { MetricType.Date, "10.08.2026", "2026-08-10" },
        { MetricType.Date, "2026-02-30", "2026-08-10" },
        { MetricType.Answer, "true", "yes, no, unknown or n/a" },
        { MetricType.Answer, "Yes", "yes, no, unknown or n/a" },
        { MetricType.Choice, "sell", "pay, reward, stake" },
        { MetricType.Choice, "pay, stake", "pay, reward, stake" },
        { MetricType.Choices, "pay, sell", "'sell'" },
        { MetricType.Choices, "pay, ", "pay, reward, stake" },
        { MetricType.Choices, "pay, pay", "twice" },
        { MetricType.List, "a\n\nb", "one item a line" },
        { MetricType.Text, "   ", "expected a value" },
        { MetricType.Text, "a\tb", "without control characters" },
        { MetricType.Text, "a\u202Eb", "without control characters" },
        { MetricType.Text, "a\uD83D", "without control characters" },
        { MetricType.Address, "0x12 34", "one word" },
    };

    [Theory]
    [MemberData(nameof(Good))]
    public void TryParse_GoodLiteral_GivesTheValue(MetricType type, string literal, FactValue expected)
    {
        Assert.True(ValueParser.TryParse(ShapeOf(type), literal, out var value, out var problem), problem);

        Assert.Equal(expected, value);
        Assert.Empty(problem);
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public void TryParse_BadLiteral_SaysWhatWasExpected(MetricType type, string literal, string expectation)
    {
        Assert.False(ValueParser.TryParse(ShapeOf(type), literal, out var value, out var problem));

        Assert.Null(value);
        Assert.Contains(expectation, problem, StringComparison.Ordinal);
        Assert.Contains("expected", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void TryParse_VeryLongLiteral_QuotesOnlyItsBeginning()
    {
        Assert.False(ValueParser.TryParse(new ValueShape(MetricType.Number), new string('9', 100_000), out _, out var problem));

        Assert.InRange(problem.Length, 1, 300);
    }

    [Fact]
    public void TryParse_MoneyWithoutUnitInTheShape_TakesAnyCurrency()
    {
        Assert.True(ValueParser.TryParse(new ValueShape(MetricType.Money), "5 EUR", out var value, out _));

        Assert.Equal("5 EUR", value!.ToLiteral());
    }

    [Fact]
    public void TryParse_TrailingZeros_AreKeptAsPrecision()
    {
        Assert.True(ValueParser.TryParse(new ValueShape(MetricType.Percent), "4.10 %", out var value, out _));

        Assert.Equal(2, Assert.IsType<QuantityValue>(value).Range.Exact!.Value.Scale);
    }

    [Fact]
    public void TryParse_LiteralOfAQuantity_RoundTrips() => ValueGen.Quantity.Sample(AssertRoundTrip);

    [Fact]
    public void TryParse_LiteralOfADuration_RoundTrips() => ValueGen.Duration.Sample(AssertRoundTrip);

    [Fact]
    public void TryParse_LiteralOfADate_RoundTrips() => ValueGen.Date.Sample(date => AssertRoundTrip(new DateValue(date)));

    [Fact]
    public void TryParse_LiteralOfAnAnswer_RoundTrips() => Gen.Enum<Answer>().Sample(answer => AssertRoundTrip(new AnswerValue(answer)));

    [Fact]
    public void TryParse_AnyText_NeverThrowsAndExplainsWhatItRefuses() =>
        Gen.Select(Gen.Enum<MetricType>(), AnyText).Sample((type, text) =>
        {
            var isValue = ValueParser.TryParse(ShapeOf(type), text, out var value, out var problem);
            return isValue ? value is not null && problem.Length == 0 : value is null && problem.Length > 0;
        });

    [Fact]
    public void TryParse_AnyAcceptedText_RoundTripsThroughItsLiteral() =>
        Gen.Select(Gen.Enum<MetricType>(), AnyText).Sample((type, text) =>
        {
            if (ValueParser.TryParse(ShapeOf(type), text, out var value, out _))
                AssertRoundTrip(value!);
        });

    /// <summary>Free text, and text made of the pieces that literals are made of.</summary>
    private static Gen<string> AnyText => Gen.OneOf(
        Gen.String,
        Gen.OneOf("1", "-", "5", ".", "..", " ", "%", "USD", "d", "y", "<=", ">=", "n/a", "pay", ",", "2026-08", "9999999999999999", "yes", "\n")
            .Array[0, 8].Select(string.Concat));

    private static void AssertRoundTrip(FactValue value)
    {
        Assert.True(ValueParser.TryParse(ShapeOf(value.Type), value.ToLiteral(), out var again, out var problem), problem);
        Assert.Equal(value, again);
    }

    private static ValueShape ShapeOf(MetricType type) => new(type, type == MetricType.Money ? "USD" : null, Uses);

    private static QuantityValue Quantity(MetricType type, decimal number) => new(type, DecimalRange.Of(number));
}
