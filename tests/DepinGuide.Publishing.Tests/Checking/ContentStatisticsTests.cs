using DepinGuide.Content.Tests;
using DepinGuide.Publishing.Checking;

namespace DepinGuide.Publishing.Tests.Checking;

public sealed class ContentStatisticsTests : LintTest
{
    [Fact]
    public void Of_AGuide_CountsWordsFiguresSourcesAndNumbers()
    {
        Content.Write(GuidePath, ContentSandbox.Guide("## In short\n\nLeaving takes [[akash.staking.unbonding]]. Akash has 65 providers.\n").Replace("review_every: 180 d", "review_every: 180 d\nsources: [{ source: akash-node }]", StringComparison.Ordinal));

        var statistics = ContentStatistics.Of(Content.Read());

        // LIX: seven words in two sentences, the figure being one, and two words of more than six letters: 7 / 2 + 100 * 2 / 7.
        Assert.Equal(new DocumentStatistics(GuidePath, 9, 1, 1, 32.1m, 1), Assert.Single(statistics.Guides));
        Assert.Equal(50m, statistics.Guides[0].FigureSharePercent);
        Assert.Equal(50m, statistics.FigureSharePercent);
    }

    [Fact]
    public void Of_AProjectWithoutNumbers_HasNoShare() =>
        Assert.All(ContentStatistics.Of(Content.Read()).Projects, project => Assert.Null(project.FigureSharePercent));
}
