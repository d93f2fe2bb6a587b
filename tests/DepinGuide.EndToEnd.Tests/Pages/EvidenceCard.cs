using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace DepinGuide.EndToEnd.Tests.Pages;

/// <summary>Source, dates and state of one figure.</summary>
internal sealed class EvidenceCard(ILocator root)
{
    /// <summary>Selects all cards of a page, open or not.</summary>
    public const string Any = ".evidence-card:not(.term-card)";

    public ILocator Root { get; } = root;

    public ILocator Value { get; } = root.Locator(".evidence-card__value");

    public ILocator States { get; } = root.Locator(".state");

    public ILocator Close { get; } = root.GetByRole(AriaRole.Button, new() { Name = "Close" });

    public ILocator Source => Row("Source").GetByRole(AriaRole.Link).First;

    public ILocator AsOf => Row("As of");

    public ILocator Checked => Row("Checked").Locator("time");

    /// <summary>Cards that are open now.</summary>
    public static ILocator Open(IPage page) => page.Locator($"{Any}:popover-open");

    /// <summary>What stands beside a term, for the first part of the value that has it.</summary>
    private ILocator Row(string term) =>
        Root.Locator("dl > div").Filter(new() { Has = Root.Page.Locator("dt", new() { HasTextRegex = new Regex($"^{term}$", RegexOptions.None, TimeSpan.FromSeconds(1)) }) }).Locator("dd").First;
}
