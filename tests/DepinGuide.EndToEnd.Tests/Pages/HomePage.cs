using Microsoft.Playwright;

namespace DepinGuide.EndToEnd.Tests.Pages;

internal sealed class HomePage(IPage page)
{
    public const string Path = "/";

    public ILocator FirstGuide { get; } = page.Locator(".path a").First;

    public ILocator Project(string name) => page.GetByRole(AriaRole.Table).GetByRole(AriaRole.Link, new() { Name = name, Exact = true });
}
