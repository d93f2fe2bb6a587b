using DepinGuide.Content.Yaml;

namespace DepinGuide.Content.Tests.Yaml;

public sealed class NearMissTests
{
    [Theory]
    [InlineData("titel", "title")]
    [InlineData("Title", "title")]
    [InlineData("sumary", "summary")]
    [InlineData("reviewevery", "review_every")]
    [InlineData("ordre", "order")]
    [InlineData("colour", null)]
    [InlineData("x", null)]
    [InlineData("", null)]
    public void Find_Slip_GivesTheClosestWord(string text, string? expected) => Assert.Equal(expected, NearMiss.Find(text, ["title", "summary", "order", "review_every"]));

    [Fact]
    public void Ask_LettersOfAnotherScript_AreNamed() =>
        Assert.Equal(", did you mean 'akash'? It holds '\u0430' (U+0430), which is not an ASCII letter", NearMiss.Ask("\u0430kash", ["akash", "render"]));
}
