using System.Net;
using System.Text.Json;
using DepinGuide.Web.Tests.Portals;

namespace DepinGuide.Web.Tests.Pages;

/// <summary>What search engines and link previews read of every page.</summary>
public abstract class PageHeadTests(Portal portal)
{
    [Fact]
    public async Task Get_EveryPage_Answers200AsHtml() =>
        Assert.Empty(await portal.FaultsAsync(page =>
            page.Status == HttpStatusCode.OK && page.Headers["Content-Type"] == "text/html; charset=utf-8" ? [] : [$"{page.Status} {page.Headers["Content-Type"]}"]));

    [Fact]
    public async Task Get_EveryPage_HasOneTitle() => Assert.Empty(await portal.FaultsAsync(page => NotOneText(page, "title")));

    [Fact]
    public async Task Get_EveryPage_HasATitleOfItsOwn()
    {
        var pages = await portal.PagesAsync();

        var shared = pages.GroupBy(page => page.Document.Title).Where(group => group.Count() > 1);

        Assert.Empty(shared.Select(group => $"{group.Key}: {string.Join(' ', group.Select(page => page.Address))}"));
    }

    [Fact]
    public async Task Get_EveryPage_HasOneMainHeading() => Assert.Empty(await portal.FaultsAsync(page => NotOneText(page, "h1")));

    [Fact]
    public async Task Get_EveryPage_SaysItsLanguage() =>
        Assert.Empty(await portal.FaultsAsync(page => page.Document.DocumentElement.GetAttribute("lang") == "en" ? [] : ["no lang=en"]));

    [Fact]
    public async Task Get_EveryPage_HasOneDescription() =>
        Assert.Empty(await portal.FaultsAsync(page => NotOneAttribute(page, "meta[name=description]", "content")));

    [Fact]
    public async Task Get_EveryPage_IsCanonicalAtThePublicAddress() =>
        Assert.Empty(await portal.FaultsAsync(page =>
        {
            var links = page.Document.QuerySelectorAll("link[rel=canonical]").Select(link => link.GetAttribute("href")).ToList();
            return links is [var link] && link == SqlitePortal.BaseUrl + page.Address ? [] : [$"canonical {string.Join(' ', links)}"];
        }));

    [Theory]
    [InlineData("og:title")]
    [InlineData("og:description")]
    [InlineData("og:url")]
    [InlineData("og:type")]
    [InlineData("og:site_name")]
    public async Task Get_EveryPage_HasTheOpenGraphTag(string property) =>
        Assert.Empty(await portal.FaultsAsync(page => NotOneAttribute(page, $"meta[property='{property}']", "content")));

    [Fact]
    public async Task Get_EveryPage_HasStructuredDataThatParses() =>
        Assert.Empty(await portal.FaultsAsync(page => StructuredData(page).Select(Fault).OfType<string>()));

    [Fact]
    public async Task Get_DocumentsAndTables_HaveStructuredData()
    {
        string[] kinds = ["/guides/", "/projects/", "/glossary/", "/metrics/", "/compare"];

        Assert.Empty(await portal.FaultsAsync(page =>
            kinds.Any(kind => page.Address.StartsWith(kind, StringComparison.Ordinal)) && !StructuredData(page).Any() ? ["no structured data"] : []));
    }

    private static IEnumerable<string> StructuredData(Reply page) =>
        page.Document.QuerySelectorAll("script[type='application/ld+json']").Select(script => script.TextContent);

    private static string? Fault(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return json.RootElement.GetProperty("@context").GetString() == "https://schema.org" && json.RootElement.GetProperty("@type").GetString() is { Length: > 0 }
                ? null
                : $"no vocabulary or type: {text}";
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException)
        {
            return $"{exception.Message}: {text}";
        }
    }

    private static IEnumerable<string> NotOneText(Reply page, string selector) =>
        NotOne(selector, page.Document.QuerySelectorAll(selector).Where(element => element.Closest("svg") is null).Select(element => element.TextContent));

    private static IEnumerable<string> NotOneAttribute(Reply page, string selector, string attribute) =>
        NotOne(selector, page.Document.QuerySelectorAll(selector).Select(element => element.GetAttribute(attribute)));

    private static IEnumerable<string> NotOne(string what, IEnumerable<string?> found)
    {
        var all = found.ToList();
        if (all.Count != 1)
            yield return $"{all.Count} times {what}";
        else if (string.IsNullOrWhiteSpace(all[0]))
            yield return $"an empty {what}";
    }
}

[Collection(Groups.Sqlite)]
public sealed class PageHeadOnSqliteTests(SqlitePortal portal) : PageHeadTests(portal);

[Collection(Groups.Postgres)]
public sealed class PageHeadOnPostgresTests(PostgresPortal portal) : PageHeadTests(portal);
