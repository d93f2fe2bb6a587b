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
}
