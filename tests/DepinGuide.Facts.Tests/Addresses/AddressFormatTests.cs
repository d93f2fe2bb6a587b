using CsCheck;
using DepinGuide.Facts.Addresses;

namespace DepinGuide.Facts.Tests.Addresses;

public sealed class AddressFormatTests
{
    private const string WrappedSol = "So11111111111111111111111111111111111111112";
    private const string IbcHash = "1480B8FD20AD5FCAE81EA87584D269547DD4D436843C1D20F15E00EB64743EF4";

    /// <summary>The test cases of EIP-55: all capitals, all lower case, normal.</summary>
    [Theory]
    [InlineData("0x52908400098527886E0F7030069857D2E4169EE7")]
    [InlineData("0x8617E340B3D01FA5F11F306F4090FD50E238070D")]
    [InlineData("0xde709f2102306220921060314715629080e2fb77")]
    [InlineData("0x27b1fdb04752bbc536007a920d24acb045561c26")]
    [InlineData("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed")]
    [InlineData("0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359")]
    [InlineData("0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB")]
    [InlineData("0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb")]
    public void Check_EvmAddressInAnyOneCase_GetsItsChecksum(string checksummed)
    {
        string[] forms = [checksummed, "0x" + checksummed[2..].ToLowerInvariant(), "0x" + checksummed[2..].ToUpperInvariant()];

        Assert.All(forms, form => Assert.Equal(checksummed, AddressFormat.Check(AddressFamily.Evm, form).Canonical));
    }

    public static TheoryData<AddressFamily, string> Valid => new()
    {
        { AddressFamily.Solana, WrappedSol },
        { AddressFamily.Solana, "11111111111111111111111111111111" },
        { AddressFamily.Solana, "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA" },
        { AddressFamily.Cosmos, "uakt" },
        { AddressFamily.Cosmos, "ibc/" + IbcHash },
        { AddressFamily.Cosmos, "gamm/pool/1" },
        { AddressFamily.Cosmos, "cosmos1qypqxpq9qcrsszg2pvxq6rs0zqg3yyc5lzv7xu" },
        { AddressFamily.None, "anything-goes" },
    };

    [Theory]
    [MemberData(nameof(Valid))]
    public void Check_ValidAddress_StaysAsItIs(AddressFamily family, string text)
    {
        var check = AddressFormat.Check(family, text);

        Assert.Null(check.Problem);
        Assert.Equal(text, check.Canonical);
    }

    [Fact]
    public void Check_Bech32InCapitals_BecomesLowerCase() =>
        Assert.Equal(
            "cosmos1qypqxpq9qcrsszg2pvxq6rs0zqg3yyc5lzv7xu",
            AddressFormat.Check(AddressFamily.Cosmos, "COSMOS1QYPQXPQ9QCRSSZG2PVXQ6RS0ZQG3YYC5LZV7XU").Canonical);

    public static TheoryData<AddressFamily, string, string> Invalid => new()
    {
        { AddressFamily.None, "", "one word" },
        { AddressFamily.None, "two words", "one word" },
        { AddressFamily.Evm, "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1Beaed", "checksum" },
        { AddressFamily.Evm, "5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", "expected 0x" },
        { AddressFamily.Evm, "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAe", "40 hexadecimal" },
        { AddressFamily.Evm, "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeg", "40 hexadecimal" },
        { AddressFamily.Solana, "So1111111111111111111111111111111111111111O", "base58" },
        { AddressFamily.Solana, "1111111111111111111111111111111", "32 bytes" },
        { AddressFamily.Solana, "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz", "32 bytes" },
        { AddressFamily.Solana, "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", "base58" },
        { AddressFamily.Cosmos, "cosmos1qypqxpq9qcrsszg2pvxq6rs0zqg3yyc5lzv7xv", "checksum" },
        { AddressFamily.Cosmos, "cosmos1qypqxpq9qcrsszg2pvxq6rs0zqg3yyc5lzv7x", "checksum" },
        { AddressFamily.Cosmos, "cosmos1Qypqxpq9qcrsszg2pvxq6rs0zqg3yyc5lzv7xu", "checksum" },
        { AddressFamily.Cosmos, "split1checkupstagehandshakeupstreamerranterredcaperred2y9e3w", "20 or 32 bytes" },
        { AddressFamily.Cosmos, "ibc/1480b8", "IBC denom" },
        { AddressFamily.Cosmos, "IBC/" + IbcHash, "IBC denom" },
        { AddressFamily.Cosmos, "ibc/" + "1480b8fd20ad5fcae81ea87584d269547dd4d436843c1d20f15e00eb64743ef4", "capitals" },
        { AddressFamily.Cosmos, "ua", "denom" },
        { AddressFamily.Cosmos, "1akt", "denom" },
    };

    [Theory]
    [MemberData(nameof(Invalid))]
    public void Check_InvalidAddress_SaysWhatWasExpected(AddressFamily family, string text, string expectation)
    {
        var check = AddressFormat.Check(family, text);

        Assert.False(check.IsValid);
        Assert.Contains(expectation, check.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(AddressFamily.Evm, true)]
    [InlineData(AddressFamily.Solana, false)]
    [InlineData(AddressFamily.Cosmos, false)]
    [InlineData(AddressFamily.None, false)]
    public void AreEqual_DifferenceInCase_MattersExceptOnEvm(AddressFamily family, bool expected) =>
        Assert.Equal(expected, AddressFormat.AreEqual(family, "0xAb", "0xaB"));

    [Fact]
    public void Check_AnyText_NeverThrowsAndIsEitherValidOrExplained() =>
        Gen.Select(Gen.Enum<AddressFamily>(), AnyText).Sample((family, text) =>
        {
            var check = AddressFormat.Check(family, text);
            return check.IsValid == check.Problem is null;
        });

    [Fact]
    public void Check_CanonicalForm_IsItsOwnCanonicalForm() =>
        Gen.Select(Gen.Enum<AddressFamily>(), AnyText).Sample((family, text) =>
            AddressFormat.Check(family, text).Canonical is not { } canonical || AddressFormat.Check(family, canonical).Canonical == canonical);

    [Fact]
    public void Check_EvmAddressWithOneLetterInTheOtherCase_IsRefused() =>
        Gen.Select(Gen.Char["0123456789abcdef"].Array[40], Gen.Int[0, 39]).Sample((digits, index) =>
        {
            var good = AddressFormat.Check(AddressFamily.Evm, "0x" + string.Concat(digits)).Canonical!.ToCharArray();
            if (good.Count(char.IsAsciiLetter) < 3 || !char.IsAsciiLetter(good[index + 2]))
                return;

            good[index + 2] ^= ' ';
            var letters = good.Skip(2).Where(char.IsAsciiLetter).ToList();
            if (letters.Exists(char.IsAsciiLetterUpper) && letters.Exists(char.IsAsciiLetterLower))
                Assert.False(AddressFormat.Check(AddressFamily.Evm, string.Concat(good)).IsValid);
        });

    private static Gen<string> AnyText => Gen.OneOf(
        Gen.String,
        Gen.Char["0123456789abcdefABCDEF"].Array[40].Select(digits => "0x" + string.Concat(digits)),
        Gen.Char["123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"].Array[43, 44].Select(string.Concat),
        Gen.Char["qpzry9x8gf2tvdw0s3jn54khce6mua7l1"].Array[0, 60].Select(data => "akash1" + string.Concat(data)),
        Gen.Char["abc1/ABC0"].Array[0, 70].Select(rest => "ibc/" + string.Concat(rest)));
}
