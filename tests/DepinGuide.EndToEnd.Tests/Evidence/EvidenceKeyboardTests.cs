using DepinGuide.EndToEnd.Tests.Browsing;
using DepinGuide.EndToEnd.Tests.Hosting;
using DepinGuide.EndToEnd.Tests.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DepinGuide.EndToEnd.Tests.Evidence;

/// <summary>The card by keyboard alone, with scripts and without.</summary>
public sealed class EvidenceKeyboardTests(BrowserFixture browser, PortalServer portal)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Figure_Enter_OpensItsCard(bool hasScripts)
    {
        await using var reader = await browser.ReadAsync(portal, new ReaderKind { HasScripts = hasScripts });

        var (_, card) = await OpenByKeyboardAsync(reader.Page);

        await Expect(card.Root).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task OpenCard_Tab_GoesIntoIt(bool hasScripts)
    {
        await using var reader = await browser.ReadAsync(portal, new ReaderKind { HasScripts = hasScripts });
        var (_, card) = await OpenByKeyboardAsync(reader.Page);

        await reader.Page.Keyboard.PressAsync("Tab");

        await Expect(card.Close).ToBeFocusedAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task OpenCard_Escape_ClosesItAndLeadsBackToTheFigure(bool hasScripts)
    {
        await using var reader = await browser.ReadAsync(portal, new ReaderKind { HasScripts = hasScripts });
        var (figure, card) = await OpenByKeyboardAsync(reader.Page);
        await reader.Page.Keyboard.PressAsync("Tab");
        await Expect(card.Close).ToBeFocusedAsync();

        await reader.Page.Keyboard.PressAsync("Escape");

        await Expect(card.Root).ToBeHiddenAsync();
        await Expect(figure.Button).ToBeFocusedAsync();
    }

    private static async Task<(Figure Figure, EvidenceCard Card)> OpenByKeyboardAsync(IPage page)
    {
        await page.GotoAsync("/metrics/staking.unbonding");
        var figure = new Figure(page.Locator(Figure.Any)).Nth(0);
        var card = await figure.CardAsync();
        await page.TabToAsync(Figure.Any);
        await page.Keyboard.PressAsync("Enter");
        await Expect(card.Root).ToBeVisibleAsync();
        return (figure, card);
    }
}
