using CsCheck;
using DepinGuide.Facts.Values;

namespace DepinGuide.Facts.Tests.Values;

public sealed class SortKeyTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("Akash", "akash")]
    [InlineData("ÀÉÎÕÜ çñ", "aeiou cn")]
    [InlineData("Łódź", "lodz")]
    [InlineData("Đà Nẵng", "da nang")]
    [InlineData("Straße STRAẞE", "strasse strasse")]
    [InlineData("Æsir Øre Œuvre Þing", "aesir ore oeuvre thing")]
    [InlineData("İstanbul ılık", "istanbul ilik")]
    [InlineData("E\u0301cole", "ecole")]
    [InlineData("ΑΘΗΝΑ", "αθηνα")]
    [InlineData("МОСКВА", "москва")]
    [InlineData("🚀 Io.Net", "🚀 io.net")]
    [InlineData("東京", "東京")]
    public void Fold_Text_IsLowerCaseWithoutAccents(string? text, string expected) => Assert.Equal(expected, SortKey.Fold(text));

    /// <summary>The reason for the table of letters. When this fails, normalization works and the table can go.</summary>
    [Fact]
    public void Normalize_WithoutGlobalizationData_LeavesAccents() => Assert.Equal("é", "é".Normalize(System.Text.NormalizationForm.FormD));

    [Fact]
    public void Fold_CutInsideASurrogatePair_LeavesThePairOut() => Assert.Equal("ab", SortKey.Fold("ab🚀", 3));

    [Fact]
    public void Fold_LongText_IsCut() => Assert.Equal(new string('a', 200), SortKey.Fold(new string('A', 500)));

    [Fact]
    public void Fold_HalfASurrogatePair_IsReplaced() => Assert.Equal("a\uFFFD", SortKey.Fold("a\uD83D"));

    [Fact]
    public void Fold_AnyText_IsIdempotentAndShortEnough() =>
        Gen.Select(Gen.String, Gen.Int[0, 40]).Sample((text, length) =>
        {
            var key = SortKey.Fold(text, length);
            return key.Length <= length && SortKey.Fold(key, length) == key;
        });
}
