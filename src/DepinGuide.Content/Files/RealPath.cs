namespace DepinGuide.Content.Files;

/// <summary>Where a path leads once all symbolic links on the way are followed.</summary>
internal static class RealPath
{
    private const int MaximumLinks = 20;

    /// <exception cref="IOException">A link leads in a circle or cannot be read.</exception>
    public static string Of(string path) => Resolve(Path.GetFullPath(path), MaximumLinks);

    /// <summary>Whether the real path of something is the folder or lies below it.</summary>
    public static bool IsInside(string realFolder, string realPath) =>
        realPath == realFolder || realPath.StartsWith(realFolder.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static string Resolve(string path, int linksLeft)
    {
        if (linksLeft == 0)
            throw new IOException($"Too many links on the way to {path}.");

        var current = Path.GetPathRoot(path)!;
        foreach (var part in path[current.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            var next = Path.Combine(current, part);
            var target = new FileInfo(next).LinkTarget;
            current = target is null ? next : Resolve(Path.GetFullPath(target, current), linksLeft - 1);
        }

        return current;
    }
}
