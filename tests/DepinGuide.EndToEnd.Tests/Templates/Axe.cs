using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace DepinGuide.EndToEnd.Tests.Templates;

/// <summary>
/// The rules of axe-core, run on what a page shows now. In the page and not by the library's own runner, which carries everything
/// that was looked at to a second page and back: pages of hundreds of figures take three times as long.
/// </summary>
internal static class Axe
{
    private const string Violations = """
        async (root, options) => (await axe.run(root, { resultTypes: ['violations'], ...options })).violations.flatMap(
          violation => violation.nodes.map(node => `${violation.id}: ${node.target} ${node.html} ${node.any.map(check => check.message).join(' ')}`))
        """;

    private static readonly Lazy<string> Script = new(new BundledAxeScriptProvider().GetScript);

    private static readonly object Everything = new();

    private static readonly object BesidesColours = new { rules = new Dictionary<string, object> { ["color-contrast"] = new { enabled = false } } };

    private static readonly object Colours = new { runOnly = new[] { "color-contrast", "link-in-text-block" } };

    private static readonly object HighContrast = new { runOnly = new[] { "color-contrast-enhanced" } };

    /// <summary>All rules in the colours of the page, then those on colours again in the dark. Each with its rule and the element.</summary>
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

    private static async Task<IReadOnlyList<string>> RunAsync(ILocator root, object options)
    {
        await root.Page.EvaluateAsync(Script.Value);
        return await root.EvaluateAsync<string[]>(Violations, options);
    }
}
