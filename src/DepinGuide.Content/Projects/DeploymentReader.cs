using DepinGuide.Content.References;
using DepinGuide.Content.Yaml;
using DepinGuide.Facts.Addresses;
using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Projects;
using static DepinGuide.Content.Yaml.MapShape;

namespace DepinGuide.Content.Projects;

/// <summary>Reads <c>deployments</c> and <c>contracts</c>: everything with an address.</summary>
internal static class DeploymentReader
{
    private const string ChainExpected = "the id of a chain in chains.yaml";

    private static readonly MapShape DeploymentShape = new(
    [
        Required("token", "the ticker on that chain"),
        Required("chain", ChainExpected),
        Required("address", "the address or denom"),
        Optional("decimals", "a whole number from 0 to 36"),
        Optional("standard", "the token standard in words"),
        Required("role", "native, official-parallel, successor, bridged-official, bridged-third-party, legacy, deprecated or invalid"),
        Optional("warning", "what a holder must know"),
        Optional("note", "a note"),
        .. EvidenceReader.SourcedKeys,
    ]);

    public static MapShape ContractShape { get; } = new(
    [
        Required("chain", ChainExpected),
        Required("address", "the address"),
        Required("kind", "staking, program, burn-wallet, vault, licence, metadata or other"),
        Required("label", "what it is, in words"),
        Optional("note", "a note"),
        .. EvidenceReader.SourcedKeys,
    ]);

    /// <summary>One address on one chain is one deployment; two entries would be shown as two tokens.</summary>
    public static IReadOnlyList<Deployment> ReadDeployments(MapReader file, string key, ReadingContext context)
    {
        var deployments = new List<Deployment>();
        var lines = new Dictionary<(ChainId, string), int>();
        foreach (var map in file.Maps(key, DeploymentShape))
        {
            if (ReadDeployment(map, context) is not { } deployment)
                continue;

            deployments.Add(deployment);
            var place = (deployment.Chain, deployment.Address);
            if (!lines.TryAdd(place, map.Line))
                map.Error("address", $"{deployment.Address} on {deployment.Chain.Value} is here twice, first in line {lines[place]}", "each address of a chain once");
        }

        return deployments;
    }

    private static Deployment? ReadDeployment(MapReader map, ReadingContext context)
    {
        var before = map.ErrorsBefore;
        var (token, chain) = (map.Text("token"), context.KnownChains.Require(map, "chain"));
        var role = map.Word<DeploymentRole>("role");
        var address = role == DeploymentRole.Native && IsOwnCoin(map, chain, context) ? token : ReadAddress(map, chain, context);
        var (decimals, standard, warning) = (map.Whole("decimals", 0, 36), map.Text("standard"), map.Text("warning"));
        if (warning is null && role is DeploymentRole.Legacy or DeploymentRole.Deprecated or DeploymentRole.Invalid)
            map.Error("warning", $"is missing for the role {map.Text("role")}", "what a holder must know, in words");

        var provenance = EvidenceReader.ReadSourced(map, context);
        return map.Log.Errors > before || provenance is null
            ? null
            : new Deployment(token!, chain!.Value, address!, decimals, standard, role!.Value, warning, map.Text("note"), provenance);
    }

    /// <summary>A project's own chain pays in its coin, which has no address there: the ticker stands for it.</summary>
    private static bool IsOwnCoin(MapReader map, ChainId? chain, ReadingContext context) =>
        chain is { } id && context.Chains?.GetValueOrDefault(id)?.IsNative == true && map.Text("address") is { } text && text == map.Text("token");

    public static Contract? ReadContract(MapReader map, ReadingContext context)
    {
        var before = map.ErrorsBefore;
        var chain = context.KnownChains.Require(map, "chain");
        var (address, kind, label) = (ReadAddress(map, chain, context), map.Word<ContractKind>("kind"), map.Text("label"));
        var provenance = EvidenceReader.ReadSourced(map, context);
        return map.Log.Errors > before || provenance is null
            ? null
            : new Contract(chain!.Value, address!, kind!.Value, label!, map.Text("note"), provenance);
    }

    /// <summary>The address in its canonical form; null when it is invalid (reported, with the right form where there is one).</summary>
    private static string? ReadAddress(MapReader map, ChainId? chain, ReadingContext context)
    {
        if (map.Text("address") is not { } text || chain is not { } id || context.Chains?.GetValueOrDefault(id) is not { } known)
            return null;

        var check = AddressFormat.Check(known.Family, text);
        if (check.Canonical is { } canonical)
            return canonical;

        var (problem, expected) = ValueProblem.Split(check.Problem ?? "");
        var rightForm = RightForm(known.Family, text);
        map.Error("address", $"{problem} ({known.Name})", rightForm is null ? expected : $"{rightForm}, if the letters are right: {expected}");
        return null;
    }

    /// <summary>A wrong checksum is nearly always a wrong case; all in one case the address has none and can be written right.</summary>
    private static string? RightForm(AddressFamily family, string text) =>
        family == AddressFamily.Evm ? AddressFormat.Check(family, text.ToLowerInvariant()).Canonical : null;
}
