namespace DepinGuide.Facts.Addresses;

/// <summary>Bech32 of BIP-173: a prefix, "1", data in an alphabet of 32 letters, six letters of checksum.</summary>
internal static class Bech32
{
    public const int ChecksumLength = 6;

    private const int MaximumLength = 90;
    private const string Alphabet = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";

    private static readonly uint[] Generator = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

    /// <returns>The lower-case form, null when the text is not bech32 or its checksum fails.</returns>
    public static string? Canonical(string text)
    {
        var lower = text.ToLowerInvariant();
        var separator = lower.LastIndexOf('1');
        var isOneCase = !(text.Any(char.IsAsciiLetterUpper) && text.Any(char.IsAsciiLetterLower));
        if (!isOneCase || text.Length > MaximumLength || separator < 1 || text.Length - separator - 1 < ChecksumLength
            || text.Any(c => c is < '!' or > '~'))
            return null;

        return ChecksumHolds(lower[..separator], lower[(separator + 1)..]) ? lower : null;
    }

    private static bool ChecksumHolds(string prefix, string data)
    {
        var check = 1u;
        foreach (var c in prefix)
            check = Feed(check, (uint)c >> 5);

        check = Feed(check, 0);
        foreach (var c in prefix)
            check = Feed(check, (uint)c & 31);

        foreach (var c in data)
        {
            var value = Alphabet.IndexOf(c, StringComparison.Ordinal);
            if (value < 0)
                return false;

            check = Feed(check, (uint)value);
        }

        return check == 1;
    }

    private static uint Feed(uint check, uint value)
    {
        var top = check >> 25;
        check = ((check & 0x1ffffff) << 5) ^ value;
        for (var bit = 0; bit < Generator.Length; bit++)
        {
            if (((top >> bit) & 1) == 1)
                check ^= Generator[bit];
        }

        return check;
    }
}
