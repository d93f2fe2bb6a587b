using Microsoft.Playwright;

namespace DepinGuide.EndToEnd.Tests.Browsing;

/// <summary>A reader without a mouse.</summary>
internal static class Keyboard
{
    private const int Patience = 150;

    /// <summary>Presses Tab until something that the selector names has the focus.</summary>
    public static async Task TabToAsync(this IPage page, string selector)
    {
        for (var step = 0; step < Patience; step++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
                return;
        }

        Assert.Fail($"Tab did not reach '{selector}' in {Patience} steps.");
    }

    /// <summary>Whether the focus is on the element or inside it.</summary>
    public static Task<bool> HasFocusWithinAsync(this ILocator element) =>
        element.EvaluateAsync<bool>("element => element.contains(document.activeElement)");
}
