using DepinGuide.Content.Snapshots;
using DepinGuide.Content.Yaml;

namespace DepinGuide.Content.Files;

/// <summary>A Markdown file taken apart.</summary>
/// <param name="Body">Everything after the front matter.</param>
/// <param name="BodyLine">The line of the file in which the body begins.</param>
internal sealed record FrontMatter(YamlNode Root, string Body, int BodyLine)
{
    public const int MaximumLength = 64 * 1024;

    private const string Fence = "---";

    /// <returns>Null when there is no front matter or it cannot be read; the log says why.</returns>
    public static FrontMatter? Split(string text, ProblemLog log)
    {
        if (LineAt(text, 0).TrimEnd() is not Fence)
        {
            log.Error(1, null, "the file does not begin with front matter", "a line with --- alone, then keys and values, then a line with --- alone");
            return null;
        }

        var start = NextLine(text, 0);
        if (FindEnd(text, start) is not { } end)
        {
            log.Error(1, null, "the front matter that begins here has no end", "a line with --- alone after the last key");
            return null;
        }

        if (end - start > MaximumLength)
        {
            log.Error(1, null, $"the front matter has {end - start:N0} characters", $"at most {MaximumLength:N0}");
            return null;
        }

        var body = NextLine(text, end);
        var root = YamlTree.Read(text[start..end], 2, log);
        return root is null ? null : new FrontMatter(root, text[body..], 1 + text.AsSpan(0, body).Count('\n'));
    }

    private static int? FindEnd(string text, int start)
    {
        for (var position = start; position < text.Length; position = NextLine(text, position))
        {
            if (LineAt(text, position).TrimEnd() is Fence)
                return position;
        }

        return null;
    }

    private static ReadOnlySpan<char> LineAt(string text, int position)
    {
        var end = text.IndexOf('\n', position);
        return text.AsSpan(position, (end < 0 ? text.Length : end) - position);
    }

    private static int NextLine(string text, int position)
    {
        var end = text.IndexOf('\n', position);
        return end < 0 ? text.Length : end + 1;
    }
}
