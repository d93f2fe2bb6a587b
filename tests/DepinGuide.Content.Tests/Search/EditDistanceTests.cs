using CsCheck;
using DepinGuide.Content.Words;

namespace DepinGuide.Content.Tests.Search;

public sealed class EditDistanceTests
{
    private const int Most = 3;

    private static readonly Gen<string> Word = Gen.String[Gen.Char['a', 'e'], 0, 9];

    [Theory]
    [InlineData("akash", "akash", 0)]
    [InlineData("akahs", "akash", 1)]
    [InlineData("aksh", "akash", 1)]
    [InlineData("akkash", "akash", 1)]
    [InlineData("akish", "akash", 1)]
    [InlineData("kaahs", "akash", 2)]
    [InlineData("", "abc", 3)]
    [InlineData("", "", 0)]
    [InlineData("abcdef", "ghijkl", 4)]
    [InlineData("a", "abcdefghij", 4)]
    public void Of_Slips_AreCountedUpToTheMost(string left, string right, int expected) => Assert.Equal(expected, EditDistance.Of(left, right, Most));

    [Fact]
    public void Of_AnyWords_IsTheSameBothWays() =>
        Gen.Select(Word, Word).Sample((left, right) => EditDistance.Of(left, right, Most) == EditDistance.Of(right, left, Most));

    [Fact]
    public void Of_AnyWords_IsZeroForEqualOnesAlone() =>
        Gen.Select(Word, Word).Sample((left, right) => EditDistance.Of(left, right, Most) == 0 == (left == right));

    [Fact]
    public void Of_OneLetterDropped_IsOne() =>
        Gen.Select(Word.Where(word => word.Length > 0), Gen.Int[0, 100]).Sample((word, place) => EditDistance.Of(word.Remove(place % word.Length, 1), word, Most) == 1);

    [Fact]
    public void Of_ASmallerMost_AgreesAsFarAsItGoes() =>
        Gen.Select(Word, Word).Sample((left, right) => EditDistance.Of(left, right, 1) == Math.Min(2, EditDistance.Of(left, right, Most)));
}
