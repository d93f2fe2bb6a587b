using CsCheck;
using DepinGuide.Facts.Values;

namespace DepinGuide.Facts.Tests.Values;

public sealed class PartialDateTests
{
    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("0999")]
    [InlineData("9999")]
    [InlineData("2026-13")]
    [InlineData("2026-1")]
    [InlineData("2026-02-29")]
    [InlineData("2026-8-10")]
    [InlineData(" 2026")]
    public void TryParse_NotADate_Refuses(string? text) => Assert.False(PartialDate.TryParse(text, out _));

    [Theory]
    [InlineData("2026", "2027-01-01")]
    [InlineData("2026-12", "2027-01-01")]
    [InlineData("2028-02-28", "2028-02-29")]
    public void EndExclusive_Period_IsTheDayAfterIt(string date, string expected) =>
        Assert.Equal(PartialDate.Parse(expected).FirstDay, DateOnly.FromDateTime(PartialDate.Parse(date).EndExclusive.UtcDateTime));

    [Fact]
    public void CompareTo_SameFirstDay_PutsTheVaguerFirst()
    {
        string[] sorted = ["2025-12-31", "2026", "2026-01", "2026-01-01", "2026-01-02"];

        Assert.Equal(sorted, sorted.Reverse().Select(PartialDate.Parse).Order().Select(date => date.ToLiteral()), StringComparer.Ordinal);
    }

    [Fact]
    public void TryParse_LiteralOfAnyDate_RoundTrips() =>
        ValueGen.Date.Sample(date => PartialDate.Parse(date.ToLiteral()) == date);

    [Fact]
    public void TryParse_AnyText_NeverThrows() =>
        Gen.String[Gen.Char["0123456789- "], 0, 12].Sample(text =>
        {
            if (PartialDate.TryParse(text, out var date))
                Assert.Equal(text, date.ToLiteral());
        });
}
