using System.IO.Compression;
using System.Net;
using System.Text;
using DepinGuide.Web.Hosting.Caching;
using DepinGuide.Web.Tests.Portals;
using Microsoft.Extensions.DependencyInjection;

namespace DepinGuide.Web.Tests.Caching;

/// <summary>What a reader's program gets when a page is kept.</summary>
[Collection(Groups.Sqlite)]
public sealed class PageAnswerTests(SqlitePortal portal)
{
    private const string Guide = "/guides/what-is-depin";

    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("br;q=0, gzip;q=0.5", "gzip")]
    [InlineData("BR;q=1.0", "br")]
    [InlineData("identity", null)]
    [InlineData("zebra", null)]
    public async Task Get_WithAnEncoding_GivesTheSamePageInIt(string accepted, string? given)
    {
        var plain = await portal.GetAsync(Guide);

        var reply = await portal.GetAsync(Guide, ("Accept-Encoding", accepted));

        Assert.Equal(given, reply.Headers.GetValueOrDefault("Content-Encoding"));
        Assert.Equal("Accept-Encoding", reply.Headers["Vary"]);
        Assert.Equal(plain.Text, Encoding.UTF8.GetString(Unpack(reply.Body, given)));
        Assert.Equal(given is null, plain.Headers["ETag"] == reply.Headers["ETag"]);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    [InlineData("identity")]
    public async Task Get_WithTheTagOfThisForm_SaysThatNothingChanged(string accepted)
    {
        var tag = (await portal.GetAsync(Guide, ("Accept-Encoding", accepted))).Headers["ETag"];

        var reply = await portal.GetAsync(Guide, ("Accept-Encoding", accepted), ("If-None-Match", $"\"other\", {tag}"));

        Assert.Equal(HttpStatusCode.NotModified, reply.Status);
        Assert.Equal(tag, reply.Headers["ETag"]);
        Assert.Empty(reply.Body);
        Assert.StartsWith("public, max-age=0, s-maxage=", reply.Headers["Cache-Control"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_WithTheTagOfAnotherForm_SendsThePage()
    {
        var tag = (await portal.GetAsync(Guide, ("Accept-Encoding", "br"))).Headers["ETag"];

        var reply = await portal.GetAsync(Guide, ("Accept-Encoding", "gzip"), ("If-None-Match", tag));

        Assert.Equal(HttpStatusCode.OK, reply.Status);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("identity")]
    public async Task Head_Always_HasTheHeadersOfGetAndNoBody(string accepted)
    {
        var get = await portal.GetAsync(Guide, ("Accept-Encoding", accepted));

        var head = await portal.SendAsync(HttpMethod.Head, Guide, ("Accept-Encoding", accepted));

        Assert.Empty(head.Body);
        Assert.Equal($"{get.Body.Length}", head.Headers["Content-Length"]);
        Assert.Equal(get.Headers.OrderBy(header => header.Key), head.Headers.OrderBy(header => header.Key));
    }

    [Fact]
    public async Task Get_WithKeysThatNoPageReads_KeepsOnePage()
    {
        var plain = await portal.GetAsync("/glossary/slashing");

        var reply = await portal.GetAsync("/glossary/slashing?utm_source=a&x=1");

        var cache = (await portal.FactoryAsync()).Services.GetRequiredService<PageCache>();
        Assert.Equal(plain.Text, reply.Text);
        Assert.Single(cache.Addresses, address => address.StartsWith("/glossary/slashing", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/compare?q=akash")]
    [InlineData("/search?q=akash")]
    [InlineData("/no-such-page")]
    [InlineData("/guides/akash-token-guide.md")]
    [InlineData("/health/live")]
    public async Task Get_OfWhatNobodyElseAsksFor_KeepsNothing(string address)
    {
        var cache = (await portal.FactoryAsync()).Services.GetRequiredService<PageCache>();

        await portal.GetAsync(address);

        Assert.DoesNotContain(address, cache.Addresses);
    }

    [Fact]
    public async Task Get_OfAPageThatTheClockChanges_TellsCachesInFrontNotToOutliveIt()
    {
        var factory = await portal.FactoryAsync();
        await portal.GetAsync(Guide);
        var page = factory.Services.GetRequiredService<PageCache>().Find(Guide);

        Assert.True(page!.Until <= factory.Clock.GetUtcNow().AddDays(1), "The guide names the age of its figures in days.");
    }

    private static byte[] Unpack(byte[] body, string? encoding)
    {
        using var packed = new MemoryStream(body);
        using Stream stream = encoding switch
        {
            "br" => new BrotliStream(packed, CompressionMode.Decompress),
            "gzip" => new GZipStream(packed, CompressionMode.Decompress),
            _ => packed,
        };
        using var plain = new MemoryStream();
        stream.CopyTo(plain);
        return plain.ToArray();
    }
}
