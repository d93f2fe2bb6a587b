using DepinGuide.Content.Snapshots;
using DepinGuide.Facts.Evidence;
using DepinGuide.Facts.Ids;

namespace DepinGuide.Publishing.Checking;

/// <summary>Sources nobody names, documents that name one place twice, and guides that rest on nothing.</summary>
internal static class SourceUse
{
    private const string Home = "sources.yaml";

    public static IEnumerable<ContentProblem> Check(LintedContent content) =>
        Unused(content).Concat(content.Documents.SelectMany(document => Check(document, content.Lines)));

    private static IEnumerable<ContentProblem> Unused(LintedContent content)
    {
        var used = Used(content.Snapshot).ToHashSet();
        return from source in content.Snapshot.Sources.Keys
               where !used.Contains(source)
               select new ContentProblem(
                   ProblemLevel.Hint, Home, LineOf(content.Lines, source), null, $"nothing names the source '{source.Value}'", "a fact or a document that rests on it, or no entry");
    }

    private static IEnumerable<ContentProblem> Check(LintedDocument document, FileLines lines)
    {
        if (document.Guide is not null && document.Sources.Count == 0 && document.Body.References.Count == 0)
            yield return document.Warning(1, "the guide names no source and uses no figure", "'sources' in the front matter");

        foreach (var place in document.Sources.GroupBy(citation => citation).Where(place => place.Count() > 1))
        {
            var name = $"'{place.Key.Source.Value}'{(place.Key.At is null ? "" : $" at '{place.Key.At}'")}";
            yield return document.Hint(lines.Find(document.Path, "sources:"), $"the source {name} is listed {place.Count()} times", "each place once");
        }
    }

    /// <summary>Entries are written on one line or on several.</summary>
    private static int LineOf(FileLines lines, SourceId source)
    {
        var line = lines.Find(Home, $"id: {source.Value},");
        return line > 0 ? line : lines.Find(Home, $"id: {source.Value}");
    }

    private static IEnumerable<SourceId> Used(ContentSnapshot content) =>
        content.Metrics.SelectMany(metric => metric.Metric.Prefer)
            .Concat(Citations(content).Select(citation => citation.Source));

    private static IEnumerable<Citation> Citations(ContentSnapshot content) =>
        content.Guides.SelectMany(guide => guide.Sources)
            .Concat(content.Glossary.SelectMany(term => term.Sources))
            .Concat(content.Claims.SelectMany(claim => claim.Citations))
            .Concat(content.Projects.SelectMany(project => project.Sources))
            .Concat(content.Projects.SelectMany(project => project.Facts.Links).SelectMany(link => link.Proofs).Select(proof => proof.Citation))
            .Concat(content.Projects.SelectMany(project => project.Facts.Readings).Select(reading => reading.ChangeExpected?.Citation).OfType<Citation>())
            .Concat(content.Projects.SelectMany(project => Provenances(project.Facts)).Select(provenance => provenance.Citation).OfType<Citation>());

    private static IEnumerable<Provenance> Provenances(Facts.Projects.ProjectFacts facts) =>
        facts.Readings.Select(reading => reading.Provenance)
            .Concat(facts.Deployments.Select(deployment => deployment.Provenance))
            .Concat(facts.Contracts.Select(contract => contract.Provenance))
            .Concat(facts.Wallets.Select(wallet => wallet.Provenance))
            .Concat(facts.Incidents.Select(incident => incident.Provenance))
            .Concat(facts.KnownChanges.Select(change => change.Provenance));
}
