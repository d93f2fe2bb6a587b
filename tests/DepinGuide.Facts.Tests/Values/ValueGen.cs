using CsCheck;
using DepinGuide.Facts.Values;

namespace DepinGuide.Facts.Tests.Values;

/// <summary>Values as content may hold them, for property tests.</summary>
internal static class ValueGen
{
    public static readonly Gen<string> Unit = Gen.OneOf("AKT", "FIL", "ETH", "IO", "1INCH");

    /// <summary>Any decimal of up to 28 digits and any scale.</summary>
    public static readonly Gen<decimal> Decimal =
        Gen.Select(Gen.Int, Gen.Int, Gen.Int[0, 0x1FFF_FFFF], Gen.Bool, Gen.Int[0, 28], (low, mid, high, negative, scale) =>
        {
            var number = new decimal(low, mid, high, negative, (byte)scale);
            return number == 0 ? 0m : number;
        });

    public static readonly Gen<DecimalRange> Range = RangeOf(Decimal);

    public static readonly Gen<FactValue> Quantity = Gen.OneOf<FactValue>(
        Range.Select(range => new QuantityValue(MetricType.Number, range)),
        Range.Select(range => new QuantityValue(MetricType.Percent, range)),
        Range.Select(range => new QuantityValue(MetricType.Money, range, "USD")),
        Gen.Select(Range, Unit, (range, unit) => new QuantityValue(MetricType.Amount, range, unit)),
        RangeOf(Gen.Long[0, long.MaxValue].Select(count => (decimal)count)).Select(range => new QuantityValue(MetricType.Count, range)));

    public static readonly Gen<DurationAmount> DurationAmount =
        Gen.Select(Gen.Int[0, 100_000], Gen.Int[1, 16], Gen.Enum<DurationUnit>(), (count, parts, unit) => new DurationAmount(count / (decimal)parts / 10, unit));

    public static readonly Gen<FactValue> Duration = Gen.Select(DurationAmount, DurationAmount, Gen.Int[0, 3], FactValue (a, b, form) => form switch
    {
        0 => new DurationValue(a, a),
        1 => new DurationValue(null, a),
        2 => new DurationValue(a, null),
        _ => a.Seconds <= b.Seconds ? new DurationValue(a, b) : new DurationValue(b, a),
    });

    public static readonly Gen<PartialDate> Date = Gen.Select(Gen.Int[1000, 9998], Gen.Int[0, 12], Gen.Int[0, 28], (year, month, day) =>
        PartialDate.Parse(month == 0 ? $"{year:D4}" : day == 0 ? $"{year:D4}-{month:D2}" : $"{year:D4}-{month:D2}-{day:D2}"));

    private static Gen<DecimalRange> RangeOf(Gen<decimal> number) => Gen.Select(number, number, Gen.Int[0, 3], (a, b, form) => form switch
    {
        0 => DecimalRange.Of(a),
        1 => new DecimalRange(null, a),
        2 => new DecimalRange(a, null),
        _ => new DecimalRange(Math.Min(a, b), Math.Max(a, b)),
    });
}
