using DepinGuide.EndToEnd.Tests.Browsing;
using DepinGuide.EndToEnd.Tests.Hosting;
using DepinGuide.EndToEnd.Tests.Pages;

namespace DepinGuide.EndToEnd.Tests.Templates;

public sealed class TemplateTests(BrowserFixture browser, PortalServer portal, PageVisits visits) : IClassFixture<PageVisits>
{
    [Theory]
    [MemberData(nameof(PublicPages.All), MemberType = typeof(PublicPages))]
    public async Task Page_Opened_ComplainsOfNothingAndAsksNobodyElse(string path)
    {
        var visit = await visits.OfAsync(path);

        Findings.ExpectNone(visit.Faults);
    }

    [Fact]
    public async Task Page_Opened_BeginsWithItsHeader()
    {
        await using var reader = await browser.ReadAsync(portal);

        await reader.OpenAsync(PublicPages.Longest);

        // What every page holds and nobody sees, such as the sheet of icons, takes no room.
        Assert.Equal(0, (await new SiteHeader(reader.Page).Root.BoundingBoxAsync())!.Y);
    }

    [Theory]
    [MemberData(nameof(PublicPages.All), MemberType = typeof(PublicPages))]
    public async Task Headings_OfAnyPage_StartWithTheOnlyH1AndSkipNoLevel(string path)
    {
        var levels = (await visits.OfAsync(path)).HeadingLevels;

        Assert.NotEmpty(levels);
        Assert.Equal(1, levels[0]);
        Assert.Single(levels, 1);
        Assert.DoesNotContain(levels.Zip(levels.Skip(1)), pair => pair.Second > pair.First + 1);
    }

    [Theory]
    [MemberData(nameof(PublicPages.All), MemberType = typeof(PublicPages))]
    public async Task Tables_OfAnyPage_HaveCaptionsAndScopes(string path)
    {
        var visit = await visits.OfAsync(path);

        Findings.ExpectNone(visit.TableFaults);
    }

    [Theory]
    [MemberData(nameof(PublicPages.All), MemberType = typeof(PublicPages))]
    [InlineData("/projects/aethir")]
    [InlineData("/projects/io-net")]
    public async Task Page_OnSmallPhoneOrZoomed_DoesNotScrollSideways(string path)
    {
        var visit = await visits.OfAsync(path);

        Findings.ExpectNone(visit.StickingOut);
    }

    [Theory]
    [MemberData(nameof(PublicPages.All), MemberType = typeof(PublicPages))]
    public async Task Page_WithoutScripts_SaysTheSame(string path)
    {
        await using var reader = await browser.ReadAsync(portal, new ReaderKind { HasScripts = false });

        await reader.OpenAsync(path);

        Assert.Equal((await visits.OfAsync(path)).Words, await reader.Page.EvaluateAsync<string>(PageQuestions.Words));
    }
}
