using System.Globalization;

namespace DepinGuide.Facts.Values;

/// <summary>Decimal numbers as files write them: an optional minus, digits, a point and digits. No grouping, no exponent.</summary>
internal static class DecimalLiteral
{
    public static bool IsNumber(string text)
    {
        var digits = text.StartsWith('-') ? text.AsSpan(1) : text;
        var point = digits.IndexOf('.');
        return point < 0 ? AreDigits(digits) : AreDigits(digits[..point]) && AreDigits(digits[(point + 1)..]);
    }

    /// <summary>
    /// The number of a text that <see cref="IsNumber"/>, as many decimals as written; null when decimal would overflow or
    /// silently drop digits.
    /// </summary>
    public static decimal? Exact(string text)
    {
        if (!decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return null;
        if (ToText(decimal.Abs(number)) != WithoutPadding(text.TrimStart('-')))
            return null;

        return number == 0 ? decimal.Abs(number) : number;
    }

    /// <summary>Every digit and no padding, the one canonical form.</summary>
    public static string ToText(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    private static bool AreDigits(ReadOnlySpan<char> text) => !text.IsEmpty && text.IndexOfAnyExceptInRange('0', '9') < 0;

    private static string WithoutPadding(string digits)
    {
        var trimmed = digits.Contains('.', StringComparison.Ordinal) ? digits.TrimEnd('0').TrimEnd('.') : digits;
        var whole = trimmed.TrimStart('0');
        return whole.Length == 0 || whole[0] == '.' ? "0" + whole : whole;
    }
}
