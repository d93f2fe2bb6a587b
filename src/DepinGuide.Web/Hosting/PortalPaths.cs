using Microsoft.Extensions.Options;

namespace DepinGuide.Web.Hosting;

/// <summary>Folders of the portal, absolute.</summary>
internal sealed class PortalPaths(IOptions<ContentOptions> content, IOptions<DataOptions> data)
{
    private const string Marker = "DepinGuide.sln";

    public string Content { get; } = Path.GetFullPath(content.Value.Root, Root);

    public string Data { get; } = Path.GetFullPath(data.Value.Root, Root);

    public string SqliteFile => Path.Combine(Data, "depinguide.db");

    public string LastGood => Path.Combine(Data, "last-good");

    /// <summary>
    /// The nearest parent folder with the solution, so that a clone works wherever the portal is started from;
    /// the executable's folder when there is none.
    /// </summary>
    public static string Root { get; } = FindRoot(Environment.CurrentDirectory) ?? FindRoot(AppContext.BaseDirectory) ?? AppContext.BaseDirectory;

    private static string? FindRoot(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Marker)))
                return folder.FullName;
        }

        return null;
    }
}
