using System.Globalization;
using DepinGuide.Web.Tests.Portals;

namespace DepinGuide.Web.Tests.Pages;

/// <summary>HEAD says what GET would, without the body.</summary>
public abstract class HeadTests(Portal portal)
{
    // How the body is framed is what differs; the test server keeps no clock of its own.
    private static readonly string[] Framing = ["Content-Length", "Transfer-Encoding", "Date"];

    public static TheoryData<string> Others { get; } =
    [
        "/compare?set=staking&sort=staking.kind&order=desc", "/compare?sort=nope", "/compare.csv", "/compare.json", "/robots.txt", "/sitemap.xml", "/llms.txt", "/feed.atom", "/changes.atom",
        "/guides/what-is-depin.md", "/projects/akash.md", "/glossary/depin.md", "/guides/nothing-here.md",
        "/health/live", "/health/ready", "/mark.svg", "/app.css", "/nothing-here", "/guides/nothing-here", "/edit/status", "/errors/404",
    ];

    [Fact]
    public async Task Head_EveryPage_IsGetWithoutTheBody()
    {
        List<string> different = [];
        foreach (var get in await portal.PagesAsync())
        {
            var head = await portal.SendAsync(HttpMethod.Head, get.Address);
            if (Describe(get) != Describe(head) || Length(head) != get.Body.Length || head.Body.Length > 0)
                different.Add($"{get.Address}\n{Describe(get)}\n{Describe(head)}\n{get.Body.Length} bytes, HEAD says {Length(head)} and has {head.Body.Length}");
        }

        Assert.Empty(different);
    }

    [Theory]
    [MemberData(nameof(Others))]
    public async Task Head_WhatIsNoPage_IsGetWithoutTheBody(string address)
    {
        var (get, head) = (await portal.GetAsync(address), await portal.SendAsync(HttpMethod.Head, address));

        Assert.Equal(Describe(get), Describe(head));
        Assert.Equal(get.Body.Length, Length(head));
        Assert.Empty(head.Body);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/compare.csv")]
    [InlineData("/nothing-here")]
    public async Task Head_ForACompressedAnswer_HasHeadersOfGet(string address)
    {
        var encoding = ("Accept-Encoding", "br");

        var (get, head) = (await portal.GetAsync(address, encoding), await portal.SendAsync(HttpMethod.Head, address, encoding));

        Assert.Equal("br", get.Headers["Content-Encoding"]);
        Assert.Equal(Describe(get), Describe(head));
        Assert.Empty(head.Body);
    }

    private static string Describe(Reply reply) => string.Join('\n', reply.Headers
        .Where(header => !Framing.Contains(header.Key))
        .OrderBy(header => header.Key, StringComparer.Ordinal)
        .Select(header => $"{header.Key}: {header.Value}")
        .Prepend($"{reply.Status}"));

    private static int? Length(Reply reply) => reply.Headers.TryGetValue("Content-Length", out var length) ? int.Parse(length, CultureInfo.InvariantCulture) : null;
}

[Collection(Groups.Sqlite)]
public sealed class HeadOnSqliteTests(SqlitePortal portal) : HeadTests(portal);

[Collection(Groups.Postgres)]
public sealed class HeadOnPostgresTests(PostgresPortal portal) : HeadTests(portal);
