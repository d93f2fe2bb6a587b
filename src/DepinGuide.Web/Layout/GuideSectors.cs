using DepinGuide.Content.Documents;
using DepinGuide.Content.Snapshots;
using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Projects;

namespace DepinGuide.Web.Layout;

/// <summary>Which sectors a guide speaks of, by the projects that it mentions: the same in both directions.</summary>
internal static class GuideSectors
{
    /// <summary>In the order of the sectors.</summary>
    public static IReadOnlyList<Sector> Of(GuideDocument guide, ContentSnapshot content)
    {
        var mentioned = content.Projects.Where(project => guide.Body.Mentions(project.Project.Slug)).Select(project => project.Project.Sector).ToHashSet();
        return [.. content.Sectors.Where(sector => mentioned.Contains(sector.Id))];
    }

    /// <summary>In the order of the start-here path.</summary>
    public static IReadOnlyList<GuideDocument> GuidesOf(SectorId sector, ContentSnapshot content) =>
        [.. content.Guides.Where(guide => content.ProjectsOf(sector).Any(project => guide.Body.Mentions(project.Project.Slug)))];
}
