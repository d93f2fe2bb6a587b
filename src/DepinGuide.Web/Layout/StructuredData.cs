using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DepinGuide.Web.Layout;

/// <summary>JSON-LD after the schema.org vocabulary.</summary>
internal static class StructuredData
{
    /// <summary>The default encoder escapes '&lt;', so that no text can end the script element.</summary>
    public static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.Default,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <param name="trail">Name and absolute address from home to the page itself.</param>
    public static object Breadcrumbs(IEnumerable<(string Name, string Address)> trail) => Node("BreadcrumbList", new()
    {
        ["itemListElement"] = trail.Select((step, index) => Node("ListItem", new()
        {
            ["position"] = index + 1,
            ["name"] = step.Name,
            ["item"] = step.Address,
        }, isRoot: false)).ToArray(),
    });

    public static Dictionary<string, object?> Node(string type, Dictionary<string, object?> properties, bool isRoot = true)
    {
        Dictionary<string, object?> node = [];
        if (isRoot)
            node["@context"] = "https://schema.org";

        node["@type"] = type;
        foreach (var (name, value) in properties)
            node[name] = value;

        return node;
    }
}
