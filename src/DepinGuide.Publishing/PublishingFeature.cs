using DepinGuide.Publishing.Importing;
using Microsoft.Extensions.DependencyInjection;

namespace DepinGuide.Publishing;

public static class PublishingFeature
{
    public static IServiceCollection AddPublishing(this IServiceCollection services) => services.AddSingleton<ContentImporter>();
}
