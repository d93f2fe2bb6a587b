using Microsoft.Playwright;

namespace DepinGuide.EndToEnd.Tests.Pages;

/// <summary>The editors' view of what is wrong with the content.</summary>
internal sealed class StatusPage(IPage page)
{
    public const string Path = "/edit/status";

    public ILocator Title { get; } = page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    /// <param name="place">File and line as an editor jumps to them: <c>guides/x.md:5</c>.</param>
    public ILocator Problem(string place) => page.Locator(".problem").Filter(new() { Has = page.GetByText(place, new() { Exact = true }) });
}
