using System.Numerics;

namespace DepinGuide.Facts.Addresses;

/// <summary>Base58 with Bitcoin's alphabet, which leaves out 0, O, I and l.</summary>
internal static class Base58
{
    private const string Alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

    /// <summary>How many bytes the text stands for, null when a letter is outside the alphabet.</summary>
    public static int? ByteCount(string text)
    {
        var number = BigInteger.Zero;
        foreach (var c in text)
        {
            var digit = Alphabet.IndexOf(c, StringComparison.Ordinal);
            if (digit < 0)
                return null;

            number = (number * Alphabet.Length) + digit;
        }

        // A leading "1" is a zero byte that the number cannot show.
        var zeroBytes = text.Length - text.TrimStart(Alphabet[0]).Length;
        return zeroBytes + (number.IsZero ? 0 : number.GetByteCount(isUnsigned: true));
    }
}
