using DepinGuide.Web.Tests.Limits;
using DepinGuide.Web.Tests.Portals;
using Microsoft.AspNetCore.Http;

[assembly: AssemblyFixture(typeof(LimitedPortal))]

namespace DepinGuide.Web.Tests.Limits;

/// <summary>Every test is a reader of its own: the clock stands, so nobody's budget comes back.</summary>
[Collection(Groups.Other)]
public sealed class RequestLimitsTests(LimitedPortal portal)
{
    private static int _readers;

    private readonly string _reader = $"203.0.113.{Interlocked.Increment(ref _readers)}";

    [Theory]
    [InlineData("/search?q=token")]
    [InlineData("/search.json?q=token")]
    [InlineData("/compare?q=akash")]
    [InlineData("/compare.csv?q=akash")]
    [InlineData("/projects/akash.md")]
    [InlineData("/nothing-here")]
    [InlineData("/nothing-here.css")]
    [InlineData("/media/nothing-here.svg")]
    [InlineData("/edit/status")]
    [InlineData("/health/nothing")]
    [InlineData("/errors/404")]
    public async Task Get_WhatHasToBeMade_IsRefusedWhenTheAddressHasHadItsShare(string path)
    {
        await portal.UseUpAsync(_reader);

        var response = (await portal.AskAsync(path, _reader)).Response;

        Assert.Equal(StatusCodes.Status429TooManyRequests, response.StatusCode);
        Assert.Equal("1", response.Headers.RetryAfter);
        Assert.Equal("no-store", response.Headers.CacheControl);
    }

    [Fact]
    public async Task Post_WhenTheAddressHasHadItsShare_IsRefused()
    {
        await portal.UseUpAsync(_reader);

        Assert.Equal(StatusCodes.Status429TooManyRequests, (await portal.AskAsync("/compare", _reader, method: "POST")).Response.StatusCode);
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/guides/what-is-depin")]
    [InlineData("/compare")]
    [InlineData("/mark.svg")]
    public async Task Get_WhatIsThere_CostsNothing(string path)
    {
        await portal.AskAsync(path, "127.0.0.1");
        await portal.UseUpAsync(_reader);

        Assert.Equal(StatusCodes.Status200OK, (await portal.AskAsync(path, _reader)).Response.StatusCode);
    }

    [Fact]
    public async Task Get_APageThatIsNotThere_CostsOnePage()
    {
        await portal.AskAsync("/nothing-here", _reader);
        await portal.AskAsync("/nothing-here", _reader);

        Assert.Equal(StatusCodes.Status404NotFound, (await portal.AskAsync("/nothing-here", _reader)).Response.StatusCode);
        Assert.Equal(StatusCodes.Status429TooManyRequests, (await portal.AskAsync("/nothing-here", _reader)).Response.StatusCode);
    }

    [Theory]
    [InlineData("text/html,*/*", "text/html; charset=utf-8", "<h1>Too many requests</h1>")]
    [InlineData("*/*", "text/plain; charset=utf-8", "Too many pages were asked for")]
    public async Task Get_WhenRefused_SaysWhatAndWhen(string accept, string type, string words)
    {
        await portal.UseUpAsync(_reader);

        var context = await portal.AskAsync("/search?q=token", _reader, accept: accept);

        using var reader = new StreamReader(context.Response.Body);
        var text = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Equal(type, context.Response.ContentType);
        Assert.Contains(words, text, StringComparison.Ordinal);
        Assert.Contains("Try again in 1 second.", text, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", context.Response.Headers.ContentSecurityPolicy.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ByReadersBehindOneProxy_CountsEachForItself()
    {
        await portal.UseUpAsync(LimitedPortal.Proxy, forwardedFor: _reader);

        Assert.Equal(StatusCodes.Status429TooManyRequests, (await portal.AskAsync("/search?q=a", LimitedPortal.Proxy, _reader)).Response.StatusCode);
        Assert.Equal(StatusCodes.Status200OK, (await portal.AskAsync("/search?q=a", LimitedPortal.Proxy, "198.51.100.1")).Response.StatusCode);
    }

    [Fact]
    public async Task Get_ThroughTwoKnownProxies_CountsTheReader()
    {
        await portal.UseUpAsync(LimitedPortal.Proxy, forwardedFor: $"{_reader}, 192.0.2.1");

        Assert.Equal(StatusCodes.Status429TooManyRequests, (await portal.AskAsync("/search?q=a", "127.0.0.1", _reader)).Response.StatusCode);
    }

    [Fact]
    public async Task Get_WithAForgedAddressFromAnUnknownPeer_CountsThePeer()
    {
        for (var i = 0; i < LimitedPortal.AtOnce; i++)
            await portal.AskAsync("/search?q=a", _reader, forwardedFor: $"198.51.100.{100 + i}");

        Assert.Equal(StatusCodes.Status429TooManyRequests, (await portal.AskAsync("/search?q=a", _reader, forwardedFor: "127.0.0.1")).Response.StatusCode);
    }

    [Fact]
    public async Task Get_WithAForgedAddressThroughAKnownProxy_CountsWhatTheProxySaw()
    {
        for (var i = 0; i < LimitedPortal.AtOnce; i++)
            await portal.AskAsync("/search?q=a", LimitedPortal.Proxy, forwardedFor: $"198.51.100.{100 + i}, {_reader}");

        Assert.Equal(StatusCodes.Status429TooManyRequests, (await portal.AskAsync("/search?q=a", LimitedPortal.Proxy, $"127.0.0.1, {_reader}")).Response.StatusCode);
    }

    [Fact]
    public async Task Get_FromAKnownNetworkItself_IsNotLimited()
    {
        for (var i = 0; i < 2 * LimitedPortal.AtOnce; i++)
            Assert.Equal(StatusCodes.Status200OK, (await portal.AskAsync("/search?q=a", LimitedPortal.Proxy)).Response.StatusCode);
    }

    [Theory]
    [InlineData("https", "10.1.2.3", "https")]
    [InlineData("https", "203.0.113.250", "http")]
    public async Task Get_WithTheSchemeOfTheReader_BelievesAKnownProxyOnly(string sent, string peer, string seen)
    {
        var context = await (await portal.FactoryAsync()).Server.SendAsync(
            request =>
            {
                request.Connection.RemoteIpAddress = System.Net.IPAddress.Parse(peer);
                request.Request.Path = "/health/live";
                request.Request.Headers["X-Forwarded-Proto"] = sent;
            },
            TestContext.Current.CancellationToken);

        Assert.Equal(seen, context.Request.Scheme);
    }
}
