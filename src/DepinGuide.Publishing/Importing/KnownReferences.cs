using DepinGuide.Content.Snapshots;
using DepinGuide.Facts.Evidence;
using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Projects;
using DepinGuide.Facts.Readings;

namespace DepinGuide.Publishing.Importing;

/// <summary>
/// Leaves out what names a source, metric or chain that the snapshot does not have. A file can be right and its neighbour
/// broken; one statement less is better than a database that shows yesterday's state of everything.
/// </summary>
internal sealed class KnownReferences(ContentSnapshot snapshot)
{
    private readonly List<string> _leftOut = [];

    /// <summary>One sentence for each statement that was left out.</summary>
    public IReadOnlyList<string> LeftOut => _leftOut;

    public ProjectFacts Of(ProjectSlug project, ProjectFacts facts) => facts with
    {
        Readings = [.. facts.Readings.Select(WithKnownChange).Where(reading =>
            Keeps(Knows(reading.Figure.Metric), reading.Figure.Value, reading.Figure.Metric)
            && Keeps(Knows(reading.Provenance), reading.Figure.Value, reading.Provenance.Citation?.Source))],
        Deployments = [.. facts.Deployments.Where(row => Keeps(project, row.Address, row.Chain, row.Provenance))],
        Contracts = [.. facts.Contracts.Where(row => Keeps(project, row.Label, row.Chain, row.Provenance))],
        Links = [.. facts.Links.Select(WithKnownProofs).Where(row => Keeps(row.Proofs.Count > 0, $"{project}: {row.Value.OriginalString}", "any proof"))],
        Wallets = [.. facts.Wallets.Where(row => Keeps(project, row.Name, row.Provenance))],
        Incidents = [.. facts.Incidents.Where(row => Keeps(project, row.Title, row.Provenance))],
        KnownChanges = [.. facts.KnownChanges.Where(row => Keeps(project, row.Title, row.Provenance))],
    };

    /// <summary>Citations of sources that the snapshot has.</summary>
    public IReadOnlyList<Citation> Of(IReadOnlyList<Citation> citations) => [.. citations.Where(citation => Knows(citation.Source))];

    /// <summary>Whether a statement with this much left to stand on is kept.</summary>
    public bool Keeps(bool known, string statement, object? reference)
    {
        if (!known)
            _leftOut.Add($"{statement} is left out: {reference} is not known.");

        return known;
    }

    private bool Keeps(ProjectSlug project, string label, Provenance provenance) =>
        Keeps(Knows(provenance), $"{project}: {label}", provenance.Citation?.Source);

    private bool Keeps(ProjectSlug project, string label, ChainId chain, Provenance provenance) =>
        Keeps(snapshot.Chains.ContainsKey(chain), $"{project}: {label}", chain) && Keeps(project, label, provenance);

    private bool Knows(MetricId metric) => snapshot.Catalog.Find(metric) is not null;

    private bool Knows(SourceId source) => snapshot.Sources.ContainsKey(source);

    private bool Knows(Provenance provenance) => provenance.Citation is not { } citation || Knows(citation.Source);

    /// <summary>The fact still holds when only its announced change has lost its source.</summary>
    private Reading WithKnownChange(Reading reading) =>
        reading.ChangeExpected is { } change && !Keeps(Knows(change.Citation.Source), $"{reading.Figure.Value}: the expected change", change.Citation.Source)
            ? reading with { ChangeExpected = null }
            : reading;

    private OfficialLink WithKnownProofs(OfficialLink link) => link with { Proofs = [.. link.Proofs.Where(proof => Knows(proof.Citation.Source))] };
}
