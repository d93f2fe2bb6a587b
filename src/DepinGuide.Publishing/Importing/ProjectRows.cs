using DepinGuide.Content.Documents;
using DepinGuide.Content.Snapshots;
using DepinGuide.Data.Projects;
using DepinGuide.Data.Readings;
using DepinGuide.Data.Records;
using DepinGuide.Data.Storage;
using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Projects;

namespace DepinGuide.Publishing.Importing;

/// <summary>Everything the files say about one project, as rows.</summary>
internal sealed record ProjectRows
{
    public required ProjectRow Project { get; init; }

    public required IReadOnlyList<ExternalIdRow> ExternalIds { get; init; }

    public required IReadOnlyList<ReadingRow> Readings { get; init; }

    public required IReadOnlyList<DeploymentRow> Deployments { get; init; }

    public required IReadOnlyList<ContractRow> Contracts { get; init; }

    public required IReadOnlyList<LinkRow> Links { get; init; }

    public required IReadOnlyList<LinkProofRow> LinkProofs { get; init; }

    public required IReadOnlyList<WalletRow> Wallets { get; init; }

    public required IReadOnlyList<IncidentRow> Incidents { get; init; }

    public required IReadOnlyList<KnownChangeRow> KnownChanges { get; init; }

    public required IReadOnlyList<OpenQuestionRow> OpenQuestions { get; init; }

    /// <summary>The rows, with their fingerprint in the project's.</summary>
    public static ProjectRows Of(ProjectDocument document, ContentSnapshot snapshot, KnownReferences references, RowFingerprint fingerprint)
    {
        var slug = document.Project.Slug;
        var facts = references.Of(slug, document.Facts);
        var rows = new ProjectRows
        {
            Project = ProjectRow.Of(document.Project, SectorName(document.Project, snapshot), ChainNames(facts, snapshot)),
            ExternalIds = [.. document.ExternalIds.OrderBy(id => id.Key, StringComparer.Ordinal).Select(id => new ExternalIdRow { ProjectSlug = slug, Provider = id.Key, Value = id.Value })],
            Readings = [.. facts.Readings.Select(ReadingRow.Of)],
            Deployments = [.. facts.Deployments.Select((row, i) => DeploymentRow.Of(slug, i, row))],
            Contracts = [.. facts.Contracts.Select((row, i) => ContractRow.Of(slug, i, row))],
            Links = [.. facts.Links.Select((row, i) => LinkRow.Of(slug, i, row))],
            LinkProofs = [.. facts.Links.SelectMany((row, i) => ProofsOf(slug, i, row))],
            Wallets = [.. facts.Wallets.Select((row, i) => WalletRow.Of(slug, i, row))],
            Incidents = [.. facts.Incidents.Select((row, i) => IncidentRow.Of(slug, i, row))],
            KnownChanges = [.. facts.KnownChanges.Select((row, i) => KnownChangeRow.Of(slug, i, row))],
            OpenQuestions = [.. facts.OpenQuestions.Select((row, i) => OpenQuestionRow.Of(slug, i, row))],
        };
        rows.AppendTo(fingerprint);
        rows.Project.ContentHash = fingerprint.Take();
        return rows;
    }

    private void AppendTo(RowFingerprint fingerprint)
    {
        fingerprint.Append([Project]);
        fingerprint.Append(ExternalIds);
        fingerprint.Append(Readings);
        fingerprint.Append(Deployments);
        fingerprint.Append(Contracts);
        fingerprint.Append(Links);
        fingerprint.Append(LinkProofs);
        fingerprint.Append(Wallets);
        fingerprint.Append(Incidents);
        fingerprint.Append(KnownChanges);
        fingerprint.Append(OpenQuestions);
    }

    /// <summary>The first proof stands in the link's own row.</summary>
    private static IEnumerable<LinkProofRow> ProofsOf(ProjectSlug project, int ordinal, OfficialLink link) =>
        link.Proofs.Skip(1).Select((proof, i) => LinkProofRow.Of(project, ordinal, i, proof, link.Checked));

    private static string SectorName(Project project, ContentSnapshot snapshot) =>
        snapshot.Sectors.FirstOrDefault(sector => sector.Id == project.Sector)?.Name ?? project.Sector.Value;

    private static List<string> ChainNames(ProjectFacts facts, ContentSnapshot snapshot) =>
        [.. facts.Deployments.Where(row => DeploymentRow.IsCurrentRole(row.Role)).Select(row => snapshot.Chains[row.Chain].Name).Distinct(StringComparer.Ordinal)];
}
