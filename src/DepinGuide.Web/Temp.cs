#pragma warning disable
using DepinGuide.Content.Snapshots;
namespace DepinGuide.Web.Hosting {
internal static class T { public static void AddPortalContent(this IServiceCollection s) { s.AddSingleton(p => new ContentStore(p.GetRequiredService<PortalPaths>().Content)); } }
}
