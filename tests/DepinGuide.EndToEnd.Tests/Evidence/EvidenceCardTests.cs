using DepinGuide.EndToEnd.Tests.Browsing;
using DepinGuide.EndToEnd.Tests.Hosting;
using DepinGuide.EndToEnd.Tests.Pages;
using DepinGuide.EndToEnd.Tests.Templates;
using static Microsoft.Playwright.Assertions;

namespace DepinGuide.EndToEnd.Tests.Evidence;

public sealed class EvidenceCardTests(BrowserFixture browser, PortalServer portal)
{
    private const string GuidePath = "/guides/what-is-depin";

    private static readonly string[] StateWords = ["Fresh", "Due for a check", "Stale", "Expired"];

    // Opens every card in turn and names those that do not fit.
    private const string TooWide = """
        cards => cards.flatMap(card => {
          card.showPopover();
          const { left, right } = card.getBoundingClientRect();
          const fits = left >= 0 && right <= document.documentElement.clientWidth && card.scrollWidth <= card.clientWidth;
          card.hidePopover();
          return fits ? [] : [`${card.id} ${card.querySelector(".evidence-card__title").textContent}: ${left} to ${right}, content ${card.scrollWidth}`];
        })
        """;

    [Theory]
    [MemberData(nameof(PublicPages.WithFigures), MemberType = typeof(PublicPages))]
    public async Task Figure_Clicked_OpensItsCard(string path)
    {
        await using var reader = await browser.ReadAsync(portal);
        await reader.OpenAsync(path);
        var figure = Figure.Known(reader.Page.Locator("main")).Nth(0);

        var card = await figure.OpenAsync();

        await Expect(card.Root).ToBeVisibleAsync();
        await Expect(card.Value).ToContainTextAsync(await figure.Value.InnerTextAsync());
    }

    [Fact]
    public async Task Card_OfAKnownFigure_NamesSourceDatesAndState()
    {
        await using var reader = await browser.ReadAsync(portal);
        await reader.OpenAsync(GuidePath);

        var card = await new GuidePage(reader.Page).Figure(0).OpenAsync();

        await Expect(card.Source).ToBeVisibleAsync();
        await Expect(card.AsOf).ToBeVisibleAsync();
        await Expect(card.Checked).ToBeVisibleAsync();
        Assert.Contains(await card.States.First.InnerTextAsync(), StateWords);
    }

    [Fact]
    public async Task Card_OfAMissingFigure_SaysWhyItIsMissing()
    {
        await using var reader = await browser.ReadAsync(portal);
        await reader.OpenAsync(ComparePage.StakingPath);

        var card = await Figure.Missing(reader.Page.Locator("main")).Nth(0).OpenAsync();

        await Expect(card.States).ToHaveTextAsync(["Missing"]);
        await Expect(card.Root).ToContainTextAsync("We have no sourced statement on this.");
    }

    [Fact]
    public async Task SecondFigure_Clicked_ClosesTheFirstCard()
    {
        await using var reader = await browser.ReadAsync(portal);
        await reader.OpenAsync(GuidePath);
        var guide = new GuidePage(reader.Page);

        var first = await guide.Figure(0).OpenAsync();
        var second = await guide.Figure(1).OpenAsync();

        await Expect(second.Root).ToBeVisibleAsync();
        await Expect(first.Root).ToBeHiddenAsync();
        await Expect(EvidenceCard.Open(reader.Page)).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task CloseButton_Clicked_ClosesTheCard()
    {
        await using var reader = await browser.ReadAsync(portal);
        await reader.OpenAsync(GuidePath);
        var card = await new GuidePage(reader.Page).Figure(0).OpenAsync();

        await card.Close.ClickAsync();

        await Expect(card.Root).ToBeHiddenAsync();
    }

    [Theory]
    [MemberData(nameof(PublicPages.WithFigures), MemberType = typeof(PublicPages))]
    public async Task Cards_OnASmallPhone_FitTheScreen(string path)
    {
        await using var reader = await browser.ReadAsync(portal, new ReaderKind { Screen = Screen.SmallPhone });

        await reader.OpenAsync(path);

        Findings.ExpectNone(await reader.Page.Locator(EvidenceCard.Any).EvaluateAllAsync<string[]>(TooWide));
    }
}
