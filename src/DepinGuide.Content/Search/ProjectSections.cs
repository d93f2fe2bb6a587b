using DepinGuide.Content.Documents;
using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Projects;

namespace DepinGuide.Content.Search;

/// <summary>What a project page shows beside its prose: where the token is, wallets, incidents, known changes.</summary>
internal sealed class ProjectSections(ProjectDocument document, IReadOnlyDictionary<ChainId, Chain> chains)
{
    private readonly ProjectFacts _facts = document.Facts;

    public IEnumerable<SearchSection> All()
    {
        if (_facts.Deployments.Count > 0)
            yield return Section("deployments", "Where the token is: contract addresses", _facts.Deployments.Select(Words), _facts.Deployments.Select(deployment => deployment.Address));
        if (_facts.Contracts.Count > 0)
            yield return Section("contracts", "Other contracts and accounts", _facts.Contracts.Select(contract => contract.Label), _facts.Contracts.Select(contract => contract.Address));
        if (_facts.Wallets.Count > 0)
            yield return Section("wallets", "Wallets", _facts.Wallets.Select(Words));
        if (_facts.Incidents.Count > 0)
            yield return Section("incidents", "Incidents", _facts.Incidents.Select(incident => $"{incident.Title}. {incident.What}"));
        foreach (var change in _facts.KnownChanges)
            yield return Section($"change-{change.Id}", $"Known change: {change.Title}", [change.What, change.Advice ?? ""]);
    }

    private static SearchSection Section(string anchor, string heading, IEnumerable<string> text, IEnumerable<string>? names = null) =>
        new(anchor, heading, SearchText.Clean(string.Join(' ', text)), string.Join(' ', names ?? []));

    private string Words(Deployment deployment) =>
        $"{deployment.Token} on {Name(deployment.Chain)}: {Words(deployment.Role)}. {deployment.Warning}";

    private static string Words(DeploymentRole role) => role switch
    {
        DeploymentRole.OfficialParallel => "official, in parallel",
        DeploymentRole.BridgedOfficial => "bridged, official",
        DeploymentRole.BridgedThirdParty => "bridged by a third party",
        _ => role.ToString().ToLowerInvariant(),
    };

    private string Words(Wallet wallet) =>
        $"{wallet.Name}{(wallet.Kind == WalletKind.Hardware ? " (hardware)" : "")} for {string.Join(", ", wallet.Chains.Select(Name))}.";

    private string Name(ChainId chain) => chains.GetValueOrDefault(chain)?.Name ?? chain.Value;
}
