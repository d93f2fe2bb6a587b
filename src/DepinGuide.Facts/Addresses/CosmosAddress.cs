namespace DepinGuide.Facts.Addresses;

/// <summary>What Cosmos chains write: accounts and contracts in bech32, native denoms, IBC denoms.</summary>
internal static class CosmosAddress
{
    private const string IbcPrefix = "ibc/";
    private const int HashDigits = 64;

    /// <summary>20 and 32 bytes in groups of five bits: accounts and validators, contracts and modules.</summary>
    private static readonly int[] PayloadLengths = [32, 52];

    public static AddressCheck Check(string text)
    {
        if (text.StartsWith(IbcPrefix, StringComparison.OrdinalIgnoreCase))
            return IsIbcDenom(text) ? new AddressCheck(text, null) : AddressFormat.Refuse(text, "is not an IBC denom: expected ibc/ and 64 hexadecimal digits in capitals.");
        if (LooksLikeBech32(text))
            return CheckBech32(text);

        return IsDenom(text)
            ? new AddressCheck(text, null)
            : AddressFormat.Refuse(text, "is neither an address nor a denom: expected for example akash1..., uakt or ibc/ and a hash.");
    }

    private static bool IsIbcDenom(string text) =>
        text.Length == IbcPrefix.Length + HashDigits && text.StartsWith(IbcPrefix, StringComparison.Ordinal)
        && text.Skip(IbcPrefix.Length).All(c => char.IsAsciiDigit(c) || c is >= 'A' and <= 'F');

    /// <summary>A mistyped address must not pass as a denom: letters, a "1" and at least a checksum are taken for an address.</summary>
    private static bool LooksLikeBech32(string text)
    {
        var separator = text.IndexOf('1', StringComparison.Ordinal);
        return separator > 0 && text.Length - separator - 1 >= Bech32.ChecksumLength
            && text.Take(separator).All(char.IsAsciiLetter) && text.Skip(separator).All(char.IsAsciiLetterOrDigit);
    }

    private static AddressCheck CheckBech32(string text)
    {
        if (Bech32.Canonical(text) is not { } canonical)
            return AddressFormat.Refuse(text, "has a wrong bech32 checksum: copy it again, a letter may be wrong; expected for example akash1... in one case.");

        var payload = canonical.Length - canonical.LastIndexOf('1') - 1 - Bech32.ChecksumLength;
        return PayloadLengths.Contains(payload)
            ? new AddressCheck(canonical, null)
            : AddressFormat.Refuse(text, "has the wrong length: expected bech32 of 20 or 32 bytes.");
    }

    /// <summary>The grammar of the Cosmos SDK.</summary>
    private static bool IsDenom(string text) =>
        text.Length is >= 3 and <= 128 && char.IsAsciiLetter(text[0]) && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or ':' or '.' or '_' or '-');
}
