using Microsoft.Extensions.FileProviders;

namespace DepinGuide.Web.Hosting;

/// <summary>Pictures of guides: files below <c>content/media</c> at <c>/media/</c>.</summary>
internal static class MediaFiles
{
    public static void UseMediaFiles(this WebApplication app)
    {
        var folder = Path.Combine(app.Services.GetRequiredService<PortalPaths>().Content, "media");
        if (Directory.Exists(folder))
            app.UseStaticFiles(new StaticFileOptions { RequestPath = "/media", FileProvider = new PhysicalFileProvider(folder) });
    }
}
