using AngleSharp.Dom;
using DepinGuide.Facts.Evidence;
using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Projects;
using DepinGuide.Facts.Values;
using DepinGuide.Web.Features.Projects;
using DepinGuide.Web.Tests.Portals;

namespace DepinGuide.Web.Tests.Components;

public sealed class LinksListTests(SqlitePortal portal) : ComponentTest(portal)
{
    [Fact]
    public void Render_ALookAlike_IsAWarningAndNoLink()
    {
        var body = Show(Of(LinkKind.LookAlike, "https://evil.example/claim/", note: "It asks for seed phrases."));

        Assert.Empty(body.QuerySelectorAll("[href*='evil.example']"));
        Assert.Equal("Look-alike: do not use evil.example/claim It asks for seed phrases. Named by: sample-docs, checked 20 November 2026", Words(body.QuerySelector(".callout--danger")));
        Assert.Empty(body.QuerySelectorAll("ul li"));
    }

    [Fact]
    public void Render_ALinkAndALookAlike_WarnsFirst()
    {
        var body = Show(Of(LinkKind.Website, "https://good.example/"), Of(LinkKind.LookAlike, "https://evil.example/"));

        var order = body.QuerySelectorAll(".callout--danger, ul").Select(element => element.LocalName);
        Assert.Equal(["div", "ul"], order);
    }

    [Fact]
    public void Render_ALink_LeadsThereUnderItsHost()
    {
        var link = Show(Of(LinkKind.Docs, "https://good.example/docs/")).QuerySelector(".list__title a")!;

        Assert.Equal("https://good.example/docs/", link.GetAttribute("href"));
        Assert.Equal("good.example/docs", link.TextContent);
        Assert.Contains("noopener", link.GetAttribute("rel"), StringComparison.Ordinal);
    }

    [Fact]
    public void Render_ALabel_StandsForTheAddress() =>
        Assert.Equal("Our docs", Show(Of(LinkKind.Docs, "https://good.example/docs") with { Label = "Our docs" }).QuerySelector(".list__title a")!.TextContent);

    [Theory]
    [InlineData(LinkKind.Website, "website")]
    [InlineData(LinkKind.Forge, "source code")]
    [InlineData(LinkKind.X, "X")]
    [InlineData(LinkKind.Governance, "governance")]
    public void Render_AKind_IsSaidInAWord(LinkKind kind, string word) => Assert.Equal(word, Words(Show(Of(kind, "https://good.example/")).QuerySelector(".named__ticker")));

    [Fact]
    public void Render_Proofs_AreNamedWithDateAndConfidence()
    {
        var source = Content.Sources.Values.First();
        var proofs = new LinkProof[]
        {
            new(new Citation(source.Id), PartialDate.Parse("2026-08"), Confidence.Verified), new(new Citation(Id.Parse<SourceId>("sample-press"), "page 2"), null, Confidence.Secondary),
        };

        var line = Words(Show(Of(LinkKind.Website, "https://good.example/") with { Proofs = proofs }).QuerySelector(".small"));

        Assert.Equal($"Proof: {source.Title}, August 2026; sample-press, page 2, secondary", line);
    }

    [Fact]
    public void Render_None_SaysSo() => Assert.Contains("No link with a named source", Words(Show()), StringComparison.Ordinal);

    private static OfficialLink Of(LinkKind kind, string address, string? note = null) => new(
        kind, new Uri(address), null, [new LinkProof(new Citation(Id.Parse<SourceId>("sample-docs")), null, Confidence.Verified)], Make.Checked, note);

    private IElement Show(params OfficialLink[] links) => Body<LinksList>(list => list.Add(component => component.Links, links));
}
