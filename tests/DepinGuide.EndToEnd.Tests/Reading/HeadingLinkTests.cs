using DepinGuide.EndToEnd.Tests.Browsing;
using DepinGuide.EndToEnd.Tests.Hosting;
using DepinGuide.EndToEnd.Tests.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DepinGuide.EndToEnd.Tests.Reading;

/// <summary>The link of a heading to itself.</summary>
public sealed class HeadingLinkTests(BrowserFixture browser, PortalServer portal)
{
    private const string Path = "/guides/what-is-depin";

    private string Address => new Uri(portal.Address, $"{Path}#in-short").AbsoluteUri;

    [Fact]
    public async Task HeadingLink_Clicked_IsCopiedFollowedAndSaid()
    {
        await using var reader = await browser.ReadAsync(portal);
        await reader.AllowClipboardAsync();
        await reader.OpenAsync(Path);

        await Link(reader.Page).ClickAsync();

        await Expect(reader.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Link copied");
        await Expect(reader.Page).ToHaveURLAsync(Address);
        Assert.Equal(Address, await reader.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()"));
        await Expect(reader.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("");
    }

    [Fact]
    public async Task HeadingLink_WithoutAClipboard_SaysWhereTheLinkIs()
    {
        await using var reader = await browser.ReadAsync(portal);
        await reader.Page.AddInitScriptAsync("Object.defineProperty(navigator, 'clipboard', { value: undefined })");
        await reader.OpenAsync(Path);

        await Link(reader.Page).ClickAsync();

        await Expect(reader.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Not copied: the link is in the address bar");
        await Expect(reader.Page).ToHaveURLAsync(Address);
    }

    [Fact]
    public async Task HeadingLink_WithoutScripts_IsALink()
    {
        await using var reader = await browser.ReadAsync(portal, new ReaderKind { HasScripts = false });
        await reader.OpenAsync(Path);

        await Link(reader.Page).ClickAsync();

        await Expect(reader.Page).ToHaveURLAsync(Address);
    }

    private static ILocator Link(IPage page) => new GuidePage(page).Article.Locator("#in-short .heading-link");
}
