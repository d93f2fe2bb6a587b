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
        Required("native", "yes when the chain belongs to one DePIN project, else no"));

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
        var before = map.Log.Errors;
        var (id, name, caip2) = (map.Id<ChainId>("id"), map.Text("name"), map.Text("caip2"));
        var (family, isNative) = (map.Word<AddressFamily>("family"), map.YesOrNo("native"));
        if (caip2?.Contains(':', StringComparison.Ordinal) == false)
            map.Error("caip2", $"'{caip2}' is not a CAIP-2 id");

        return map.Log.Errors > before ? null : new Chain(id!.Value, name!, caip2, family!.Value, isNative!.Value);
    }
}
