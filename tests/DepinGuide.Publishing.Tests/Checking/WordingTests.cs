using DepinGuide.Content.Tests;

namespace DepinGuide.Publishing.Tests.Checking;

public sealed class WordingTests : LintTest
{
    [Theory]
    [InlineData("It is currently open.", "currently")]
    [InlineData("Recently it opened.", "Recently")]
    [InlineData("It is shut at the moment.", "at the moment")]
    [InlineData("At the time of writing it is shut.", "At the time of writing")]
    [InlineData("Nowadays it is open.", "Nowadays")]
    [InlineData("As of today it is open.", "As of today")]
    [InlineData("The bridge opens soon.", "soon")]
    [InlineData("It has not happened so far.", "so far")]
    [InlineData("Nothing was lost to date.", "to date")]
    [InlineData("An upcoming change.", "upcoming")]
    [InlineData("It closed last month.", "last month")]
    [InlineData("It opened earlier this year.", "earlier this year")]
    [InlineData("- In a list it is\n  currently open.", "currently")]
    public void Check_AWordThatDatesTheText_IsFound(string body, string words) =>
        Assert.Contains(CheckGuide("## In short\n\n" + body), finding => finding.EndsWith($": warning: '{words}' dates the text", StringComparison.Ordinal));

    [Theory]
    [InlineData("Do it as soon as you can, or sooner.")]
    [InlineData("How soon it ends is open.")]
    [InlineData("A validator may give up soon.")]
    [InlineData("Keep the software up to date.")]
    [InlineData("It is counted at the moment of reading.")]
    [InlineData("They write \"currently open\" and “coming soon”.")]
    [InlineData("Run `currently --soon`.")]
    [InlineData("It is true so far as we know.")]
    [InlineData("Do not decide in the last week.")]
    [InlineData("```\ncurrently\n```")]
    public void Check_OtherUses_AreLeftAlone(string body) => Assert.Empty(CheckGuide("## In short\n\n" + body));

    [Fact]
    public void Check_AWordOnALaterLine_NamesThatLine() =>
        Assert.Equal(["4: warning: 'currently' dates the text"], CheckGuide("## In short\n\nOne line and\nit is currently open."));

    [Theory]
    [InlineData("### Deep\n\nWords.", "1: warning: the first heading is of level 3")]
    [InlineData("## One\n\n#### Four\n\nWords.", "3: warning: a heading of level 4 follows one of level 2")]
    public void Check_AHeadingThatSkipsALevel_IsFound(string body, string finding) => Assert.Equal([finding], CheckGuide(body));

    [Theory]
    [InlineData("## One\n\n### Two\n\n#### Three\n\n## Four\n\nWords.")]
    [InlineData("Words without a heading.")]
    public void Check_HeadingsInOrder_AreLeftAlone(string body) => Assert.Empty(CheckGuide(body));

    [Fact]
    public void Check_ATextFarHarderThanTheOthers_IsAHintOfItsOwn()
    {
        for (var i = 0; i < 5; i++)
            Content.Write($"guides/easy-{i}.md", ContentSandbox.Guide("## In short\n\nIt is a net. You can see [[akash]]. It has a cat. The cat is big.\n"));

        var findings = CheckGuide("## In short\n\n" + string.Concat(Enumerable.Repeat("Decentralized infrastructure organisations coordinate heterogeneous participants through cryptographic accountability mechanisms. ", 5)));

        Assert.StartsWith("0: hint: the text is hard to read: LIX ", Assert.Single(findings), StringComparison.Ordinal);
        Assert.DoesNotContain(Check(), problem => problem.Path.StartsWith("guides/easy", StringComparison.Ordinal));
    }
}
