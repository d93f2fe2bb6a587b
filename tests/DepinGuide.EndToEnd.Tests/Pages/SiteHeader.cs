using Microsoft.Playwright;

namespace DepinGuide.EndToEnd.Tests.Pages;

/// <summary>What stands above every page.</summary>
internal sealed class SiteHeader(IPage page)
{
    public ILocator Root { get; } = page.Locator(".site-header");

    public ILocator SkipLink { get; } = page.GetByRole(AriaRole.Link, new() { Name = "Skip to the content" });

    /// <summary>There on narrow screens only.</summary>
    public ILocator MenuButton { get; } = page.Locator(".site-header summary");

    public ILocator ThemeSwitch { get; } = page.Locator("[data-theme-switch]");

    public ILocator SearchField { get; } = page.Locator("#site-search");

    /// <summary>There on narrow screens only.</summary>
    public ILocator SearchLink { get; } = page.Locator(".search-link");

    public ILocator Suggestions { get; } = page.GetByRole(AriaRole.Listbox, new() { Name = "Suggestions" });

    public ILocator Suggestion(int index) => Suggestions.GetByRole(AriaRole.Option).Nth(index);

    public ILocator Section(string name) => page.GetByRole(AriaRole.Navigation, new() { Name = "Main" }).GetByRole(AriaRole.Link, new() { Name = name, Exact = true });
}
