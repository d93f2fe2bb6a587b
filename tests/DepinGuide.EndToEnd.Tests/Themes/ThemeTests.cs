using DepinGuide.EndToEnd.Tests.Browsing;
using DepinGuide.EndToEnd.Tests.Hosting;
using DepinGuide.EndToEnd.Tests.Pages;
using Microsoft.Playwright;

namespace DepinGuide.EndToEnd.Tests.Themes;

public sealed class ThemeTests(BrowserFixture browser, PortalServer portal)
{
    // Paints the colour of the paper and reads it back, whatever notation it is written in: 0 is black, 255 is white.
    private const string Brightness = """
        () => {
          const canvas = document.createElement("canvas").getContext("2d");
          canvas.fillStyle = getComputedStyle(document.body).backgroundColor;
          canvas.fillRect(0, 0, 1, 1);
          const [red, green, blue] = canvas.getImageData(0, 0, 1, 1).data;
          return Math.round((red + green + blue) / 3);
        }
        """;

    [Theory]
    [InlineData(ColorScheme.Light, false)]
    [InlineData(ColorScheme.Dark, true)]
    public async Task Page_OfNewReader_FollowsTheSystem(ColorScheme system, bool isDark)
    {
        await using var reader = await browser.ReadAsync(portal, new ReaderKind { Colours = system });

        await reader.OpenAsync(HomePage.Path);

        Assert.Equal(isDark, await IsDarkAsync(reader.Page));
    }

    [Fact]
    public async Task Page_SystemTurnsDark_TurnsDarkToo()
    {
        await using var reader = await browser.ReadAsync(portal);
        await reader.OpenAsync(HomePage.Path);

        await reader.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });

        Assert.True(await IsDarkAsync(reader.Page));
    }

    [Fact]
    public async Task Switch_InDarkSystem_TurnsThePageLight()
    {
        await using var reader = await browser.ReadAsync(portal, new ReaderKind { Colours = ColorScheme.Dark });
        await reader.OpenAsync(HomePage.Path);

        await SwitchToAsync(reader.Page, "light");

        Assert.False(await IsDarkAsync(reader.Page));
    }

    [Fact]
    public async Task Switch_PageReloaded_IsRemembered()
    {
        await using var reader = await browser.ReadAsync(portal);
        await reader.OpenAsync(HomePage.Path);
        await SwitchToAsync(reader.Page, "dark");

        await reader.Page.ReloadAsync();

        Assert.True(await IsDarkAsync(reader.Page));
    }

    [Fact]
    public async Task Switch_BackToSystem_IsForgotten()
    {
        await using var reader = await browser.ReadAsync(portal);
        await reader.OpenAsync(HomePage.Path);
        await SwitchToAsync(reader.Page, "dark");

        await SwitchToAsync(reader.Page, "system");

        Assert.Equal(0, await reader.Page.EvaluateAsync<int>("() => localStorage.length"));
    }

    [Fact]
    public async Task Switch_Used_LeavesNoCookie()
    {
        await using var reader = await browser.ReadAsync(portal);
        await reader.OpenAsync(HomePage.Path);
        await SwitchToAsync(reader.Page, "dark");

        await reader.Page.ReloadAsync();

        Assert.Empty(await reader.Page.EvaluateAsync<string>("() => document.cookie"));
        Assert.Empty(await reader.Page.Context.CookiesAsync());
    }

    private static async Task<bool> IsDarkAsync(IPage page) => await page.EvaluateAsync<int>(Brightness) < 128;

    /// <summary>The switch goes round: system, light, dark.</summary>
    private static async Task SwitchToAsync(IPage page, string theme)
    {
        var button = new SiteHeader(page).ThemeSwitch;
        for (var press = 0; press < 3 && await button.GetAttributeAsync("aria-label") != $"Theme: {theme}"; press++)
            await button.ClickAsync();
    }
}
