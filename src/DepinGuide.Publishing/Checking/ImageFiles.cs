using DepinGuide.Content.Rendering;
using DepinGuide.Content.Snapshots;

namespace DepinGuide.Publishing.Checking;

/// <summary>Pictures that are too heavy for a phone, larger than any page shows them, or of an unknown kind. That a picture is there and has a text is seen to when it is read.</summary>
internal static class ImageFiles
{
    private const long MaximumBytes = 300 * 1024;
    private const int MaximumPixels = 2_400;

    public static IEnumerable<ContentProblem> Check(LintedContent content) =>
        from document in content.Documents
        from link in document.Body.Links
        where link.IsImage && content.Snapshot.FileHashes.ContainsKey(link.Target[1..])
        from problem in Check(document, link, content.Lines.FullPath(link.Target[1..]))
        select problem;

    private static IEnumerable<ContentProblem> Check(LintedDocument document, LinkReference link, string file)
    {
        var size = ImageSize.Read(file);
        if (size is null)
            yield return document.Warning(link.Line, $"the size of the image '{link.Target}' cannot be read", "a PNG, JPEG, GIF, WebP or SVG file with its width and height");
        else if (size is { Bytes: > MaximumBytes })
            yield return document.Warning(link.Line, FormattableString.Invariant($"the image '{link.Target}' has {size.Bytes / 1024:N0} KB"), $"at most {MaximumBytes / 1024} KB");

        if (size is { Width: > MaximumPixels } or { Height: > MaximumPixels })
            yield return document.Warning(link.Line, $"the image '{link.Target}' is {size.Width} × {size.Height} pixels", $"at most {MaximumPixels} on either side");
    }
}
