using Microsoft.Extensions.Options;

namespace DepinGuide.Web.Hosting.Caching;

/// <summary>Finished pages for readers, and what drops them.</summary>
internal static class PageCacheFeature
{
    public static IServiceCollection AddPageCache(this IServiceCollection services)
    {
        services.AddOptions<CacheOptions>().BindConfiguration(CacheOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<CacheOptions>, CacheOptionsValidation>();
        services.AddSingleton<PageCache>();
        services.AddSingleton<CacheKeys>();
        services.AddSingleton<PageWarmUp>();
        services.AddHostedService(provider => ActivatorUtilities.CreateInstance<PageRepacking>(provider, () => Environment.CpuUsage.TotalTime));
        services.AddScoped<PageUse>();
        services.AddScoped<PageClock>();
        return services;
    }

    public static void UsePageCache(this WebApplication app)
    {
        // Asked for when the pipeline is put together, and not now: settings that are wrong have to be told in order first.
        app.Use(next => app.Services.GetRequiredService<PageWarmUp>().PassOn(next));
        app.UseMiddleware<CachedPages>();
    }
}
