using AngleSharp.Dom;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using Ganss.Xss;

namespace DepinGuide.Content.Rendering.Html;

/// <summary>The last gate: elements, attributes and schemes that are not named here do not reach a page.</summary>
internal static class HtmlPolicy
{
    // Sanitizing is safe from several threads as long as nobody changes the lists.
    private static readonly HtmlSanitizer Sanitizer = new(new HtmlSanitizerOptions
    {
        AllowedTags = Set(
            "h2", "h3", "h4", "p", "br", "hr", "blockquote", "ul", "ol", "li", "dl", "dt", "dd", "strong", "em", "code", "pre", "sup", "span", "a", "img",
            "div", "table", "thead", "tbody", "tr", "th", "td", "aside", "section", "svg", "use"),
        AllowedAttributes = Set(
            "href", "src", "alt", "id", "class", "rel", "role", "tabindex", "scope", "start", "loading", "decoding", "aria-label", "aria-hidden"),
        AllowedSchemes = Set("https", "mailto"),
        UriAttributes = Set("href", "src"),
        AllowedCssProperties = Set(),
        AllowedAtRules = new HashSet<AngleSharp.Css.Dom.CssRuleType>(),
    })
    {
        // Without the reader of style sheets, which allows nothing here and takes longer to begin than all else.
        HtmlParserFactory = () => new HtmlParser(),
    };

    private static readonly AttributeEscaping Formatter = new();

    public static string Sanitize(string html) => Sanitizer.Sanitize(html, outputFormatter: Formatter);

    private static HashSet<string> Set(params string[] names) => new(names, StringComparer.OrdinalIgnoreCase);

    /// <summary>Browsers accept a bare '&lt;' inside a value; whoever reads the page with less than a browser may not.</summary>
    private sealed class AttributeEscaping : HtmlMarkupFormatter
    {
        protected override string Attribute(IAttr attribute) =>
            base.Attribute(attribute).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
    }
}
