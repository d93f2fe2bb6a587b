using Microsoft.Extensions.FileProviders;

namespace DepinGuide.Web.Hosting;

/// <summary>Pictures of guides: files below <c>content/media</c> at <c>/media/</c>.</summary>
internal static class MediaFiles
{
    public static void UseMediaFiles(this WebApplication app)
    {
        // Not from the options: they are validated later, where a wrong one becomes a line for the operator.
        var root = app.Configuration[$"{ContentOptions.Section}:{nameof(ContentOptions.Root)}"] ?? new ContentOptions().Root;
        var folder = Path.Combine(Path.GetFullPath(root, PortalPaths.Root), "media");
        if (Directory.Exists(folder))
            app.UseStaticFiles(new StaticFileOptions { RequestPath = "/media", FileProvider = new PhysicalFileProvider(folder) });
    }
}
