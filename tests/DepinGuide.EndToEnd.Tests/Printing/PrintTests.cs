using DepinGuide.EndToEnd.Tests.Browsing;
using DepinGuide.EndToEnd.Tests.Hosting;
using DepinGuide.EndToEnd.Tests.Pages;
using DepinGuide.EndToEnd.Tests.Templates;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DepinGuide.EndToEnd.Tests.Printing;

public sealed class PrintTests(BrowserFixture browser, PortalServer portal)
{
    // The numbers are printed before and after elements, so they are read from there and not from the attributes.
    private const string UnmatchedNumbers = """
        figures => figures.flatMap(figure => {
          const printed = getComputedStyle(figure, "::after").content;
          const title = document.getElementById(figure.getAttribute("popovertarget"))?.querySelector(".evidence-card__title");
          const note = title && getComputedStyle(title, "::before").content;
          return note === printed.replace(/"$/, '. "') && title.checkVisibility() ? [] : [`${figure.textContent.trim()}: figure ${printed}, note ${note}`];
        })
        """;

    private const string Numbers = """cards => cards.map(card => getComputedStyle(card.querySelector(".evidence-card__title"), "::before").content)""";

    [Theory]
    [MemberData(nameof(PublicPages.WithFigures), MemberType = typeof(PublicPages))]
    public async Task Figures_Printed_LeadToTheNoteWithTheirNumber(string path)
    {
        await using var reader = await PrintAsync(path);

        var unmatched = await reader.Page.Locator(Figure.Any).EvaluateAllAsync<string[]>(UnmatchedNumbers);

        Findings.ExpectNone(unmatched);
    }

    [Theory]
    [MemberData(nameof(PublicPages.WithFigures), MemberType = typeof(PublicPages))]
    public async Task Notes_Printed_AreNumberedFromOneOnwards(string path)
    {
        await using var reader = await PrintAsync(path);

        var numbers = await reader.Page.Locator(EvidenceCard.Any).EvaluateAllAsync<string[]>(Numbers);

        Assert.NotEmpty(numbers);
        Assert.Equal(Enumerable.Range(1, numbers.Length).Select(number => $"\"{number}. \""), numbers);
    }

    [Fact]
    public async Task Note_Printed_ShowsSourceAndDates()
    {
        await using var reader = await PrintAsync("/guides/what-is-depin");

        var note = await new GuidePage(reader.Page).Figure(0).CardAsync();

        await Expect(note.Source).ToBeVisibleAsync();
        await Expect(note.AsOf).ToBeVisibleAsync();
        await Expect(note.Checked).ToBeVisibleAsync();
        await Expect(note.Close).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Compare_Printed_HasNoHeaderAndNoFilters()
    {
        await using var reader = await PrintAsync(ComparePage.Path);

        await Expect(new SiteHeader(reader.Page).Root).ToBeHiddenAsync();
        await Expect(new ComparePage(reader.Page).Filters).ToBeHiddenAsync();
        await Expect(new ComparePage(reader.Page).Table).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(ComparePage.Path)]
    [InlineData(ComparePage.StakingPath)]
    public async Task Compare_OnPaper_LosesNoColumn(string path)
    {
        await using var reader = await PrintAsync(path);

        await reader.ResizeAsync(Screen.Paper);

        Findings.ExpectNone(await reader.Page.EvaluateAsync<string[]>(PageQuestions.StickingOut));
    }

    [Fact]
    public async Task Page_PrintedFromDarkMode_IsOnWhitePaper()
    {
        await using var reader = await PrintAsync(HomePage.Path, ColorScheme.Dark);

        await Expect(reader.Page.Locator("body")).ToHaveCSSAsync("background-color", "rgb(255, 255, 255)");
    }

    private async Task<Reader> PrintAsync(string path, ColorScheme colours = ColorScheme.Light)
    {
        var reader = await browser.ReadAsync(portal, new ReaderKind { Colours = colours });
        await reader.OpenAsync(path);
        await reader.Page.EmulateMediaAsync(new() { Media = Media.Print });
        return reader;
    }
}
