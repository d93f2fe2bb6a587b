using DepinGuide.Web.Tests.Portals;

namespace DepinGuide.Web.Tests.Pages;

/// <summary>Whatever stands in an address or comes with a request: never a fault of ours, never a stack trace, and a word on what was left out.</summary>
public abstract class BadInputTests(Portal portal)
{
    private static readonly string Long = new('q', 10 * 1024);

    private static readonly string Many = string.Join(',', Enumerable.Range(1, 500).Select(number => $"no.such_{number}"));

    /// <summary>Address and what the note on the page says.</summary>
    public static TheoryData<string, string> Noted { get; } = new()
    {
        { "/compare?sort=;drop", "“sort” was “;drop”" },
        { "/compare?sort=%27%20OR%201=1--", "“sort” was “' OR 1=1--”" },
        { "/compare?order=sideways", "“order” was “sideways”" },
        { "/compare?page=-1", "“page” was “-1”" },
        { "/compare?page=0", "“page” was “0”" },
        { "/compare?page=99999999999999999999", "“page” was “99999999999999999999”" },
        { "/compare?page=1.5", "“page” was “1.5”" },
        { $"/compare?columns={Many}", "500 of the columns asked for are not known" },
        { "/compare?columns=staking.kind,no.such", "1 of the columns asked for is not known" },
        { "/compare?set=nope", "“set” was “nope”" },
        { "/compare?sector=nope", "“sector” was “nope”" },
        { "/compare?chain=nope", "“chain” was “nope”" },
        { "/compare?staking=nope", "“staking” was “nope”" },
        { "/compare?state=nope", "“state” was “nope”" },
        { "/compare?sector=compute&sector=nope", "“sector” was “nope”" },
        { "/compare?page=2&page=two", "“page” was “two”" },
        { "/compare?sector=%F0%9F%92%A5", "“sector” was “💥”" },
        { "/compare?set=%00", "“set” was" },
        { $"/compare?set={Long}", "“set” was “qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq…”" },
        { $"/compare?q={Long}", "longer than 100 characters" },
        { "/compare?set=%3Cscript%3Ealert(1)%3C/script%3E", "“set” was “<script>alert(1)</script>”" },
    };

    /// <summary>Addresses that need no note.</summary>
    public static TheoryData<string> Odd { get; } =
    [
        "/compare?q=%00", "/compare?q=a%00b", "/compare?q=%F0%9F%92%A5", "/compare?q=%25_%27%22%5C", "/compare?q=%FF%FE", "/compare?q=%ED%A0%80",
        $"/compare?q={new string('a', 99)}%F0%9F%92%A5", "/compare?page=100000", "/compare?columns=", "/compare?columns=,,,", "/compare?=x", "/compare?&&&",
        "/compare?sort", "/compare?q=%E2%80%AEabc", "/compare?columns=all&set=all", "/guides?x=%00", "/guides/what-is-depin?q=%00", "/glossary/%F0%9F%92%A5",
        "/sources/%27%3B--", "/metrics/a.b.c", "/guides/%25", "/guides/a%0d%0aSet-Cookie:x", "/guides/%ff", "/guides/%20", "/errors/-1", "/errors/200", "/errors/99999999999",
        "/%F0%9F%92%A5", "/guides//what-is-depin", "/guides/..%5c..%5cappsettings.json", "/guides/..%2f..%2fappsettings.json",
        $"/projects/{new string('a', 2_000)}",
    ];

    [Theory]
    [MemberData(nameof(Noted))]
    public async Task Get_WhatTheTableDoesNotKnow_SaysWhatWasLeftOut(string address, string note)
    {
        var reply = await portal.GetAsync(address);

        Assert.Equal(System.Net.HttpStatusCode.OK, reply.Status);
        Assert.Contains(reply.Document.QuerySelectorAll("[role=status] li").Select(item => item.TextContent), text => text.Contains(note, StringComparison.Ordinal));
        AssertNoInsides(reply);
    }

