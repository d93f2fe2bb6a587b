using DepinGuide.Content.Snapshots;

namespace DepinGuide.Bench.Fuzz;

/// <summary>What honest input looks like: the repository's content.</summary>
/// <param name="Documents">The Markdown of its documents, front matter included.</param>
internal sealed record Corpus(ContentSnapshot Content, IReadOnlyList<string> Documents)
{
    public static Corpus Read(string folder)
    {
        var content = new ContentReader(new ContentFolders(folder), TimeProvider.System).Read();
        var files = Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
        return new Corpus(content, [.. files.Select(File.ReadAllText)]);
    }
}
