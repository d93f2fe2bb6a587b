using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace DepinGuide.Web.Hosting.Limits;

/// <summary>What one client, and all together, may take of the portal; and who a client is when proxies stand in front.</summary>
internal static class LimitsFeature
{
    // Long enough that an absurd address reaches our own "not found" page instead of an empty answer.
    public const int RequestLineBytes = 32 * 1024;
    public const int HeaderBytes = 16 * 1024;
    public const int Headers = 64;
    public const int BodyBytes = 1024 * 1024;

    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(60);

    public static IServiceCollection AddLimits(this IServiceCollection services)
    {
        services.AddOptions<LimitsOptions>().BindConfiguration(LimitsOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<LimitsOptions>, LimitsOptionsValidation>();
        services.AddOptions<ProxyOptions>().Configure<IConfiguration>((options, settings) => options.KnownNetworks = ProxyOptions.Read(settings)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ProxyOptions>, ProxyOptionsValidation>();
        services.AddOptions<ForwardedHeadersOptions>().Configure<KnownNetworks>(Believe);
        services.AddOptions<KestrelServerOptions>().Configure<IOptions<LimitsOptions>>((kestrel, limits) => Apply(kestrel.Limits, limits.Value));
        services.AddSingleton<KnownNetworks>();
        services.AddSingleton<ClientBudgets>();
        return services;
    }

    /// <summary>First of all: whatever looks at the client's address must see the reader's.</summary>
    public static void UseClientAddresses(this IApplicationBuilder app) => app.UseForwardedHeaders();

    /// <summary>After routing, behind the page cache.</summary>
    public static void UseRequestLimits(this IApplicationBuilder app) => app.UseMiddleware<RequestLimits>();

    private static void Believe(ForwardedHeadersOptions options, KnownNetworks known)
    {
        // Not the host: canonical links come from the settings, and nothing else asks for it.
        options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        // From the nearest proxy back to the first address that is not known, however many proxies there are.
        options.ForwardLimit = null;
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in known.Networks)
            options.KnownIPNetworks.Add(network);
    }

    private static void Apply(KestrelServerLimits limits, LimitsOptions options)
    {
        limits.MaxRequestLineSize = RequestLineBytes;
        limits.MaxRequestHeadersTotalSize = HeaderBytes;
        limits.MaxRequestHeaderCount = Headers;
        limits.MaxRequestBodySize = BodyBytes;
        limits.MaxConcurrentConnections = options.Connections;
        limits.MaxConcurrentUpgradedConnections = options.Connections;
        limits.RequestHeadersTimeout = TimeSpan.FromSeconds(options.HeaderSeconds);
        limits.KeepAliveTimeout = KeepAlive;
        limits.MinRequestBodyDataRate = limits.MinResponseDataRate = new MinDataRate(options.BytesPerSecond, Grace);
    }
}
