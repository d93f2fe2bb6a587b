using DepinGuide.Content.Snapshots;

namespace DepinGuide.Web.Hosting;

/// <summary>The content folder: read at start, followed while the portal runs.</summary>
internal static class PortalContentFeature
{
    public static IServiceCollection AddPortalContent(this IServiceCollection services)
    {
        services.AddSingleton(provider =>
        {
            var paths = provider.GetRequiredService<PortalPaths>();
            return new ContentReader(new ContentFolders(paths.Content, paths.LastGood), provider.GetRequiredService<TimeProvider>());
        });
        services.AddSingleton<ContentStore>();
        services.AddHostedService<ContentWorker>();
        return services;
    }
}
