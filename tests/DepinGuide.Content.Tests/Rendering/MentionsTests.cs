using DepinGuide.Facts.Ids;

namespace DepinGuide.Content.Tests.Rendering;

public sealed class MentionsTests
{
    [Theory]
    [InlineData("It takes [[akash.staking.unbonding]].", true)]
    [InlineData("See [[akash]].", true)]
    [InlineData("See [it](/projects/akash).", true)]
    [InlineData("See [it](/projects/akash#deployments).", true)]
    [InlineData("See [it](/projects/akash.md).", true)]
    [InlineData("See [it](/projects/akash-two).", false)]
    [InlineData("See [it](/glossary/akash).", false)]
    [InlineData("See [[render]] and `[[akash]]`.", false)]
    [InlineData("Akash, by its name alone.", false)]
    public void Mentions_ByFigureNameOrLink_IsSeen(string markdown, bool expected) =>
        Assert.Equal(expected, Markdown.Render(markdown).Body.Mentions(Id.Parse<ProjectSlug>("akash")));
}
