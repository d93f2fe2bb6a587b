using System.Net;
using DepinGuide.Web.Tests.Portals;

namespace DepinGuide.Web.Tests.Pages;

/// <summary>What elements of a page say about each other holds, and every link of the site leads somewhere.</summary>
public abstract class PageStructureTests(Portal portal)
{
    [Fact]
    public async Task Get_EveryPage_HasNoIdTwice() =>
        Assert.Empty(await portal.FaultsAsync(page =>
            page.Document.QuerySelectorAll("[id]").GroupBy(element => element.Id).Where(group => group.Count() > 1).Select(group => $"{group.Count()} times id={group.Key}")));

    [Fact]
    public async Task Get_EveryPage_OpensOnlyPopoversItHas() =>
        Assert.Empty(await portal.FaultsAsync(page =>
            Values(page, "popovertarget").Where(id => page.Document.GetElementById(id)?.HasAttribute("popover") != true).Select(id => $"popovertarget={id}")));

    [Fact]
    public async Task Get_EveryPage_OpensEveryPopoverItHas() =>
        Assert.Empty(await portal.FaultsAsync(page =>
        {
            var opened = page.Document.QuerySelectorAll("[popovertarget]:not([popovertargetaction=hide])").Select(button => button.GetAttribute("popovertarget")).ToHashSet();
            return page.Document.QuerySelectorAll("[popover]").Where(popover => !opened.Contains(popover.Id)).Select(popover => $"nothing opens {popover.Id}");
        }));

    [Fact]
    public async Task Get_EveryPage_LinksOnlyToAnchorsItHas() =>
        Assert.Empty(await portal.FaultsAsync(page =>
            Values(page, "href").Where(href => href is ['#', _, ..] && page.Document.GetElementById(Anchor(href)!) is null)));

    [Theory]
    [InlineData("aria-labelledby")]
    [InlineData("aria-describedby")]
    [InlineData("aria-controls")]
    [InlineData("for")]
    public async Task Get_EveryPage_RefersOnlyToElementsItHas(string attribute) =>
        Assert.Empty(await portal.FaultsAsync(page =>
            Values(page, attribute).SelectMany(ids => ids.Split(' ')).Where(id => page.Document.GetElementById(id) is null).Select(id => $"{attribute}={id}")));

    [Fact]
    public async Task Get_EveryPage_LabelsEveryField() =>
        Assert.Empty(await portal.FaultsAsync(page =>
            page.Document.QuerySelectorAll("input:not([type=hidden]), select, textarea")
                .Where(field => field.Closest("label") is null && field.GetAttribute("aria-label") is null && (field.Id is null || page.Document.QuerySelector($"label[for='{field.Id}']") is null))
                .Select(field => field.OuterHtml)));

    [Fact]
    public async Task Get_EveryPage_HasTextForEveryImage() =>
        Assert.Empty(await portal.FaultsAsync(page => page.Document.QuerySelectorAll("img:not([alt])").Select(image => image.OuterHtml)));

    [Fact]
    public async Task Get_EveryPage_CaptionsEveryTable() =>
        Assert.Empty(await portal.FaultsAsync(page =>
            page.Document.QuerySelectorAll("main table").Where(table => table.QuerySelector("caption") is null && table.Closest(".prose") is null).Select(table => table.TextContent)));

    [Fact]
    public async Task Get_EveryLinkInsideTheSite_LeadsToAPage()
    {
        var pages = (await portal.PagesAsync()).ToDictionary(page => page.Address);
        var links = pages.Values
            .SelectMany(page => Values(page, "href").Where(href => href.StartsWith('/')), (page, href) => (Page: page.Address, Href: href))
            .DistinctBy(link => link.Href)
            .ToList();

        List<string> broken = [];
        foreach (var (from, href) in links)
        {
            var address = href.Split('#')[0];
            if (!pages.TryGetValue(address, out var target))
                pages[address] = target = await portal.GetAsync(address);
            if (target.Status != HttpStatusCode.OK)
                broken.Add($"{from}: {href} answers {target.Status}");
            else if (IsPage(target) && Anchor(href) is { } anchor && target.Document.GetElementById(anchor) is null)
                broken.Add($"{from}: {href} has no such anchor");
        }

        Assert.Empty(broken);
    }

    [Fact]
    public async Task Get_EveryLinkOutOfTheSite_IsHttpsAndGivesNoReferrerPower() =>
        Assert.Empty(await portal.FaultsAsync(page =>
            page.Document.QuerySelectorAll("a[href]")
                .Where(link => link.GetAttribute("href") is var href && !href!.StartsWith('/') && !href.StartsWith('#'))
                .Where(link => !link.GetAttribute("href")!.StartsWith("https://", StringComparison.Ordinal) || link.GetAttribute("rel")?.Contains("noopener", StringComparison.Ordinal) != true)
                .Select(link => link.OuterHtml)));

    private static bool IsPage(Reply reply) => reply.Headers["Content-Type"].StartsWith("text/html", StringComparison.Ordinal);

    private static string? Anchor(string href) => href.Split('#', 2) is [_, { Length: > 0 } anchor] ? Uri.UnescapeDataString(anchor) : null;

    private static IEnumerable<string> Values(Reply page, string attribute) =>
        page.Document.QuerySelectorAll($"[{attribute}]").Where(element => element.LocalName is not ("link" or "use")).Select(element => element.GetAttribute(attribute)!);
}

[Collection(Groups.Sqlite)]
public sealed class PageStructureOnSqliteTests(SqlitePortal portal) : PageStructureTests(portal);

[Collection(Groups.Postgres)]
public sealed class PageStructureOnPostgresTests(PostgresPortal portal) : PageStructureTests(portal);
