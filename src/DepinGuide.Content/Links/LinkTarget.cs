namespace DepinGuide.Content.Links;

internal enum Destination
{
    /// <summary>A path of this portal.</summary>
    Internal,

    /// <summary>A heading of the same document.</summary>
    Anchor,
    External,
    Mail,
    Refused,
}

/// <summary>Where a link of a document leads, as far as it may.</summary>
/// <param name="Problem">Why it is refused; empty otherwise.</param>
internal sealed record LinkTarget(Destination Destination, string Problem = "")
{
    public const string Expected = "https://..., mailto:..., a path of this portal that begins with /, or #heading";

    /// <summary>Everything that is not on the list is refused: an unknown scheme may run as a script.</summary>
    public static LinkTarget Of(string? url)
    {
        if (string.IsNullOrEmpty(url))
            return new(Destination.Refused, "the link has no address");
        if (url.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || c == '\\'))
            return new(Destination.Refused, $"'{Shown(url)}' holds a space, a backslash or a control character");
        if (url[0] == '#')
            return url.Length > 1 ? new(Destination.Anchor) : new(Destination.Refused, "'#' names no heading");
        if (url[0] == '/')
            return url.StartsWith("//", StringComparison.Ordinal) ? new(Destination.Refused, $"'{Shown(url)}' leaves the portal without a scheme") : new(Destination.Internal);
        if (url.StartsWith("mailto:", StringComparison.Ordinal))
            return IsPlainMail(url) ? new(Destination.Mail) : new(Destination.Refused, $"'{Shown(url)}' is not a plain mail address");
        if (url.StartsWith("https:", StringComparison.Ordinal))
            return HttpsAddress.TryParse(url, out _, out var problem) ? new(Destination.External) : new(Destination.Refused, problem);

        return new(Destination.Refused, $"'{Shown(url)}' is not a link that readers may follow");
    }

    private static bool IsPlainMail(string url) => url.Count(c => c == '@') == 1 && !url.Contains('?', StringComparison.Ordinal) && !url.Contains(',', StringComparison.Ordinal);

    private static string Shown(string url)
    {
        var start = url.Length > 80 ? url[..80] + "..." : url;
        return string.Concat(start.Select(c => char.IsControl(c) ? '?' : c));
    }
}
