using DepinGuide.Content.Documents;
using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Projects;
using DepinGuide.Facts.Values;
using DepinGuide.Web.Layout;
using static DepinGuide.Web.Features.Twins.MarkdownText;

namespace DepinGuide.Web.Features.Twins;

/// <summary>A project as Markdown: what its page shows, in the order of its page.</summary>
internal static class ProjectTwin
{
    public static string Write(TwinMaterial material, ProjectDocument document)
    {
        var (text, project, facts) = (new TwinText(material), document.Project, document.Facts);
        text.Front($"{project.Name} ({project.Token})", project.Summary, $"/projects/{project.Slug}", project.Reviewed, Identity(text, material, project));
        foreach (var change in facts.KnownChanges)
            text.Lines(Warning(text, change, material.Now));

        text.Body(document.Markdown);
        ProjectTwinFigures.Write(text, material.Book.Figures);
        WriteDeployments(text, material, facts.Deployments);
        WriteContracts(text, material, document);
        WriteLinks(text, facts.Links);
        WriteWallets(text, material, facts.Wallets);
        text.Section("Incidents", facts.Incidents.OrderByDescending(incident => incident.Date).Select(incident =>
            $"- **{ValueFormat.Date(incident.Date)}: {Plain(incident.Title)}.** {Sentences(incident.What, incident.Note)} ({text.Origin(incident.Provenance)})"));
        text.Claims(material.Content.ClaimsAbout(project.Slug.Value));
        text.Section("Open questions", facts.OpenQuestions.Select(question => $"- **{Plain(question.Question)}** {Plain(question.Why ?? "")}".TrimEnd()));
        text.Sources(document.Sources);
        return text.ToString();
    }

    private static IEnumerable<string> Identity(TwinText text, TwinMaterial material, Project project)
    {
        var sector = material.Content.Sectors.FirstOrDefault(candidate => candidate.Id == project.Sector);
        yield return $"- Token: {Plain(project.Token)}";
        yield return $"- Sector: {Link(sector?.Name ?? project.Sector.Value, text.Address($"/sectors/{project.Sector}"))}";
        yield return $"- Status: {project.Status.ToString().ToLowerInvariant()}";
        if (project.Aliases.Count > 0)
            yield return $"- Also: {Plain(string.Join(", ", project.Aliases))}";
    }

    private static IEnumerable<string> Warning(TwinText text, KnownChange change, DateTimeOffset now)
    {
        yield return $"> [!WARNING] Known change: {Plain(change.Title)}";
        yield return $"> {Plain(change.What)} {Plain(ChangeWords.Of(change, change.HasPassed(now)).Text)}";
        if (change.Advice is not null)
            yield return $"> What to do: {Plain(change.Advice)}";
        yield return $"> Source: {text.Origin(change.Provenance)}";
    }

    private static void WriteDeployments(TwinText text, TwinMaterial material, IReadOnlyList<Deployment> deployments)
    {
        text.Line("## Where the token is");
        if (deployments.Count == 0)
        {
            text.Line("No address with a named source. Do not take one from elsewhere without checking it.");
            return;
        }

        text.Line("Compare every character before you send. A wrong chain or a legacy token can cost all of it.");
        text.Table(["Token", "Chain", "Address", "Role", "Decimals", "Warning and notes", "Source"], deployments.OrderBy(deployment => deployment.Role).Select(deployment => (IReadOnlyList<string>)
        [
            Plain(deployment.Token), Chain(material, deployment.Chain), Code(deployment.Address), RoleMark.Of(deployment.Role).Word, $"{deployment.Decimals}",
            $"{(deployment.Warning is null ? "" : $"**{Plain(deployment.Warning)}** ")}{Sentences(deployment.Standard, deployment.Note)}".Trim(), text.Origin(deployment.Provenance),
        ]));
    }

    private static void WriteContracts(TwinText text, TwinMaterial material, ProjectDocument document)
    {
        var contracts = document.Facts.Contracts;
        if (contracts.Count == 0)
            return;

        text.Line("## Other contracts and accounts");
        text.Line($"These are not the token. Never send {Plain(document.Project.Token)} to them.");
        text.Table(["What", "Chain", "Address", "Note", "Source"], contracts.Select(contract => (IReadOnlyList<string>)
            [Plain(contract.Label), Chain(material, contract.Chain), Code(contract.Address), Plain(contract.Note ?? ""), text.Origin(contract.Provenance)]));
    }

    private static void WriteLinks(TwinText text, IReadOnlyList<OfficialLink> links)
    {
        text.Line("## Official links");
        foreach (var link in links.Where(link => link.Kind == LinkKind.LookAlike))
            text.Lines(["> [!DANGER] Look-alike: do not use", $"> {Code(LinkWords.Bare(link.Value))} {Sentences(link.Label, link.Note)}".TrimEnd(), $"> Named by: {Proofs(text, link)}"]);

        var official = links.Where(link => link.Kind != LinkKind.LookAlike).ToList();
        if (official.Count == 0)
            text.Line("No link with a named source.");
        else
            text.Table(["Kind", "Link", "Proof"], official.Select(link => (IReadOnlyList<string>)[LinkWords.Of(link.Kind), $"{Link(link.Label ?? LinkWords.Bare(link.Value), link.Value)} {Plain(link.Note ?? "")}".TrimEnd(), Proofs(text, link)]));
    }

    private static void WriteWallets(TwinText text, TwinMaterial material, IReadOnlyList<Wallet> wallets)
    {
        text.Line("## Wallets by chain");
        if (wallets.Count == 0)
            text.Line("No wallet with a named source.");
        else
            text.Table(["Chain", "Wallet", "Kind", "Note", "Source"], wallets.SelectMany(wallet => wallet.Chains, (wallet, chain) => (wallet, chain)).GroupBy(pair => pair.chain).SelectMany(group => group).Select(pair => (IReadOnlyList<string>)
                [Chain(material, pair.chain), Plain(pair.wallet.Name), pair.wallet.Kind.ToString().ToLowerInvariant(), Plain(pair.wallet.Note ?? ""), text.Origin(pair.wallet.Provenance)]));
    }

    private static string Proofs(TwinText text, OfficialLink link) =>
        string.Join("; ", link.Proofs.Select(proof => text.Cite(proof.Citation) + (proof.AsOf is { } asOf ? $", {ValueFormat.Date(asOf)}" : ""))) + $", checked {TwinText.Date(link.Checked)}";

    private static string Chain(TwinMaterial material, ChainId chain) => Plain(material.Content.Chains.GetValueOrDefault(chain)?.Name ?? chain.Value);

    private static string Sentences(params string?[] texts) => string.Join(". ", texts.OfType<string>().Select(text => Plain(text).TrimEnd('.'))) is { Length: > 0 } joined ? joined + "." : "";
}
