using System.Text.RegularExpressions;
using DepinGuide.EndToEnd.Tests.Browsing;
using DepinGuide.EndToEnd.Tests.Hosting;
using DepinGuide.EndToEnd.Tests.Pages;
using static Microsoft.Playwright.Assertions;

namespace DepinGuide.EndToEnd.Tests.Journeys;

public sealed partial class HolderTests(BrowserFixture browser, PortalServer portal)
{
    private const string LegacyToken = "RNDR on Ethereum";

    [Fact]
    public async Task RenderPage_ReachedFromHome_SaysThatThereIsNoNativeStaking()
    {
        await using var reader = await browser.ReadAsync(portal);

        var project = await OpenRenderFromHomeAsync(reader);

        var staking = project.Fact("staking.native");
        await Expect(Figure.Known(staking).Value).ToHaveTextAsync("No");
        await Expect(staking).ToContainTextAsync("no staking for holders");
    }

    [Fact]
    public async Task LegacyToken_OnTheRenderPage_CarriesAWarning()
    {
        await using var reader = await browser.ReadAsync(portal);

        var legacy = (await OpenRenderFromHomeAsync(reader)).Deployment(LegacyToken);

        await Expect(legacy.Role).ToHaveTextAsync("Legacy");
        await Expect(legacy.Role).ToContainClassAsync("warning");
        await Expect(legacy.Warning).ToContainTextAsync("not the current token");
    }

    [Fact]
    public async Task Address_Selected_IsWhole()
    {
        await using var reader = await browser.ReadAsync(portal, new ReaderKind { Screen = Screen.Phone });
        var legacy = (await OpenRenderFromHomeAsync(reader)).Deployment(LegacyToken);

        await legacy.Address.SelectTextAsync();

        Assert.Matches(EvmAddress(), await reader.Page.EvaluateAsync<string>("() => getSelection().toString()"));
    }

    [Fact]
    public async Task Address_Copied_IsOnTheClipboard()
    {
        await using var reader = await browser.ReadAsync(portal);
        await reader.AllowClipboardAsync();
        var legacy = (await OpenRenderFromHomeAsync(reader)).Deployment(LegacyToken);
        var address = await legacy.Address.InnerTextAsync();

        await legacy.Copy.ClickAsync();

        await Expect(legacy.Copy).ToContainTextAsync("Copied");
        Assert.Equal(address, await reader.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()"));
    }

    private static async Task<ProjectPage> OpenRenderFromHomeAsync(Reader reader)
    {
        await reader.OpenAsync(HomePage.Path);
        await new HomePage(reader.Page).Project("Render Network").ClickAsync();
        await Expect(reader.Page).ToHaveURLAsync(RenderAddress());
        return new ProjectPage(reader.Page);
    }

    [GeneratedRegex("/projects/render$", RegexOptions.None, 1_000)]
    private static partial Regex RenderAddress();

    [GeneratedRegex("^0x[0-9a-fA-F]{40}$", RegexOptions.None, 1_000)]
    private static partial Regex EvmAddress();
}
