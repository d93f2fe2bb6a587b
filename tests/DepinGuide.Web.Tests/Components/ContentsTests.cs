using AngleSharp.Dom;
using DepinGuide.Content.Rendering;
using DepinGuide.Web.Tests.Portals;

namespace DepinGuide.Web.Tests.Components;

public sealed class ContentsTests(SqlitePortal portal) : ComponentTest(portal)
{
    [Fact]
    public void Render_NoHeadings_ShowsNothing() => Assert.Empty(Show([]).ChildNodes.OfType<IElement>());

    [Fact]
    public void Render_SubHeadings_StandBelowTheirHeading()
    {
        var body = Show([(2, "a"), (3, "a1"), (3, "a2"), (2, "b"), (2, "c"), (3, "c1")]);

        Assert.Equal(["#a > #a1 #a2", "#b > ", "#c > #c1"], Sections(body));
    }

    [Fact]
    public void Render_ASubHeadingBeforeAnyHeading_StandsAlone() => Assert.Equal(["#x > ", "#a > #a1"], Sections(Show([(3, "x"), (2, "a"), (3, "a1")])));

    [Theory]
    [InlineData(8, 8)]
    [InlineData(9, 0)]
    public void Render_ManySubHeadings_AreLeftOutWhenTheyWouldBuryTheRest(int count, int shown)
    {
        var body = Show([(2, "a"), .. Enumerable.Range(1, count).Select(number => (3, $"a{number}"))]);

        Assert.Equal(shown, body.QuerySelectorAll("ol ol a").Length);
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public void Render_WithSources_LinksToThem(bool hasSources, int links) => Assert.Equal(links, Show([(2, "a")], hasSources).QuerySelectorAll("a[href='#sources']").Length);

    private static IEnumerable<string> Sections(IElement body) => body.QuerySelectorAll("details > ol > li")
        .Select(section => $"{section.QuerySelector("a")!.GetAttribute("href")} > {string.Join(' ', section.QuerySelectorAll(":scope > ol a").Select(link => link.GetAttribute("href")))}");

    private IElement Show(IEnumerable<(int Level, string Anchor)> outline, bool hasSources = false) => Body<Layout.Contents>(contents => contents
        .Add(component => component.Outline, [.. outline.Select(item => new OutlineItem(item.Level, item.Anchor, $"Heading {item.Anchor}", 1))])
        .Add(component => component.HasSources, hasSources));
}
