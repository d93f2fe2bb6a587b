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
        services.AddScoped<PageUse>();
        services.AddScoped<PageClock>();
        return services;
    }

    public static void UsePageCache(this IApplicationBuilder app) => app.UseMiddleware<CachedPages>();
}