    [Theory]
    [MemberData(nameof(Odd))]
    public async Task Get_OddAddress_IsNoFaultOfOurs(string address)
    {
        var reply = await portal.GetAsync(address);

        Assert.True((int)reply.Status < 500, $"{reply.Status}");
        Assert.False(string.IsNullOrWhiteSpace(reply.Document.QuerySelector("h1")?.TextContent));
        AssertNoInsides(reply);
    }

    [Theory]
    [MemberData(nameof(Odd))]
    [MemberData(nameof(NotedAddresses))]
    public async Task Get_OddExport_IsNoFaultOfOurs(string address)
    {
        if (!address.StartsWith("/compare?", StringComparison.Ordinal))
            return;

        foreach (var export in new[] { "/compare.csv?", "/compare.json?" })
        {
            var reply = await portal.GetAsync(address.Replace("/compare?", export, StringComparison.Ordinal));

            Assert.Equal(System.Net.HttpStatusCode.OK, reply.Status);
        }
    }

    [Fact]
    public async Task Get_WhatNothingFits_SaysSo()
    {
        var page = (await portal.GetAsync("/compare?q=%F0%9F%92%A5")).Document;

        Assert.Equal("No project fits these filters", page.QuerySelector(".empty__title")?.TextContent);
        Assert.Equal("/compare", page.QuerySelector(".empty a")?.GetAttribute("href"));
    }

    [Fact]
    public async Task Get_APagePastTheEnd_DoesNotBlameTheFilters()
    {
        var page = (await portal.GetAsync("/compare?page=9")).Document;

        Assert.DoesNotContain("filters", page.QuerySelector(".empty__title")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POST", "/compare")]
    [InlineData("POST", "/guides/what-is-depin")]
    [InlineData("PUT", "/guides/what-is-depin")]
    [InlineData("DELETE", "/")]
    [InlineData("OPTIONS", "/compare.csv")]
    [InlineData("PATCH", "/nothing-here")]
    [InlineData("BREW", "/")]
    public async Task Send_AnotherMethod_IsRefusedWithAPage(string method, string address)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(address, UriKind.Relative));
        if (method == "POST")
            request.Content = new FormUrlEncodedContent([new("x", "y")]);

        var reply = await portal.SendAsync(request);

        Assert.InRange((int)reply.Status, 400, 499);
        Assert.NotNull(reply.Document.QuerySelector("main h1"));
        AssertNoInsides(reply);
    }

    [Theory]
    [InlineData("Accept", "application/json")]
    [InlineData("Accept-Encoding", "br;q=1.0, nonsense;q=-1")]
    [InlineData("Accept-Language", "xx-YY-zz;q=7")]
    [InlineData("Cookie", "a=b; .AspNetCore.Antiforgery.x=nonsense")]
    [InlineData("X-Forwarded-Host", "evil.example")]
    [InlineData("If-None-Match", "nonsense")]
    [InlineData("Range", "bytes=0-99999999")]
    public async Task Get_WithAnOddHeader_AnswersAsEver(string name, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/guides", UriKind.Relative));
        request.Headers.TryAddWithoutValidation(name, value);

        var reply = await portal.SendAsync(request);

        Assert.Equal(System.Net.HttpStatusCode.OK, reply.Status);
        Assert.DoesNotContain("evil.example", reply.Text, StringComparison.Ordinal);
    }

    public static IEnumerable<TheoryDataRow<string>> NotedAddresses() => Noted.Select(row => new TheoryDataRow<string>(row.Data.Item1));

    private static void AssertNoInsides(Reply reply)
    {
        string[] insides = ["Exception", "   at ", "DepinGuide.Web.", "Npgsql", "SQLite Error"];
        Assert.All(insides, inside => Assert.DoesNotContain(inside, reply.Text, StringComparison.Ordinal));
        Assert.DoesNotContain("<script>alert", reply.Text, StringComparison.Ordinal);
    }
}

[Collection(Groups.Sqlite)]
public sealed class BadInputOnSqliteTests(SqlitePortal portal) : BadInputTests(portal);

[Collection(Groups.Postgres)]
public sealed class BadInputOnPostgresTests(PostgresPortal portal) : BadInputTests(portal);
