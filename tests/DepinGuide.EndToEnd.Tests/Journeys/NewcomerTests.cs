using System.Text.RegularExpressions;
using DepinGuide.EndToEnd.Tests.Browsing;
using DepinGuide.EndToEnd.Tests.Hosting;
using DepinGuide.EndToEnd.Tests.Pages;
using static Microsoft.Playwright.Assertions;

namespace DepinGuide.EndToEnd.Tests.Journeys;

public sealed partial class NewcomerTests(BrowserFixture browser, PortalServer portal)
{
    [Fact]
    public async Task Home_FirstGuideOpened_ExplainsAndCountsItsFigures()
    {
        await using var reader = await browser.ReadAsync(portal);
        await reader.OpenAsync(HomePage.Path);

        await new HomePage(reader.Page).FirstGuide.ClickAsync();

        await Expect(reader.Page).ToHaveURLAsync(GuideAddress());
        var guide = new GuidePage(reader.Page);
        await Expect(guide.Title).ToHaveTextAsync("What is DePIN?");
        await Expect(guide.TrustLine).ToContainTextAsync("figures");
    }

    [Fact]
    public async Task Guide_FigureOpenedAndSourceFollowed_LeavesForTheSource()
    {
        await using var reader = await browser.ReadAsync(portal);
        await reader.PretendOutsideAsync();
        await reader.OpenAsync(HomePage.Path);
        await new HomePage(reader.Page).FirstGuide.ClickAsync();

        var card = await new GuidePage(reader.Page).Figure(0).OpenAsync();
        var source = await card.Source.GetAttributeAsync("href");
        await card.Source.ClickAsync();

        Assert.StartsWith("https://", source, StringComparison.Ordinal);
        await Expect(reader.Page).ToHaveURLAsync(source!);
    }

    [GeneratedRegex("/guides/[a-z0-9-]+$", RegexOptions.None, 1_000)]
    private static partial Regex GuideAddress();
}
