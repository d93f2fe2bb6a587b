using System.Net;
using System.Text.Json;
using DepinGuide.Web.Tests.Portals;

namespace DepinGuide.Web.Tests.Search;

[Collection(Groups.Sqlite)]
public sealed class SearchPageTests(SqlitePortal portal)
{
    public static TheoryData<string> Odd { get; } =
    [
        "%22", "%22unclosed", "AND+OR+NOT", "NEAR(a,b)", "title:a*", "%00", "a%00b", "%F0%9F%9A%80", "%FF%FE", "%ED%A0%80", "%E6%9D%B1%E4%BA%AC", "%E2%80%AEabc", "';+DROP+TABLE+entries;--",
        "%3Cscript%3Ealert(1)%3C/script%3E", "%02forged%03", "%25", "+", new string('q', 10 * 1024), string.Concat(Enumerable.Repeat("akash+", 1_500)),
    ];

    [Fact]
    public async Task Get_WithoutAQuestion_OffersPlacesToStart()
    {
        var page = (await portal.GetAsync("/search")).Document;

        Assert.NotEmpty(page.QuerySelectorAll("main .section a[href^='/guides/']"));
        Assert.Null(page.QuerySelector("meta[name=robots]"));
        Assert.Empty(page.QuerySelectorAll(".hits li"));
    }

    [Fact]
    public async Task Get_ATicker_ShowsItsProjectFirst()
    {
        var page = (await portal.GetAsync("/search?q=RNDR")).Document;

        Assert.Equal("/projects/render", page.QuerySelector(".hits a")?.GetAttribute("href"));
        Assert.Equal("Project", page.QuerySelector(".hits .badge")?.TextContent);
        Assert.Equal("RNDR", page.GetElementById("words")?.GetAttribute("value"));
    }

    [Fact]
    public async Task Get_AQuestion_IsNotToBeIndexed()
    {
        var page = (await portal.GetAsync("/search?q=unbonding")).Document;

        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")?.GetAttribute("content"));
        Assert.Null(page.QuerySelector("link[rel=canonical]"));
    }

    [Fact]
    public async Task Get_AMistypedWord_SaysWhatWasSearchedInstead()
    {
        var page = (await portal.GetAsync("/search?q=unbondng")).Document;

        Assert.StartsWith("No page says “unbondng”. Also searched for “unbonding”", page.QuerySelector("main [role=status]")?.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll("mark"), mark => mark.TextContent.Equals("unbonding", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Get_WhatNothingSays_HelpsOn()
    {
        var page = (await portal.GetAsync("/search?q=zzqqxx")).Document;

        Assert.Equal("Nothing was found", page.QuerySelector(".empty__title")?.TextContent);
        Assert.NotEmpty(page.QuerySelectorAll("main .section a[href^='/guides/']"));
    }

    [Fact]
    public async Task Get_AShortSlip_OffersWhatWasMeant() =>
        Assert.Equal("/search?q=akt", (await portal.GetAsync("/search?q=akx")).Document.QuerySelector(".empty a")?.GetAttribute("href"));

    [Fact]
    public async Task Get_OneKind_ShowsItAloneAndMarksTheFilter()
    {
        var page = (await portal.GetAsync("/search?q=akash&kind=metric")).Document;

        Assert.StartsWith("Metrics (", page.QuerySelector("main .tabs [aria-current]")?.TextContent, StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll(".hits .hits__title .badge"), badge => Assert.Equal("Metric", badge.TextContent));
    }

    [Fact]
    public async Task Get_AKindThatIsNone_ShowsAllAndSaysSo()
    {
        var page = (await portal.GetAsync("/search?q=akash&kind=nope")).Document;

        Assert.Contains("“kind” was “nope”", page.QuerySelector("main [role=status]")?.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll(".hits li"));
    }

    [Fact]
    public async Task Get_AStatement_NeverStandsWithoutItsVerdict()
    {
        var page = (await portal.GetAsync("/search?q=render+staked&kind=claim")).Document;

        var hits = page.QuerySelectorAll(".hits > li");
        Assert.NotEmpty(hits);
        Assert.All(hits, hit => Assert.Equal(2, hit.QuerySelectorAll(".badge").Length));
    }

    [Theory]
    [MemberData(nameof(Odd))]
    public async Task Get_OddText_IsNoFaultOfOurs(string text)
    {
        foreach (var address in (string[])["/search?q=", "/search.json?q="])
        {
            var reply = await portal.GetAsync(address + text);

            Assert.Equal(HttpStatusCode.OK, reply.Status);
            Assert.DoesNotContain("<script>alert", reply.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("SQLite", reply.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Get_TenKilobytes_SaysThatItWasCut() =>
        Assert.Contains("The question is long", (await portal.GetAsync($"/search?q={string.Concat(Enumerable.Repeat("akash+", 1_500))}")).Document.QuerySelector("main [role=status]")?.TextContent, StringComparison.Ordinal);

    [Theory]
    [InlineData("staking")]
    [InlineData("how+long+is+unbonding")]
    [InlineData("akash+wallet")]
    public async Task Get_EveryHit_LeadsToAPageAndItsAnchor(string text)
    {
        var hits = (await portal.GetAsync($"/search?q={text}")).Document.QuerySelectorAll(".hits a").Select(link => link.GetAttribute("href")!).ToList();

        Assert.NotEmpty(hits);
        foreach (var parts in hits.Select(hit => hit.Split('#')))
        {
            var reply = await portal.GetAsync(parts[0]);
            Assert.Equal(HttpStatusCode.OK, reply.Status);
            if (parts.Length > 1)
                Assert.NotNull(reply.Document.GetElementById(parts[1]));
        }
    }

    [Fact]
    public async Task Get_Json_ShowsWhatThePageShows()
    {
        var page = (await portal.GetAsync("/search?q=staking")).Document;
        var reply = await portal.GetAsync("/search.json?q=staking");

        var results = JsonDocument.Parse(reply.Text).RootElement.GetProperty("results").EnumerateArray().Select(result => result.GetProperty("address").GetString()).ToList();
        Assert.Equal(page.QuerySelectorAll(".hits__title > a").Select(link => link.GetAttribute("href")).Take(results.Count), results);
        Assert.NotEmpty(results);
        Assert.Equal("noindex", reply.Headers["X-Robots-Tag"]);
    }

    [Theory]
    [InlineData("/search.json")]
    [InlineData("/search.json?q=")]
    [InlineData("/search.json?q=zzqqxx")]
    public async Task Get_JsonWithoutHits_IsEmpty(string address) =>
        Assert.Empty(JsonDocument.Parse((await portal.GetAsync(address)).Text).RootElement.GetProperty("results").EnumerateArray());

    [Fact]
    public async Task Get_AnyPage_HasTheFieldInItsHeader()
    {
        var form = (await portal.GetAsync("/glossary")).Document.QuerySelector(".site-header form");

        Assert.Equal("/search", form?.GetAttribute("action"));
        Assert.Equal("q", form?.QuerySelector("input")?.GetAttribute("name"));
    }

    [Fact]
    public async Task Get_Home_TellsMachinesHowToSearch()
    {
        var data = (await portal.GetAsync("/")).Document.QuerySelector("script[type='application/ld+json']")!.TextContent;

        var action = JsonDocument.Parse(data).RootElement.GetProperty("potentialAction");
        Assert.Equal($"{SqlitePortal.BaseUrl}/search?q={{search_term_string}}", action.GetProperty("target").GetProperty("urlTemplate").GetString());
    }
}
