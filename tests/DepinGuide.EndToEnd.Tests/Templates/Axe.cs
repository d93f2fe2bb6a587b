using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace DepinGuide.EndToEnd.Tests.Templates;

/// <summary>The rules of axe-core, run on what a page shows now.</summary>
internal static class Axe
{
    private static readonly AxeRunOptions Everything = new() { ResultTypes = [ResultType.Violations] };

    private static readonly AxeRunOptions BesidesColours = new()
    {
        ResultTypes = [ResultType.Violations],
        Rules = new() { ["color-contrast"] = new RuleOptions { Enabled = false } },
    };

    private static readonly AxeRunOptions Colours = Only("color-contrast", "link-in-text-block");

    private static readonly AxeRunOptions HighContrast = Only("color-contrast-enhanced");

    /// <summary>All rules in the colours of the page, then those on colours again in the dark.</summary>
    public static async Task<IReadOnlyList<string>> ViolationsInBothColoursAsync(IPage page)
    {
        var inLight = await RunAsync(page.Locator("html"), Everything);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        var inDark = await RunAsync(page.Locator("html"), Colours);
        return [.. inLight.Select(violation => $"light: {violation}"), .. inDark.Select(violation => $"dark: {violation}")];
    }

    /// <summary>All rules but that on contrast: colours are the same on every screen, and on a tall page it takes longer than all others.</summary>
    public static Task<IReadOnlyList<string>> ViolationsBesidesColoursAsync(IPage page) => RunAsync(page.Locator("html"), BesidesColours);

    /// <summary>Text of less than 7:1 against its ground (4.5:1 where it is large).</summary>
    public static Task<IReadOnlyList<string>> LowContrastAsync(ILocator text) => RunAsync(text, HighContrast);

    /// <summary>Each with its rule and the element.</summary>
    private static async Task<IReadOnlyList<string>> RunAsync(ILocator root, AxeRunOptions options)
    {
        var result = await root.RunAxe(options);
        return
        [
            .. result.Violations.SelectMany(
                violation => violation.Nodes,
                (violation, node) => $"{violation.Id}: {node.Target} {node.Html} {string.Join(' ', node.Any.Select(check => check.Message))}"),
        ];
    }

    private static AxeRunOptions Only(params string[] rules) => new()
    {
        ResultTypes = [ResultType.Violations],
        RunOnly = new RunOnlyOptions { Type = "rule", Values = [.. rules] },
    };
}
