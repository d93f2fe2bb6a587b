using DepinGuide.Content.Rendering;
using DepinGuide.Content.Rendering.Terms;
using DepinGuide.Facts.Ids;
using DepinGuide.Web.Tests.Portals;

namespace DepinGuide.Web.Tests.Pages;

/// <summary>The way up from a page, and the ways back from what it names.</summary>
[Collection(Groups.Sqlite)]
public sealed class TrailTests(SqlitePortal portal)
{
    [Theory]
    [InlineData("/guides/", "Guides")]
    [InlineData("/projects/", "Projects")]
    [InlineData("/glossary/", "Glossary")]
    [InlineData("/metrics/", "Metrics")]
    public async Task Get_EveryPageOfAKind_LeadsUpToItsListAndHome(string kind, string list) =>
        Assert.Empty(await portal.FaultsAsync(page =>
        {
            if (!page.Address.StartsWith(kind, StringComparison.Ordinal))
                return [];

            var trail = page.Document.QuerySelectorAll("nav[aria-label=Breadcrumb] li").ToList();
            var isRight = trail is [var home, var parent, var here]
                && home.QuerySelector("a[href='/']") is not null
                && parent.QuerySelector($"a[href='{kind.TrimEnd('/')}']")?.TextContent == list
                && here.GetAttribute("aria-current") == "page"
                && here.TextContent.Trim() == page.Document.QuerySelector("h1")!.TextContent.Trim();
            return isRight ? [] : [string.Join(" > ", trail.Select(step => step.TextContent.Trim()))];
        }));

    [Fact]
    public async Task Get_WhatAGuideNames_LeadsBackToTheGuide()
    {
        List<string> lost = [];
        foreach (var guide in (await portal.ContentAsync()).Guides)
        {
            var figures = guide.Body.References.Select(reference => reference.Segment).OfType<FigureSegment>().ToList();
            string[] named =
            [
                .. guide.Body.Links.Select(link => TermLink.Of(link.Target)).OfType<DocumentSlug>().Distinct().Select(TermLink.To),
                .. figures.Select(figure => $"/metrics/{figure.Id.Metric}").Distinct(),
                .. figures.Select(figure => $"/projects/{figure.Id.Project}").Distinct(),
            ];
            foreach (var address in named)
            {
                if ((await portal.GetAsync(address)).Document.QuerySelector($"main .section a[href='/guides/{guide.Slug}']") is null)
                    lost.Add($"{address} does not lead to {guide.Slug}");
            }
        }

        Assert.Empty(lost);
    }
}
