using DepinGuide.EndToEnd.Tests.Browsing;
using DepinGuide.EndToEnd.Tests.Pages;
using static Microsoft.Playwright.Assertions;

namespace DepinGuide.EndToEnd.Tests.Editing;

public sealed class StatusPageTests(BrowserFixture browser, EditedPortal portal) : IClassFixture<EditedPortal>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task StatusPage_Opened_IsInteractiveAndComplainsOfNothing()
    {
        await using var reader = await browser.ReadAsync(portal.Server);

        await reader.Page.RunAndWaitForWebSocketAsync(() => reader.OpenAsync(StatusPage.Path));

        Findings.ExpectNone(reader.Traffic.Faults);
    }

    [Fact]
    public async Task SkipLink_OnTheStatusPage_StaysOnThePage()
    {
        await using var reader = await browser.ReadAsync(portal.Server);
        await reader.OpenAsync(StatusPage.Path);

        await new SiteHeader(reader.Page).SkipLink.PressAsync("Enter");

        await Expect(reader.Page).ToHaveURLAsync($"{portal.Server.Address}edit/status#main");
    }

    [Fact]
    public async Task FileBroken_WhileThePageIsOpen_ShowsFileLineAndField()
    {
        await using var reader = await browser.ReadAsync(portal.Server);
        await reader.OpenAsync(StatusPage.Path);
        await MarkAsync(reader);

        var (line, _) = await BreakAsync("guides/what-is-depin.md", "level");

        var problem = new StatusPage(reader.Page).Problem($"guides/what-is-depin.md:{line}");
        await Expect(problem).ToContainTextAsync($"guides/what-is-depin.md:{line} level: 'nonsense'");
        await Expect(problem).ToContainTextAsync("start, use, deepen");
        await ExpectNoReloadAsync(reader);
    }

    [Fact]
    public async Task FileRepaired_WhileThePageIsOpen_TakesTheProblemAway()
    {
        await using var reader = await browser.ReadAsync(portal.Server);
        await reader.OpenAsync(StatusPage.Path);
        await MarkAsync(reader);
        var (line, whole) = await BreakAsync("glossary/token.md", "reviewed");
        var problem = new StatusPage(reader.Page).Problem($"glossary/token.md:{line}");
        await Expect(problem).ToBeVisibleAsync();

        await portal.Content.WriteLinesAsync("glossary/token.md", whole, Cancel);

        await Expect(problem).ToHaveCountAsync(0);
        await ExpectNoReloadAsync(reader);
    }

    /// <summary>Gives a key of the front matter a value that it cannot have.</summary>
    private async Task<(int Line, string[] Whole)> BreakAsync(string path, string key)
    {
        var lines = await portal.Content.ReadLinesAsync(path, Cancel);
        var index = Array.FindIndex(lines, line => line.StartsWith($"{key}:", StringComparison.Ordinal));
        await portal.Content.WriteLinesAsync(path, lines.Select((line, number) => number == index ? $"{key}: nonsense" : line), Cancel);
        return (index + 1, lines);
    }

    // A reload would lose the mark.
    private static Task MarkAsync(Reader reader) => reader.Page.EvaluateAsync("() => document.documentElement.dataset.seen = 'yes'");

    private static Task ExpectNoReloadAsync(Reader reader) => Expect(reader.Page.Locator("html")).ToHaveAttributeAsync("data-seen", "yes");
}
