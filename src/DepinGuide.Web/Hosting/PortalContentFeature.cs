using DepinGuide.Content.Links;
using DepinGuide.Content.Snapshots;
using DepinGuide.Publishing.Checking;
using DepinGuide.Web.Features.Machines;

namespace DepinGuide.Web.Hosting;

/// <summary>The content folder: read at start, followed while the portal runs.</summary>
internal static class PortalContentFeature
{
    public static IServiceCollection AddPortalContent(this IServiceCollection services)
    {
        services.AddSingleton(provider =>
        {
            var paths = provider.GetRequiredService<PortalPaths>();
            return Reader(new ContentFolders(paths.Content, paths.LastGood), provider.GetRequiredService<TimeProvider>());
        });
        services.AddSingleton<ContentStore>();
        services.AddSingleton<PortalSearch>();
        services.AddHostedService(provider => provider.GetRequiredService<PortalSearch>());
        services.AddSingleton(provider => new ContentLinter(provider.GetRequiredService<PortalPaths>().Content));
        services.AddSingleton<ContentUpdate>();
        services.AddHostedService<ContentWorker>();
        return services;
    }

    /// <summary>A reader that knows which addresses this portal answers.</summary>
    public static ContentReader Reader(ContentFolders folders, TimeProvider clock) =>
        new(folders, clock) { Addresses = new InternalAddresses { FixedPages = MachinesFeature.FixedPages } };
}
