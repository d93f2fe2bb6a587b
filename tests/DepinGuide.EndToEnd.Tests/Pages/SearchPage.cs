using Microsoft.Playwright;

namespace DepinGuide.EndToEnd.Tests.Pages;

internal sealed class SearchPage(IPage page)
{
    public const string Path = "/search";

    public ILocator Field { get; } = page.Locator("#words");

    public ILocator Hits { get; } = page.Locator(".hits__title a");

    public ILocator Note { get; } = page.Locator("main [role=status]");

    public async Task AskAsync(string text)
    {
        await Field.FillAsync(text);
        await Field.PressAsync("Enter");
    }
}
