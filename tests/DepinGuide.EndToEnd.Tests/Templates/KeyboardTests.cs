using DepinGuide.EndToEnd.Tests.Browsing;
using DepinGuide.EndToEnd.Tests.Hosting;
using DepinGuide.EndToEnd.Tests.Pages;
using static Microsoft.Playwright.Assertions;

namespace DepinGuide.EndToEnd.Tests.Templates;

public sealed class KeyboardTests(BrowserFixture browser, PortalServer portal)
{
    // Null when the focus has left the page.
    private const string FocusMark = """
        () => {
          const element = document.activeElement;
          if (element === document.body) return null;
          const style = getComputedStyle(element);
          const name = `${element.tagName.toLowerCase()} "${(element.textContent || element.name || "").trim().slice(0, 40)}"`;
          const isMarked = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
          return { name, isMarked };
        }
        """;

    [Theory]
    [InlineData("/")]
    [InlineData("/guides/what-is-depin")]
    [InlineData("/compare")]
    [InlineData(PublicPages.NotThere)]
    public async Task SkipLink_Pressed_LeadsIntoTheContent(string path)
    {
        await using var reader = await browser.ReadAsync(portal);
        await reader.OpenAsync(path);
        var skip = new SiteHeader(reader.Page).SkipLink;

        await reader.Page.Keyboard.PressAsync("Tab");
        await Expect(skip).ToBeFocusedAsync();
        await Expect(skip).ToBeInViewportAsync();
        await reader.Page.Keyboard.PressAsync("Enter");
        await reader.Page.Keyboard.PressAsync("Tab");

        Assert.True(await reader.Page.Locator("main").HasFocusWithinAsync());
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/compare")]
    [InlineData("/guides/what-is-depin")]
    public async Task Focus_WhereverItGoes_IsVisible(string path)
    {
        await using var reader = await browser.ReadAsync(portal);
        await reader.OpenAsync(path);

        List<string> unmarked = [];
        var steps = 0;
        for (; await NextAsync(reader) is { } focus; steps++)
        {
            if (!focus.IsMarked)
                unmarked.Add(focus.Name);
        }

        Findings.ExpectNone(unmarked);
        Assert.True(steps > 10, $"Tab left the page after {steps} steps.");
    }

    private static async Task<FocusedElement?> NextAsync(Reader reader)
    {
        await reader.Page.Keyboard.PressAsync("Tab");
        return await reader.Page.EvaluateAsync<FocusedElement?>(FocusMark);
    }

    private sealed record FocusedElement
    {
        public string Name { get; init; } = "";

        public bool IsMarked { get; init; }
    }
}
