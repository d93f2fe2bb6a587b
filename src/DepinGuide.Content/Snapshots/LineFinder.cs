using System.Text;
using DepinGuide.Content.Files;

namespace DepinGuide.Content.Snapshots;

/// <summary>Finds the line of something that was read long ago, for a problem that shows only beside other files.</summary>
internal sealed class LineFinder(IReadOnlyList<ContentFile> files)
{
    private readonly Dictionary<string, ContentFile> _files = files.ToDictionary(file => file.Path, StringComparer.Ordinal);

    /// <summary>The first line that holds the text; 0 when none does.</summary>
    public int Find(string path, string text)
    {
        if (!_files.TryGetValue(path, out var file) || file.Bytes is not { } bytes)
            return 0;

        var number = 0;
        foreach (var line in Encoding.UTF8.GetString(bytes).AsSpan().EnumerateLines())
        {
            number++;
            if (line.Contains(text, StringComparison.Ordinal))
                return number;
        }

        return 0;
    }
}
