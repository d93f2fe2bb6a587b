using DepinGuide.Facts.Ids;

namespace DepinGuide.Content.Rendering.Terms;

/// <summary>Addresses of glossary terms.</summary>
public static class TermLink
{
    private const string Home = "/glossary/";
    private const string Twin = ".md";

    public static string To(DocumentSlug term) => Home + term;

    /// <summary>The term that an address of the portal leads to, to its page, a place on it or its Markdown; null for any other address.</summary>
    public static DocumentSlug? Of(string target)
    {
        if (!target.StartsWith(Home, StringComparison.Ordinal))
            return null;

        var name = target[Home.Length..].Split('#', '?')[0];
        return DocumentSlug.TryParse(name.EndsWith(Twin, StringComparison.Ordinal) ? name[..^Twin.Length] : name, out var term) ? term : null;
    }
}
