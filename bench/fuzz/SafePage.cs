using AngleSharp.Html.Parser;

namespace DepinGuide.Bench.Fuzz;

/// <summary>An element as a parser read it.</summary>
/// <param name="Text">Of a script; empty for any other.</param>
/// <param name="Attributes">Names and values.</param>
internal sealed record PageElement(string Name, string Text, IReadOnlyList<string[]> Attributes);

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
        return Fault(body.Select(element => new PageElement(element.LocalName, element.LocalName == "script" ? element.TextContent : "", [.. element.Attributes.Select(attribute => new[] { attribute.Name, attribute.Value })])), isWhole);
    }

    public static string? Fault(IEnumerable<PageElement> elements, bool isWhole) =>
        elements.Select(element => Fault(element, isWhole)).FirstOrDefault(fault => fault is not null);

    private static string? Fault(PageElement element, bool isWhole)
    {
        if (Forbidden.Contains(element.Name) && !(isWhole && element.Name is "noscript" or "template"))
            return $"holds <{element.Name}>";
        if (OfThePage.Contains(element.Name) && !isWhole)
            return $"holds <{element.Name}>";
        if (element.Name == "script" && element.Text.Length > 0 && Value(element, "type") is not ("application/ld+json" or "importmap"))
            return "holds a script of its own";

        return element.Attributes.Select(attribute => Fault(element, attribute[0], attribute[1].Trim())).FirstOrDefault(fault => fault is not null);
    }

    private static string? Value(PageElement element, string name) => element.Attributes.FirstOrDefault(attribute => attribute[0] == name)?[1];

    private static string? Fault(PageElement element, string name, string value)
    {
        if (name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || name.Equals("style", StringComparison.OrdinalIgnoreCase) || name.Equals("srcdoc", StringComparison.OrdinalIgnoreCase))
            return $"<{element.Name}> has the attribute {name}";

        var loads = Resources.Contains(name) || (name == "href" && element.Name is "use" or "image" or "script") || (element.Name == "link" && name == "href" && Value(element, "rel") is not ("canonical" or "alternate"));
        if (loads && !IsOwn(value))
            return $"<{element.Name}> loads from elsewhere by {name}";
        if (!loads && Links.Contains(name) && !IsOwn(value) && !value.StartsWith("https://", StringComparison.Ordinal) && !value.StartsWith("mailto:", StringComparison.Ordinal))
            return $"<{element.Name}> leads nowhere good by {name}";

        return null;
    }

    private static bool IsOwn(string value) =>
        value.StartsWith('#') || value.StartsWith('?') || (value.StartsWith('/') && !value.StartsWith("//", StringComparison.Ordinal) && !value.StartsWith("/\\", StringComparison.Ordinal));
}
