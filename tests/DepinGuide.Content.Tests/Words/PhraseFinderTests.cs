using DepinGuide.Content.Words;

namespace DepinGuide.Content.Tests.Words;

public sealed class PhraseFinderTests
{
    [Theory]
    [InlineData("airdrop", "An Airdrop came.", "Airdrop")]
    [InlineData("proof of stake", "By PROOF OF STAKE, they say", "PROOF OF STAKE")]
    [InlineData("x", "one x only", "x")]
    [InlineData("électron", "ein ÉLECTRON", "ÉLECTRON")]
    [InlineData("3D", "in 3d", "3d")]
    [InlineData("a-very-long-word-of-more-than-sixty-three-letters-which-nobody-would-ever-write-down", "A-very-long-word-of-more-than-sixty-three-letters-which-nobody-would-ever-write-down!", "A-very-long-word-of-more-than-sixty-three-letters-which-nobody-would-ever-write-down")]
    public void Find_InAnyCase_GivesTheWordsAsTheyStand(string phrase, string text, string words)
    {
        var found = Assert.Single(new PhraseFinder([phrase, "staking"]).Find(text));

        Assert.Equal((text.IndexOf(words, StringComparison.Ordinal), words, phrase), found);
    }

    [Theory]
    [InlineData("stake")]
    [InlineData("stakings")]
    [InlineData("sticking")]
    [InlineData("re-staking")]
    [InlineData("")]
    public void Find_InWordsThatOnlyLookAlike_GivesNothing(string text) => Assert.Empty(new PhraseFinder(["staking"]).Find(text));

    [Theory]
    [InlineData("two airdrops", "airdrops")]
    [InlineData("two bosses", "bosses")]
    [InlineData("one airdrop", "airdrop")]
    public void Find_WithPlurals_GivesThemToo(string text, string words) =>
        Assert.Equal(words, Assert.Single(new PhraseFinder(["airdrop", "boss"], hasPlurals: true).Find(text)).Words);

    /// <summary>Each of the words a text of them holds, whatever the others are.</summary>
    [Fact]
    public void Find_AmongManyPhrases_MissesNone()
    {
        string[] phrases = [.. Enumerable.Range(0, 500).Select(i => $"{(char)('a' + (i % 26))}{(char)('a' + (i * 7 % 26))}{new string('o', i % 70)}{i}")];

        var found = new PhraseFinder(phrases).Find(string.Join(' ', phrases).ToUpperInvariant());

        Assert.Equal(phrases, found.Select(match => match.Phrase));
    }
}
