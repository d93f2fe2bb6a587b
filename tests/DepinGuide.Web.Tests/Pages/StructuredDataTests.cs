using System.Globalization;
using System.Text.Json;
using DepinGuide.Web.Tests.Portals;

namespace DepinGuide.Web.Tests.Pages;

/// <summary>JSON-LD against the vocabulary of schema.org, and what Google documents as required.</summary>
[Collection(Groups.Sqlite)]
public sealed class StructuredDataTests(SqlitePortal portal)
{
    private const string Vocabulary = "https://schema.org";

    private static readonly string[] Addresses = ["contentUrl", "inDefinedTermSet", "item", "license", "mainEntityOfPage", "url"];
    private static readonly string[] Days = ["dateModified", "datePublished"];

    /// <summary>The types in use: properties that are required, then those that the vocabulary has besides and that we use.</summary>
    private static readonly Dictionary<string, (string[] Required, string[] Optional)> Types = new(StringComparer.Ordinal)
    {
        ["Answer"] = (["text"], []),
        ["Article"] = (["headline", "author", "datePublished"], ["dateModified", "description", "inLanguage", "isAccessibleForFree", "license", "mainEntityOfPage"]),
        ["BreadcrumbList"] = (["itemListElement"], []),
        ["DataDownload"] = (["contentUrl"], ["encodingFormat"]),
        ["Dataset"] = (["name", "description"], ["creator", "dateModified", "distribution", "isAccessibleForFree", "license", "url"]),
        ["DefinedTerm"] = (["name"], ["description", "inDefinedTermSet", "url"]),
        ["DefinedTermSet"] = (["name"], ["url"]),
        ["EntryPoint"] = (["urlTemplate"], []),
        ["FAQPage"] = (["mainEntity"], []),
        ["ListItem"] = (["position", "name", "item"], []),
        ["Organization"] = (["name"], ["url"]),
        ["Question"] = (["name", "acceptedAnswer"], []),
        ["SearchAction"] = (["target", "query-input"], []),
        ["WebSite"] = (["name", "url"], ["description", "potentialAction"]),
    };

    [Fact]
    public async Task Get_EveryPage_UsesTheVocabularyAsItIs() => Assert.Empty(await portal.FaultsAsync(page => Nodes(page).SelectMany(Faults)));

    [Fact]
    public async Task Get_AllPages_UseEveryTypeOfTheTable()
    {
        var used = (await portal.PagesAsync()).SelectMany(Nodes).Select(node => node.GetProperty("@type").GetString()).Distinct();

        Assert.Equal(Types.Keys.Order(StringComparer.Ordinal), used.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Get_EveryTrail_CountsItsSteps() =>
        Assert.Empty(await portal.FaultsAsync(page => Nodes(page)
            .Where(node => node.GetProperty("@type").ValueEquals("BreadcrumbList"))
            .Select(trail => trail.GetProperty("itemListElement").EnumerateArray().Select(step => step.GetProperty("position").GetInt32()).ToList())
            .Where(steps => steps.Count < 2 || !steps.SequenceEqual(Enumerable.Range(1, steps.Count)))
            .Select(steps => $"steps {string.Join(' ', steps)}")));

    [Fact]
    public async Task Get_EveryDataset_DescribesItselfAsLongAsGoogleAsks() =>
        Assert.Empty(await portal.FaultsAsync(page => Nodes(page)
            .Where(node => node.GetProperty("@type").ValueEquals("Dataset"))
            .Select(node => node.GetProperty("description").GetString()!)
            .Where(text => text.Length is < 50 or > 5000)));

    private static IEnumerable<string> Faults(JsonElement node)
    {
        var type = node.GetProperty("@type").GetString()!;
        if (!Types.TryGetValue(type, out var shape))
            return [$"no type {type}"];

        var names = node.EnumerateObject().Select(property => property.Name).Where(name => name[0] != '@').ToList();
        return shape.Required.Except(names).Select(name => $"{type} without {name}")
            .Concat(names.Except(shape.Required).Except(shape.Optional).Select(name => $"{type} has no {name}"))
            .Concat(node.EnumerateObject().Where(property => !IsRight(property)).Select(property => $"{type}: {property}"));
    }

    private static bool IsRight(JsonProperty property)
    {
        var text = property.Value.ValueKind == JsonValueKind.String ? property.Value.GetString()! : null;
        return property.Name == "@context" ? text == Vocabulary
            : Addresses.Contains(property.Name) ? Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            : Days.Contains(property.Name) ? DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            : text is null || !string.IsNullOrWhiteSpace(text);
    }

    /// <summary>Every node of a page, those inside of others included.</summary>
    private static IEnumerable<JsonElement> Nodes(Reply page) =>
        page.Document.QuerySelectorAll("script[type='application/ld+json']").SelectMany(script => Within(JsonSerializer.Deserialize<JsonElement>(script.TextContent)));

    private static IEnumerable<JsonElement> Within(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Within),
        JsonValueKind.Object => value.EnumerateObject().SelectMany(property => Within(property.Value)).Prepend(value),
        _ => [],
    };
}
