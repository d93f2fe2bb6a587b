using DepinGuide.EndToEnd.Tests.Browsing;
using DepinGuide.EndToEnd.Tests.Hosting;
using DepinGuide.EndToEnd.Tests.Pages;
using DepinGuide.EndToEnd.Tests.Templates;
using static Microsoft.Playwright.Assertions;

namespace DepinGuide.EndToEnd.Tests.Evidence;

public sealed class EvidenceWithoutScriptTests(BrowserFixture browser, PortalServer portal)
{
    [Theory]
    [MemberData(nameof(PublicPages.WithFigures), MemberType = typeof(PublicPages))]
    public async Task Figure_ClickedWithoutScripts_OpensItsCard(string path)
    {
        await using var reader = await browser.ReadAsync(portal, new ReaderKind { HasScripts = false });
        await reader.OpenAsync(path);

        var card = await Figure.Known(reader.Page.Locator("main")).Nth(0).OpenAsync();

        await Expect(card.Root).ToBeVisibleAsync();
        await Expect(card.Checked).ToBeVisibleAsync();
    }

    [Fact]
    public async Task SecondFigure_ClickedWithoutScripts_ClosesTheFirstCard()
    {
        await using var reader = await browser.ReadAsync(portal, new ReaderKind { HasScripts = false });
        await reader.OpenAsync("/guides/what-is-depin");
        var guide = new GuidePage(reader.Page);

        await guide.Figure(0).OpenAsync();
        await guide.Figure(1).OpenAsync();

        await Expect(EvidenceCard.Open(reader.Page)).ToHaveCountAsync(1);
    }
}
