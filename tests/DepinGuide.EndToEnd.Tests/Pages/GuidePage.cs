using Microsoft.Playwright;

namespace DepinGuide.EndToEnd.Tests.Pages;

internal sealed class GuidePage(IPage page)
{
    public ILocator Title { get; } = page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    public ILocator TrustLine { get; } = page.Locator(".trust");

    public ILocator Article { get; } = page.Locator("article.prose");

    public Contents Contents { get; } = new(page.Locator(".contents"));

    /// <summary>A figure of the text that has a value, from 0.</summary>
    public Figure Figure(int index) => Pages.Figure.Known(Article).Nth(index);
}

/// <summary>The headings of a text as links: at the side, or folded away where there is no room.</summary>
internal sealed record Contents(ILocator Root)
{
    /// <summary>There on narrow screens only.</summary>
    public ILocator Fold => Root.Locator("summary");

    public ILocator Links => Root.Locator("a");
}
