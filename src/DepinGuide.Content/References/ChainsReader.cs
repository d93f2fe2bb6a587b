using DepinGuide.Content.Links;
using DepinGuide.Content.Snapshots;
using DepinGuide.Content.Yaml;
using DepinGuide.Facts.Addresses;
using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Projects;
using static DepinGuide.Content.Yaml.MapShape;

namespace DepinGuide.Content.References;

/// <summary>Reads <c>chains.yaml</c>.</summary>
internal static class ChainsReader
{
    private static readonly MapShape FileShape = new(RequiredList("chains", "a list of chains"));

    private static readonly MapShape ChainShape = new(
        Required("id", "a slug"),
        Required("name", "the name of the chain"),
        Optional("caip2", "its CAIP-2 id, such as eip155:1"),
        Required("family", "solana, evm, cosmos or none"),
        Required("native", "yes when the chain belongs to one DePIN project, else no"),
        Optional("explorer", "the name of a site that shows the chain"),
        Optional("explorer_url", "https://.../{address}"));

    public static IReadOnlyDictionary<ChainId, Chain>? Read(YamlNode root, ProblemLog log)
    {
        if (MapReader.Open(root, "", FileShape, log) is not { } file)
            return null;

        var entries = file.Maps("chains", ChainShape);
        UniqueIds.Check(entries, "id");
        var chains = new Dictionary<ChainId, Chain>();
        foreach (var chain in entries.Select(ReadChain).OfType<Chain>())
            chains.TryAdd(chain.Id, chain);

        return chains;
    }

    private static Chain? ReadChain(MapReader map)
    {
        var before = map.ErrorsBefore;
        var (id, name, caip2) = (map.Id<ChainId>("id"), map.Text("name"), map.Text("caip2"));
        var (family, isNative) = (map.Word<AddressFamily>("family"), map.YesOrNo("native"));
        if (caip2?.Contains(':', StringComparison.Ordinal) == false)
            map.Error("caip2", $"'{caip2}' is not a CAIP-2 id");

        var explorer = ReadExplorer(map);
        return map.Log.Errors > before ? null : new Chain(id!.Value, name!, caip2, family!.Value, isNative!.Value, explorer);
    }

    private static ChainExplorer? ReadExplorer(MapReader map)
    {
        var (name, template) = (map.Text("explorer"), map.Text("explorer_url"));
        if ((name is null) != (template is null))
            map.Error(name is null ? "explorer" : "explorer_url", "is missing: the name of an explorer and its address belong together");
        if (template is not null && WhyNoTemplate(template) is { } problem)
            map.Error("explorer_url", problem);

        return name is null || template is null ? null : new ChainExplorer(name, template);
    }

    /// <summary>The place of the address lies behind the host: no content may decide which site a link leads to.</summary>
    private static string? WhyNoTemplate(string template)
    {
        var parts = template.Split(ChainExplorer.Place);
        if (parts.Length != 2)
            return $"'{template}' names {ChainExplorer.Place} {parts.Length - 1} times";
        if (!HttpsAddress.TryParse(parts[0] + "a" + parts[1], out var address, out var problem))
            return problem;

        return parts[0].Length > address.GetLeftPart(UriPartial.Authority).Length ? null : $"'{template}' has {ChainExplorer.Place} in its host";
    }
}
