using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace DepinGuide.Bench.Fuzz;

/// <summary>Whether HTML holds nothing that runs, loads from elsewhere or leads where no reader may go.</summary>
internal static class SafePage
{
    private static readonly HashSet<string> Forbidden = new(
        ["iframe", "object", "embed", "style", "base", "applet", "frame", "frameset", "math", "foreignobject", "animate", "set", "template", "noscript", "audio", "video", "source", "track", "portal", "marquee", "xmp", "plaintext"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> OfThePage = new(["script", "link", "meta", "form", "input", "button", "select", "textarea", "title"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Links = new(["href", "action", "formaction", "cite"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Resources = new(["src", "srcset", "poster", "background", "data", "ping", "xlink:href"], StringComparer.OrdinalIgnoreCase);

    /// <param name="isWhole">A page of the portal and not a text of an author: it may have scripts, forms and a head of its own.</param>
    /// <returns>What is wrong, null when nothing is.</returns>
    public static string? Fault(string html, bool isWhole)
    {
        // A reader's program that runs no scripts parses noscript differently: both have to be safe.
        var document = new HtmlParser(new HtmlParserOptions { IsScripting = true }).ParseDocument(html);
        var body = isWhole ? document.All : document.Body!.QuerySelectorAll("*");
        return body.Select(element => Fault(element, isWhole)).FirstOrDefault(fault => fault is not null);
    }

    private static string? Fault(IElement element, bool isWhole)
    {
        if (Forbidden.Contains(element.LocalName) && !(isWhole && element.LocalName is "noscript" or "template"))
            return $"holds <{element.LocalName}>";
        if (OfThePage.Contains(element.LocalName) && !isWhole)
            return $"holds <{element.LocalName}>";
        if (element.LocalName == "script" && element.TextContent.Length > 0 && element.GetAttribute("type") is not ("application/ld+json" or "importmap"))
            return "holds a script of its own";

        return element.Attributes.Select(attribute => Fault(element, attribute)).FirstOrDefault(fault => fault is not null);
    }

    private static string? Fault(IElement element, IAttr attribute)
    {
        var (name, value) = (attribute.Name, attribute.Value.Trim());
        if (name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || name.Equals("style", StringComparison.OrdinalIgnoreCase) || name.Equals("srcdoc", StringComparison.OrdinalIgnoreCase))
            return $"<{element.LocalName}> has the attribute {name}";

        var loads = Resources.Contains(name) || (name == "href" && element.LocalName is "use" or "image" or "script") || (element.LocalName == "link" && name == "href" && element.GetAttribute("rel") is not ("canonical" or "alternate"));
        if (loads && !IsOwn(value))
            return $"<{element.LocalName}> loads from elsewhere by {name}";
        if (!loads && Links.Contains(name) && !IsOwn(value) && !value.StartsWith("https://", StringComparison.Ordinal) && !value.StartsWith("mailto:", StringComparison.Ordinal))
            return $"<{element.LocalName}> leads nowhere good by {name}";

        return null;
    }

    private static bool IsOwn(string value) =>
        value.StartsWith('#') || value.StartsWith('?') || (value.StartsWith('/') && !value.StartsWith("//", StringComparison.Ordinal) && !value.StartsWith("/\\", StringComparison.Ordinal));
}
