using DepinGuide.Content.Rendering;
using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Projects;
using DepinGuide.Facts.Readings;

namespace DepinGuide.Content.Snapshots;

/// <summary>Which parts of the content differ between two snapshots, by the names of <see cref="ContentParts"/>.</summary>
public sealed class ContentDifference
{
    private readonly ContentSnapshot _before;
    private readonly ContentSnapshot _after;
    private readonly HashSet<string> _parts = new(StringComparer.Ordinal);

    private ContentDifference(ContentSnapshot before, ContentSnapshot after) => (_before, _after) = (before, after);

    /// <returns>Empty when readers would see no difference.</returns>
    public static IReadOnlySet<string> Between(ContentSnapshot before, ContentSnapshot after) =>
        ReferenceEquals(before, after) ? new HashSet<string>() : new ContentDifference(before, after).Find();

    private HashSet<string> Find()
    {
        CompareFile("sources.yaml", ContentParts.Sources);
        CompareFile("chains.yaml", ContentParts.Chains);
        CompareFile("sectors.yaml", ContentParts.Sectors);
        CompareFile("claims.yaml", ContentParts.Claims);
        CompareFolder("changes/", ContentParts.Changes);
        Compare(content => content.Guides.ToDictionary(guide => guide.Path, guide => (ContentParts.Guide(guide.Slug.Value), guide.Body)), ContentParts.Guides);
        Compare(content => content.Glossary.ToDictionary(term => term.Path, term => (ContentParts.Term(term.Slug.Value), term.Body)), ContentParts.Glossary);
        Compare(content => content.Pages.ToDictionary(page => page.Path, page => (ContentParts.Page(page.Slug.Value), page.Body)), ContentParts.Pages);
        Compare(content => content.Metrics.ToDictionary(metric => metric.Path, metric => (ContentParts.Metric(metric.Metric.Id.Value), metric.Body)), ContentParts.Metrics);
        Compare(content => content.Projects.ToDictionary(project => project.Path, project => (ContentParts.Project(project.Project.Slug.Value), project.Body)), ContentParts.Projects);
        CompareFacts();
        return _parts;
    }

    private bool IsOtherFile(string path) => _before.FileHashes.GetValueOrDefault(path) != _after.FileHashes.GetValueOrDefault(path);

    private void CompareFile(string path, string part)
    {
        if (IsOtherFile(path))
            _parts.Add(part);
    }

    private void CompareFolder(string folder, string part)
    {
        if (_before.FileHashes.Keys.Union(_after.FileHashes.Keys).Any(path => path.StartsWith(folder, StringComparison.Ordinal) && IsOtherFile(path)))
            _parts.Add(part);
    }

    /// <summary>A text is made anew when its file changes, or what it refers to: what stayed is the very same object.</summary>
    private void Compare(Func<ContentSnapshot, Dictionary<string, (string Part, RenderedMarkdown Body)>> list, string whole)
    {
        var (before, after) = (list(_before), list(_after));
        foreach (var path in before.Keys.Union(after.Keys))
        {
            var (old, now) = (before.GetValueOrDefault(path), after.GetValueOrDefault(path));
            if (!IsOtherFile(path) && ReferenceEquals(old.Body, now.Body))
                continue;

            _parts.Add(whole);
            _parts.UnionWith(new[] { old.Part, now.Part }.OfType<string>());
        }
    }

    private void CompareFacts()
    {
        var slugs = _before.Projects.Concat(_after.Projects).Select(document => document.Project.Slug).Distinct();
        foreach (var slug in slugs)
        {
            var (before, after) = (_before.FindProject(slug.Value)?.Facts ?? ProjectFacts.None, _after.FindProject(slug.Value)?.Facts ?? ProjectFacts.None);
            if (ReferenceEquals(before, after))
                continue;

            _parts.Add(ContentParts.Facts(slug));
            if (!before.KnownChanges.SequenceEqual(after.KnownChanges))
                _parts.Add(ContentParts.KnownChanges(slug));
            if (!before.Incidents.SequenceEqual(after.Incidents))
                _parts.Add(ContentParts.Incidents);
            CompareReadings(before.Readings, after.Readings);
        }
    }

    /// <summary>In their order too: of two readings alike in everything that decides, the first is shown.</summary>
    private void CompareReadings(IReadOnlyList<Reading> before, IReadOnlyList<Reading> after)
    {
        var (old, now) = (before.ToLookup(reading => reading.Figure), after.ToLookup(reading => reading.Figure));
        foreach (var figure in before.Concat(after).Select(reading => reading.Figure).Distinct())
        {
            if (old[figure].SequenceEqual(now[figure]))
                continue;

            _parts.UnionWith(ContentParts.AllReadingsOf(figure));
            _parts.UnionWith(old[figure].Concat(now[figure]).Select(reading => reading.Provenance.Citation?.Source).OfType<SourceId>().Select(ContentParts.Cited));
        }
    }
}
