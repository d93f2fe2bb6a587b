using DepinGuide.EndToEnd.Tests.Browsing;
using DepinGuide.EndToEnd.Tests.Hosting;
using DepinGuide.EndToEnd.Tests.Pages;
using static Microsoft.Playwright.Assertions;

namespace DepinGuide.EndToEnd.Tests.Templates;

public sealed class WithoutScriptTests(BrowserFixture browser, PortalServer portal)
{
    private static readonly ReaderKind WithoutScripts = new() { HasScripts = false };

    private static readonly ReaderKind PhoneWithoutScripts = new() { HasScripts = false, Screen = Screen.Phone };

    [Fact]
    public async Task Menu_WithoutScripts_Opens()
    {
        await using var reader = await browser.ReadAsync(portal, PhoneWithoutScripts);
        await reader.OpenAsync(HomePage.Path);
        var header = new SiteHeader(reader.Page);
        await Expect(header.Section("Compare")).ToBeHiddenAsync();

        await header.MenuButton.ClickAsync();

        await Expect(header.Section("Compare")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Contents_WithoutScripts_Open()
    {
        await using var reader = await browser.ReadAsync(portal, PhoneWithoutScripts);
        await reader.OpenAsync("/guides/what-is-depin");
        var contents = new GuidePage(reader.Page).Contents;

        await contents.Fold.ClickAsync();

        await Expect(contents.Links.First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task ThemeSwitch_WithoutScripts_IsNotOffered()
    {
        await using var reader = await browser.ReadAsync(portal, WithoutScripts);

        await reader.OpenAsync(HomePage.Path);

        await Expect(new SiteHeader(reader.Page).ThemeSwitch).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Filters_WithoutScripts_AreSentAsAnAddress()
    {
        await using var reader = await browser.ReadAsync(portal, PhoneWithoutScripts);
        var compare = new ComparePage(reader.Page);
        await reader.OpenAsync(ComparePage.StakingPath);

        await compare.FilterFold.ClickAsync();
        await compare.FilterByChainAsync("Akash");

        await Expect(compare.Projects).ToHaveTextAsync(["Akash Network"]);
        Assert.Contains("set=staking", reader.Path, StringComparison.Ordinal);
        Assert.Contains("chain=akash", reader.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sort_WithoutScripts_IsALink()
    {
        await using var reader = await browser.ReadAsync(portal, WithoutScripts);
        var compare = new ComparePage(reader.Page);
        await reader.OpenAsync(ComparePage.StakingPath);

        await compare.Sort("Unbonding").ClickAsync();

        await Expect(compare.Header("Unbonding")).ToHaveAttributeAsync("aria-sort", "ascending");
    }
}
