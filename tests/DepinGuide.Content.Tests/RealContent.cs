using DepinGuide.Content.Snapshots;

namespace DepinGuide.Content.Tests;

/// <summary>The content of the repository that the tests run in.</summary>
internal static class RealContent
{
    public static ContentSnapshot Read() =>
        new ContentReader(new ContentFolders(Path.Combine(FindRepository(), "content")), TimeProvider.System).Read(TestContext.Current.CancellationToken);

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "DepinGuide.sln")))
            folder = folder.Parent;

        return folder?.FullName ?? throw new InvalidOperationException("There is no DepinGuide.sln above the tests.");
    }
}
