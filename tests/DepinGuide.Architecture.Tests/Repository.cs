namespace DepinGuide.Architecture.Tests;

/// <summary>A text file of the repository.</summary>
/// <param name="Path">Path below the root, with '/' between folders.</param>
internal sealed record SourceFile(string Path, string Text)
{
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>With its dot: <c>.cs</c>.</summary>
    public string Extension => System.IO.Path.GetExtension(Path);

    public int Lines => Text.Count(c => c == '\n') + (Text.Length > 0 && Text[^1] != '\n' ? 1 : 0);

    public bool IsUnder(string folder) => Path.StartsWith(folder + "/", StringComparison.Ordinal);

    /// <summary>The line of a position in the text, from 1.</summary>
    public int LineAt(int position) => Text.AsSpan(0, position).Count('\n') + 1;
}

/// <summary>The files that the rules read: those that are written by hand, not what a build leaves behind.</summary>
internal static class Repository
{
    private static readonly HashSet<string> Skipped = new(StringComparer.Ordinal)
    {
        ".git", ".vs", ".idea", ".vscode", "artifacts", "bin", "data", "node_modules", "obj", "TestResults",
    };

    private static readonly HashSet<string> TextExtensions = new(StringComparer.Ordinal)
    {
        "", ".cs", ".csproj", ".css", ".editorconfig", ".html", ".js", ".json", ".md", ".mjs", ".props", ".razor", ".sh",
        ".sln", ".svg", ".targets", ".txt", ".xml", ".yaml", ".yml",
    };

    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<SourceFile> Files { get; } = [.. Read(Root)];

    public static IEnumerable<SourceFile> Code => Files.Where(file => file.IsUnder("src") || file.IsUnder("tests"));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "DepinGuide.sln")))
            folder = folder.Parent;

        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside of the repository.");
    }

    private static IEnumerable<SourceFile> Read(string folder)
    {
        foreach (var path in Directory.EnumerateFiles(folder).Where(path => TextExtensions.Contains(Path.GetExtension(path))))
            yield return new SourceFile(Path.GetRelativePath(Root, path).Replace('\\', '/'), File.ReadAllText(path));

        foreach (var file in Directory.EnumerateDirectories(folder).Where(path => !Skipped.Contains(Path.GetFileName(path))).SelectMany(Read))
            yield return file;
    }
}
