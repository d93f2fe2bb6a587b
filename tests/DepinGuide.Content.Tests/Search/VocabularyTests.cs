using DepinGuide.Content.Search;

namespace DepinGuide.Content.Tests.Search;

public sealed class VocabularyTests
{
    private static readonly Vocabulary Words = new([
        ("akash", 9), ("stake", 5), ("staked", 2), ("staking", 8), ("unbonding", 4), ("unbonded", 1), ("token", 20), ("tokens", 30), ("taken", 3), ("io", 6), ("iotex", 2), ("net", 3), ("2026", 7), ("rewards", 3)]);

    [Theory]
    [InlineData("akahs", "akash")]
    [InlineData("aksh", "akash")]
    [InlineData("tokan", "token")]
    [InlineData("taken", "taken token")]
    [InlineData("unbondng", "unbonding unbonded")]
    [InlineData("unbonndign", "unbonding")]
    [InlineData("akish", "akash")]
    [InlineData("kaahs", "")]
    [InlineData("nte", "")]
    [InlineData("2025", "")]
    [InlineData("stake1", "")]
    public void Near_AWord_GivesWhatIsASlipAway(string word, string expected) => Assert.Equal(expected, string.Join(' ', Words.Near(word)));

    [Fact]
    public void Near_ManyCandidates_GivesThree() =>
        Assert.Equal(["bata", "cata", "data"], new Vocabulary("abcdef".Select((letter, index) => ($"{letter}ata", letter is 'a' ? 1 : 10 - index))).Near("xata"));

    [Theory]
    [InlineData("stake", "staking staked")]
    [InlineData("stakes", "staking stake staked")]
    [InlineData("reward", "rewards")]
    [InlineData("net", "")]
    public void Forms_AWord_GivesItsOtherFormsByFrequency(string word, string expected) => Assert.Equal(expected, string.Join(' ', Words.Forms(word)));

    [Theory]
    [InlineData("io", "iotex")]
    [InlineData("sta", "staking stake staked")]
    [InlineData("zz", "")]
    [InlineData("tokens", "")]
    public void Continued_ABeginning_GivesWordsThatGoOn(string beginning, string expected) => Assert.Equal(expected, string.Join(' ', Words.Continued(beginning)));

    [Theory]
    [InlineData("stake", "staking")]
    [InlineData("migrate", "migration")]
    [InlineData("delegations", "delegated")]
    [InlineData("swap", "swapping")]
    [InlineData("fees", "fee")]
    [InlineData("addresses", "address")]
    [InlineData("buys", "buying")]
    [InlineData("currencies", "currency")]
    public void StemOf_FormsOfOneWord_IsTheSame(string one, string other) => Assert.Equal(WordStem.Of(one), WordStem.Of(other));

    [Theory]
    [InlineData("gas", "gas")]
    [InlineData("loss", "loss")]
    [InlineData("bring", "bring")]
    [InlineData("uakt1s", "uakt1s")]
    public void StemOf_AWordThatOnlyLooksLikeAForm_StaysWhole(string word, string stem) => Assert.Equal(stem, WordStem.Of(word));
}
