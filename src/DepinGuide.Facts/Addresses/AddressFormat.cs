namespace DepinGuide.Facts.Addresses;

/// <summary>Chains that write addresses alike share a family, and a validator.</summary>
public enum AddressFamily
{
    /// <summary>No validator: the page says "format not checked".</summary>
    None,

    /// <summary>Base58 of 32 bytes.</summary>
    Solana,

    /// <summary>20 bytes in hex; the EIP-55 checksum is required of mixed case.</summary>
    Evm,

    /// <summary>Bech32 accounts, native denoms (<c>uakt</c>) and IBC denoms (<c>ibc/</c> and a SHA-256 in capitals).</summary>
    Cosmos,
}

/// <summary>What checking an address found.</summary>
/// <param name="Canonical">The form to store (checksummed); the text as given when the family has no validator; null when invalid.</param>
/// <param name="Problem">What is wrong, in words; null when valid or not checked.</param>
public sealed record AddressCheck(string? Canonical, string? Problem)
{
    public bool IsValid => Canonical is not null;
}

/// <summary>One validator for each family of chains.</summary>
public static class AddressFormat
{
    private const int SolanaBytes = 32;
    private const int SolanaLongest = 44;
    private const int QuotedLength = 60;

    public static AddressCheck Check(AddressFamily family, string text) => family switch
    {
        _ when text.Length == 0 || text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)) =>
            Refuse(text, "is not an address: expected one word without spaces."),
        AddressFamily.Solana => CheckSolana(text),
        AddressFamily.Evm => EvmAddress.Check(text),
        AddressFamily.Cosmos => CosmosAddress.Check(text),
        _ => new AddressCheck(text, null),
    };

    /// <summary>Equality ignores case on EVM chains and nowhere else.</summary>
    public static bool AreEqual(AddressFamily family, string left, string right) =>
        string.Equals(left, right, family == AddressFamily.Evm ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);

    internal static AddressCheck Refuse(string text, string expectation)
    {
        var quoted = text.Length <= QuotedLength ? text : string.Concat(text.AsSpan(0, QuotedLength), "...");
        return new AddressCheck(null, $"'{string.Concat(quoted.Select(c => c is >= ' ' and <= '~' ? c : '?'))}' {expectation}");
    }

    private static AddressCheck CheckSolana(string text) =>
        text.Length <= SolanaLongest && Base58.ByteCount(text) == SolanaBytes
            ? new AddressCheck(text, null)
            : Refuse(text, "is not a Solana address: expected 32 bytes in base58 (32 to 44 letters and digits without 0, O, I and l).");
}
