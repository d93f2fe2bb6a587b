namespace DepinGuide.Publishing.Checking;

/// <summary>Finds the lines of what the snapshot keeps without its place. Files are read only when there is something to say of them.</summary>
/// <param name="root">The content folder.</param>
internal sealed class FileLines(string root)
{
    /// <summary>Where a file of the content folder lies.</summary>
    public string FullPath(string path) => Path.Combine(root, path);

    /// <summary>The first line that holds the text; 0 when none does or the file has gone since.</summary>
    public int Find(string path, string text)
    {
        try
        {
            var number = 0;
            foreach (var line in File.ReadLines(FullPath(path)))
            {
                number++;
                if (line.Contains(text, StringComparison.Ordinal))
                    return number;
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return 0;
        }

        return 0;
    }
}
