using DepinGuide.EndToEnd.Tests.Browsing;
using DepinGuide.EndToEnd.Tests.Hosting;
using DepinGuide.EndToEnd.Tests.Pages;
using static Microsoft.Playwright.Assertions;

namespace DepinGuide.EndToEnd.Tests.Reading;

/// <summary>The contents beside a text follow the reader.</summary>
public sealed class ContentsTests(BrowserFixture browser, PortalServer portal)
{
    private const string Path = "/guides/what-is-depin";

    // A place where no heading is near, as after a drag of the scroll bar.
    private const string JumpBelow = """
        heading => scrollTo({ top: heading.getBoundingClientRect().bottom + scrollY + 1, behavior: "instant" })
        """;

    [Fact]
    public async Task Contents_Scrolled_MarkTheSectionThatIsRead()
    {
        await using var reader = await browser.ReadAsync(portal);
        await reader.OpenAsync(Path);
        var (guide, current) = (new GuidePage(reader.Page), reader.Page.Locator(".contents [aria-current]"));
        var headings = guide.Article.Locator("h2[id]");
        await Expect(current).ToHaveAttributeAsync("href", "#in-short");

        await headings.Nth(3).EvaluateAsync(JumpBelow);
        await Expect(current).ToHaveAttributeAsync("href", $"#{await headings.Nth(3).GetAttributeAsync("id")}");
        await headings.Nth(1).EvaluateAsync(JumpBelow);

        await Expect(current).ToHaveAttributeAsync("href", $"#{await headings.Nth(1).GetAttributeAsync("id")}");
    }

    [Fact]
    public async Task Contents_AtTheEnd_MarkTheLastSection()
    {
        await using var reader = await browser.ReadAsync(portal);
        await reader.OpenAsync(Path);

        await reader.Page.EvaluateAsync("scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' })");

        await Expect(reader.Page.Locator(".contents [aria-current]")).ToHaveAttributeAsync("href", "#sources");
    }

    [Fact]
    public async Task Contents_LinkFollowed_IsMarked()
    {
        await using var reader = await browser.ReadAsync(portal);
        await reader.OpenAsync(Path);
        var link = new GuidePage(reader.Page).Contents.Links.Nth(2);

        await link.ClickAsync();

        await Expect(link).ToHaveAttributeAsync("aria-current", "true");
    }
}
