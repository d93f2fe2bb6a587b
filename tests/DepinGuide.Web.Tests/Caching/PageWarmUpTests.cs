using DepinGuide.Web.Hosting.Caching;
using DepinGuide.Web.Tests.Portals;
using Microsoft.Extensions.DependencyInjection;

namespace DepinGuide.Web.Tests.Caching;

[Collection(Groups.Other)]
public sealed class PageWarmUpTests
{
    [Fact]
    public async Task Start_WithPagesToMake_HasThemBeforeItIsReady()
    {
        await using var factory = Portal("2");

        var cache = factory.Services.GetRequiredService<PageCache>();

        Assert.Equal(4, cache.Count);
        Assert.Equal(["/", "/compare"], cache.Addresses.Where(address => address is "/" or "/compare").Order(StringComparer.Ordinal));
        Assert.All(cache.Addresses.Except(["/", "/compare"]), address => Assert.Matches("^/(glossary|guides|projects)/", address));
        Assert.Equal(4, cache.Made);
    }

    [Fact]
    public async Task Get_AfterAStartThatMadeIt_GivesWhatAnyOtherPortalGives()
    {
        await using var warm = Portal("1");
        await using var cold = Portal("0");
        var cache = warm.Services.GetRequiredService<PageCache>();
        var made = cache.Made;

        var pages = await Task.WhenAll(cache.Addresses.Select(address => TextAsync(warm, address)));

        Assert.Equal(await Task.WhenAll(cache.Addresses.Select(address => TextAsync(cold, address))), pages);
        Assert.Equal(made, cache.Made);
    }

    private static PortalFactory Portal(string pages) =>
        new() { BaseUrl = SqlitePortal.BaseUrl, Settings = new Dictionary<string, string>(StringComparer.Ordinal) { ["Cache:WarmPages"] = pages } };

    private static async Task<string> TextAsync(PortalFactory factory, string address)
    {
        using var client = factory.CreatePlainClient();
        return await client.GetStringAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
    }
}
