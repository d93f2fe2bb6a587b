using DepinGuide.Content.Documents;
using DepinGuide.Content.Snapshots;
using DepinGuide.Facts.Projects;
using DepinGuide.Facts.Values;
using DepinGuide.Web.Layout;

namespace DepinGuide.Web.Features.Machines;

/// <summary>What the feeds hold, newest first.</summary>
internal static class Feeds
{
    private const int MostEntries = 100;

    public static AtomFeed Guides(ContentSnapshot content) => new(
        "/feed.atom", "/guides", "guides", "Plain guides to DePIN and its tokens, with the day of their last review.",
        Newest(content.Guides.Select(guide => new AtomEntry(
            $"/guides/{guide.Slug}", guide.Title, guide.Summary, guide.Kind.ToString().ToLowerInvariant(), PartialDate.Of(guide.Reviewed), PartialDate.Of(guide.Published)))));

    public static AtomFeed Changes(ContentSnapshot content) => new(
        "/changes.atom", "/changes", "changes", "Facts that changed, corrections, incidents, new guides and projects.",
        Newest(content.Changes.Select(Of).Concat(content.Incidents
            .Where(pair => !IsTold(content, pair.Project, pair.Incident))
            .Select(pair => Of(pair.Project, pair.Incident)))));

    private static AtomEntry[] Newest(IEnumerable<AtomEntry> entries) =>
        [.. entries.DistinctBy(entry => entry.Path).OrderByDescending(entry => entry.Updated).ThenBy(entry => entry.Path, StringComparer.Ordinal).Take(MostEntries)];

    private static AtomEntry Of(ChangeEntry change) =>
        new($"/changes#{ChangeAnchor.Of(change)}", change.Title, change.Text, change.Kind.ToString().ToLowerInvariant(), change.Date);

    private static AtomEntry Of(Project project, Incident incident) =>
        new($"/projects/{project.Slug}#{ChangeAnchor.Of(incident)}", $"{project.Name}: {incident.Title}", incident.What, "incident", incident.Date);

    /// <summary>An incident that has an entry of its own among the changes is not told twice.</summary>
    private static bool IsTold(ContentSnapshot content, Project project, Incident incident) =>
        content.Changes.Any(change => change.Kind == ChangeKind.Incident && change.Date == incident.Date && change.Subjects.Contains(project.Slug.Value, StringComparer.Ordinal));
}
