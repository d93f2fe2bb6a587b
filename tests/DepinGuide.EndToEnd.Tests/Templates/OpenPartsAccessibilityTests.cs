using DepinGuide.EndToEnd.Tests.Browsing;
using DepinGuide.EndToEnd.Tests.Hosting;
using DepinGuide.EndToEnd.Tests.Pages;
using Microsoft.Playwright;

namespace DepinGuide.EndToEnd.Tests.Templates;

/// <summary>What is not there until a reader opens it, and the text of the guides.</summary>
public sealed class OpenPartsAccessibilityTests(BrowserFixture browser, PortalServer portal)
{
    private static readonly ReaderKind OnPhone = new() { Screen = Screen.Phone };

    [Fact]
    public async Task EvidenceCard_Open_BreaksNoRuleOfAxe()
    {
        await using var reader = await browser.ReadAsync(portal);
        await reader.OpenAsync("/guides/what-is-depin");

        await new GuidePage(reader.Page).Figure(0).OpenAsync();

        Findings.ExpectNone(await Axe.ViolationsInBothColoursAsync(reader.Page));
    }

    [Fact]
    public async Task Menu_OpenOnPhone_BreaksNoRuleOfAxe()
    {
        await using var reader = await browser.ReadAsync(portal, OnPhone);
        await reader.OpenAsync(HomePage.Path);

        await new SiteHeader(reader.Page).MenuButton.ClickAsync();

        Findings.ExpectNone(await Axe.ViolationsInBothColoursAsync(reader.Page));
    }

    [Fact]
    public async Task Filters_OpenOnPhone_BreakNoRuleOfAxe()
    {
        await using var reader = await browser.ReadAsync(portal, OnPhone);
        await reader.OpenAsync(ComparePage.Path);

        await new ComparePage(reader.Page).FilterFold.ClickAsync();

        Findings.ExpectNone(await Axe.ViolationsInBothColoursAsync(reader.Page));
    }

    [Theory]
    [InlineData("/guides/what-is-depin", ColorScheme.Light)]
    [InlineData("/guides/what-is-depin", ColorScheme.Dark)]
    [InlineData(PublicPages.LongestText, ColorScheme.Light)]
    [InlineData(PublicPages.LongestText, ColorScheme.Dark)]
    public async Task Prose_InEitherColours_HasHighContrast(string path, ColorScheme colours)
    {
        await using var reader = await browser.ReadAsync(portal, new ReaderKind { Colours = colours });

        await reader.OpenAsync(path);

        Findings.ExpectNone(await Axe.LowContrastAsync(new GuidePage(reader.Page).Article));
    }
}
