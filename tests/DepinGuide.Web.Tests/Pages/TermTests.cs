using DepinGuide.Web.Tests.Portals;

namespace DepinGuide.Web.Tests.Pages;

/// <summary>Words of the glossary in running text.</summary>
[Collection(Groups.Sqlite)]
public sealed class TermTests(SqlitePortal portal)
{
    [Fact]
    public async Task Get_EveryPage_OpensEachTermOnceWithItsDefinition() =>
        Assert.Empty(await portal.FaultsAsync(page =>
        {
            var cards = page.Document.QuerySelectorAll(".term-card").Select(card => card.Id).ToList();
            var terms = page.Document.QuerySelectorAll("button.term").Select(term => term.GetAttribute("popovertarget")).ToList();
            return terms.Except(cards).Concat(cards.Except(terms)).Concat(cards.GroupBy(card => card).Where(card => card.Count() > 1).Select(card => card.Key)).Select(fault => fault ?? "no target");
        }));

    [Fact]
    public async Task Get_Guide_ShowsTheDefinitionOfTheGlossary()
    {
        var content = await portal.ContentAsync();

        var page = (await portal.GetAsync("/guides/what-is-depin")).Document;

        var card = page.QuerySelector("#term-depin")!;
        Assert.Contains(content.FindTerm("depin")!.Summary, card.TextContent, StringComparison.Ordinal);
        Assert.Equal("/glossary/depin", card.QuerySelector("a")?.GetAttribute("href"));
    }

    [Fact]
    public async Task Get_AProject_OpensATermThatItsTextNeverLinks()
    {
        var content = await portal.ContentAsync();

        var page = (await portal.GetAsync("/projects/akash")).Document;

        Assert.DoesNotContain("/glossary/validator", content.FindProject("akash")!.Markdown, StringComparison.Ordinal);
        Assert.Equal("validator", Assert.Single(page.QuerySelectorAll("article .term[popovertarget=term-validator]")).TextContent.ToLowerInvariant());
        Assert.Contains(content.FindTerm("validator")!.Summary, page.QuerySelector("#term-validator")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ATerm_DoesNotOpenItself() =>
        Assert.Empty(await portal.FaultsAsync(page =>
            page.Address.StartsWith("/glossary/", StringComparison.Ordinal) && page.Document.QuerySelector($"[popovertarget=term-{page.Address["/glossary/".Length..]}]") is { } own ? [own.OuterHtml] : []));

    [Fact]
    public async Task Get_EveryPage_OpensTermsInRunningTextOnly() =>
        Assert.Empty(await portal.FaultsAsync(page => page.Document.QuerySelectorAll(":is(h1, h2, h3, h4, th, a, code, .callout__title, .figure) .term").Select(term => term.OuterHtml)));

    [Fact]
    public async Task Get_TheTwinOfAProject_LinksNoTermByItself() =>
        Assert.DoesNotContain("/glossary/validator", (await portal.GetAsync("/projects/akash.md")).Text, StringComparison.Ordinal);
}
