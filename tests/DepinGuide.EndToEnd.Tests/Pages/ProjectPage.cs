using Microsoft.Playwright;

namespace DepinGuide.EndToEnd.Tests.Pages;

internal sealed class ProjectPage(IPage page)
{
    public ILocator Title { get; } = page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    /// <summary>The values in the row below the summary.</summary>
    public ILocator KeyFigures { get; } = page.Locator(".keys dd");

    /// <summary>The row of a metric among the facts.</summary>
    public ILocator Fact(string metric) => page.Locator($"tr[id='{metric}']");

    /// <param name="name">Such as "RNDR on Ethereum".</param>
    public Deployment Deployment(string name) =>
        new(page.Locator(".deployments tbody tr").Filter(new() { Has = page.GetByRole(AriaRole.Rowheader, new() { Name = name, Exact = true }) }));
}

/// <summary>Where a token lives: one row.</summary>
internal sealed record Deployment(ILocator Row)
{
    public ILocator Role => Row.Locator(".badge");

    public ILocator Address => Row.Locator(".address code");

    public ILocator Warning => Row.Locator("td[data-label=Address] strong");

    public ILocator Copy => Row.Locator(".copy");
}
