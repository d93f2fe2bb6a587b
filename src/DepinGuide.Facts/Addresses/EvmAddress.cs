using System.Text;

namespace DepinGuide.Facts.Addresses;

/// <summary>20 bytes in hex; the case of the letters carries the checksum of EIP-55.</summary>
internal static class EvmAddress
{
    private const int Digits = 40;

    public static AddressCheck Check(string text)
    {
        if (text.Length != Digits + 2 || !text.StartsWith("0x", StringComparison.Ordinal) || !text.Skip(2).All(char.IsAsciiHexDigit))
            return AddressFormat.Refuse(text, "is not an EVM address: expected 0x and 40 hexadecimal digits.");

        var digits = text[2..];
        var canonical = "0x" + Checksummed(digits.ToLowerInvariant());
        var isOneCase = !(digits.Any(char.IsAsciiLetterUpper) && digits.Any(char.IsAsciiLetterLower));
        return isOneCase || text == canonical
            ? new AddressCheck(canonical, null)
            : AddressFormat.Refuse(text, "has a wrong checksum: expected the capitals of EIP-55; copy it again, a letter may be wrong.");
    }

    private static string Checksummed(string lowerDigits)
    {
        var hash = Convert.ToHexStringLower(Keccak256.Hash(Encoding.ASCII.GetBytes(lowerDigits)));
        return string.Concat(lowerDigits.Select((digit, index) => hash[index] >= '8' ? char.ToUpperInvariant(digit) : digit));
    }
}
