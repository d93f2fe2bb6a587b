using AngleSharp.Dom;
using DepinGuide.Web.Tests.Portals;

namespace DepinGuide.Web.Tests.Pages;

/// <summary>Nothing of a stranger, nothing inline and no cookie on any page.</summary>
public abstract class PageSafetyTests(Portal portal)
{
    private static readonly (string Selector, string Attribute)[] Loaded =
    [
        ("script[src]", "src"), ("link:not([rel=canonical], [rel=alternate])", "href"), ("img", "src"), ("use:not([href^='#'])", "href"), ("source", "srcset"), ("form", "action"),
    ];

    [Fact]
    public async Task Get_EveryPage_SetsNoCookie() =>
        Assert.Empty(await portal.FaultsAsync(page => page.Headers.TryGetValue("Set-Cookie", out var cookie) ? [cookie] : []));

    [Fact]
    public async Task Get_EveryPage_LoadsFromThisSiteOnly() =>
        Assert.Empty(await portal.FaultsAsync(page => Resources(page).Where(address => !IsLocal(address))));

    [Fact]
    public async Task Get_EveryPage_EmbedsNothing() =>
        Assert.Empty(await portal.FaultsAsync(page =>
            page.Document.QuerySelectorAll("iframe, object, embed, video, audio, base, meta[http-equiv]").Select(element => element.LocalName)));

    [Fact]
    public async Task Get_WhatPagesLoad_Answers200()
    {
        var addresses = (await portal.PagesAsync()).SelectMany(Resources).Select(address => address.Split('#')[0]).Distinct().Order().ToList();

        Assert.Contains(addresses, address => address.EndsWith(".css", StringComparison.Ordinal));
        List<string> lost = [];
        foreach (var address in addresses)
        {
            if ((await portal.GetAsync(address)) is { Status: not System.Net.HttpStatusCode.OK } reply)
                lost.Add($"{address}: {reply.Status}");
        }

        Assert.Empty(lost);
    }

    [Fact]
    public async Task Get_EveryPage_HasNoInlineStyle() =>
        Assert.Empty(await portal.FaultsAsync(page => page.Document.QuerySelectorAll("[style], style").Select(element => element.OuterHtml)));

    [Fact]
    public async Task Get_EveryPage_HasNoInlineScript() =>
        Assert.Empty(await portal.FaultsAsync(page =>
            page.Document.QuerySelectorAll("script:not([src]):not([type='application/ld+json'])").Select(element => element.OuterHtml)));

    [Fact]
    public async Task Get_EveryPage_HasNoInlineHandler() =>
        Assert.Empty(await portal.FaultsAsync(page =>
            page.Document.All.SelectMany(element => element.Attributes).Where(IsHandler).Select(attribute => $"{attribute.Name}={attribute.Value}")));

    [Fact]
    public async Task Get_EveryPage_HasNoFrameworkScript() =>
        Assert.Empty(await portal.FaultsAsync(page => Resources(page).Where(address => address.Contains("_framework", StringComparison.Ordinal))));

    [Fact]
    public async Task Get_EveryPage_HasAStrictPolicy()
    {
        Dictionary<string, string> expected = new()
        {
            ["default-src"] = "'none'",
            ["script-src"] = "'self'",
            ["style-src"] = "'self'",
            ["img-src"] = "'self' data:",
            ["font-src"] = "'self'",
            ["connect-src"] = "'self'",
            ["manifest-src"] = "'self'",
            ["form-action"] = "'self'",
            ["base-uri"] = "'self'",
            ["frame-ancestors"] = "'none'",
        };

        Assert.Empty(await portal.FaultsAsync(page =>
        {
            var policy = page.Headers["Content-Security-Policy"].Split("; ").Select(part => part.Split(' ', 2)).ToDictionary(part => part[0], part => part[1]);
            return policy.Count == expected.Count && expected.All(pair => policy.GetValueOrDefault(pair.Key) == pair.Value) ? [] : [page.Headers["Content-Security-Policy"]];
        }));
    }

    [Theory]
    [InlineData("X-Content-Type-Options", "nosniff")]
    [InlineData("X-Frame-Options", "DENY")]
    [InlineData("Referrer-Policy", "strict-origin-when-cross-origin")]
    [InlineData("Cross-Origin-Opener-Policy", "same-origin")]
    [InlineData("Cross-Origin-Resource-Policy", "same-origin")]
    public async Task Get_EveryPage_HasTheHeader(string name, string value) =>
        Assert.Empty(await portal.FaultsAsync(page => page.Headers.GetValueOrDefault(name) == value ? [] : [$"{name}: {page.Headers.GetValueOrDefault(name)}"]));

    [Theory]
    [InlineData("/compare.csv")]
    [InlineData("/compare.json")]
    [InlineData("/sitemap.xml")]
    [InlineData("/robots.txt")]
    [InlineData("/health/ready")]
    [InlineData("/nothing-here")]
    [InlineData("/mark.svg")]
    public async Task Get_WhatIsNoPage_HasTheSameProtection(string address)
    {
        var reply = await portal.GetAsync(address);

        Assert.StartsWith("default-src 'none'", reply.Headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Equal("nosniff", reply.Headers["X-Content-Type-Options"]);
        Assert.DoesNotContain("Set-Cookie", reply.Headers.Keys);
    }

    private static IEnumerable<string> Resources(Reply page) =>
        Loaded.SelectMany(kind => page.Document.QuerySelectorAll(kind.Selector).Select(element => element.GetAttribute(kind.Attribute) ?? ""));

    private static bool IsLocal(string address) => address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal) && !address.Contains('\\', StringComparison.Ordinal);

    private static bool IsHandler(IAttr attribute) =>
        attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || attribute.Value.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase);
}

[Collection(Groups.Sqlite)]
public sealed class PageSafetyOnSqliteTests(SqlitePortal portal) : PageSafetyTests(portal);

[Collection(Groups.Postgres)]
public sealed class PageSafetyOnPostgresTests(PostgresPortal portal) : PageSafetyTests(portal);
