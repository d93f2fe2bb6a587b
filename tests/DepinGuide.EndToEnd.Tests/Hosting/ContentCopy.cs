namespace DepinGuide.EndToEnd.Tests.Hosting;

/// <summary>The repository's content in a folder of its own, for tests that edit files as an editor does.</summary>
internal sealed class ContentCopy : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ContentCopy()
    {
        var source = FindContent();
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(Root, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public string Root => _folder.Path;

    public Task<string[]> ReadLinesAsync(string path, CancellationToken cancellationToken) =>
        File.ReadAllLinesAsync(Path.Combine(Root, path), cancellationToken);

    public Task WriteLinesAsync(string path, IEnumerable<string> lines, CancellationToken cancellationToken) =>
        File.WriteAllLinesAsync(Path.Combine(Root, path), lines, cancellationToken);

    public void Dispose() => _folder.Dispose();

    private static string FindContent()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "DepinGuide.sln")))
            folder = folder.Parent;

        return Path.Combine(folder?.FullName ?? throw new InvalidOperationException("The tests run outside of the repository."), "content");
    }
}
