using System.Net;
using DepinGuide.Web.Tests.Portals;
using Microsoft.AspNetCore.Http;

namespace DepinGuide.Web.Tests.Limits;

/// <summary>A portal with proxies in 10.0.0.0/8 that makes three pages at once for an address, and then one a second by a clock that stands.</summary>
public sealed class LimitedPortal : Portal
{
    public const int AtOnce = 3;
    public const string Proxy = "10.1.2.3";

    /// <param name="peer">The address that the connection comes from.</param>
    public async Task<HttpContext> AskAsync(string path, string peer, string? forwardedFor = null, string accept = "text/html", string method = "GET")
    {
        var parts = path.Split('?');
        return await (await FactoryAsync()).Server.SendAsync(context =>
        {
            context.Connection.RemoteIpAddress = IPAddress.Parse(peer);
            context.Request.Method = method;
            context.Request.Path = parts[0];
            context.Request.QueryString = parts.Length > 1 ? new QueryString("?" + parts[1]) : default;
            context.Request.Headers.Accept = accept;
            if (forwardedFor is not null)
                context.Request.Headers["X-Forwarded-For"] = forwardedFor;
        }, TestContext.Current.CancellationToken);
    }

    /// <summary>Asks until the address has nothing left.</summary>
    public async Task UseUpAsync(string peer, string? forwardedFor = null)
    {
        for (var i = 0; i < AtOnce; i++)
            Assert.Equal(StatusCodes.Status200OK, (await AskAsync("/search?q=staking", peer, forwardedFor)).Response.StatusCode);
    }

    private protected override Task<PortalFactory> StartAsync() => Task.FromResult(new PortalFactory
    {
        BaseUrl = SqlitePortal.BaseUrl,
        Settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Limits:PagesPerSecond"] = "1",
            ["Limits:PagesAtOnce"] = $"{AtOnce}",
            ["Proxy:KnownNetworks"] = "10.0.0.0/8, 192.0.2.1",
        },
    });
}
