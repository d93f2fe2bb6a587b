using DepinGuide.EndToEnd.Tests.Browsing;
using DepinGuide.EndToEnd.Tests.Hosting;

namespace DepinGuide.EndToEnd.Tests.Templates;

/// <summary>What one look at a page found.</summary>
internal sealed record PageVisit
{
    public required IReadOnlyCollection<string> Faults { get; init; }

    public required IReadOnlyList<int> HeadingLevels { get; init; }

    public required IReadOnlyList<string> TableFaults { get; init; }

    public required IReadOnlyList<string> StickingOut { get; init; }

    public required string Words { get; init; }
}

/// <summary>Opens each page once, for all the tests of a class that ask about it.</summary>
public sealed class PageVisits(BrowserFixture browser, PortalServer portal)
{
    private static readonly Screen[] NarrowScreens = [Screen.ZoomedMost, Screen.SmallPhone, Screen.ZoomedLaptop, Screen.ZoomedDesk];

    private readonly Dictionary<string, PageVisit> _visits = [];

    internal async Task<PageVisit> OfAsync(string path)
    {
        if (!_visits.TryGetValue(path, out var visit))
            _visits[path] = visit = await VisitAsync(path);

        return visit;
    }

    private async Task<PageVisit> VisitAsync(string path)
    {
        // The sharpness of the narrow screens, from the beginning: it cannot be changed on an open page.
        await using var reader = await browser.ReadAsync(portal, new ReaderKind { Screen = Screen.Desk with { Scale = Screen.SmallPhone.Scale } });
        await reader.OpenAsync(path);
        var page = reader.Page;
        var headings = await page.EvaluateAsync<int[]>(PageQuestions.HeadingLevels);
        var tables = await page.EvaluateAsync<string[]>(PageQuestions.TableFaults);
        List<string> stickingOut = [];
        foreach (var screen in NarrowScreens)
        {
            await reader.ResizeAsync(screen);
            stickingOut.AddRange(await page.EvaluateAsync<string[]>(PageQuestions.StickingOut));
        }

        await reader.ResizeAsync(Screen.Desk);
        return new PageVisit
        {
            HeadingLevels = headings,
            TableFaults = tables,
            StickingOut = stickingOut,
            Words = await page.EvaluateAsync<string>(PageQuestions.Words),
            Faults = reader.Traffic.Faults,
        };
    }
}
