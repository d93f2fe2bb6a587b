using DepinGuide.Content.Snapshots;
using DepinGuide.Facts.Projects;
using Microsoft.Extensions.Primitives;

namespace DepinGuide.Web.Features.Compare;

/// <summary>Which projects an address puts side by side.</summary>
internal static class SideSelection
{
    public const int Fewest = 2;
    public const int Most = 4;

    private const string Between = "-vs-";

    /// <summary>The page that takes the boxes of the table.</summary>
    private const string Picking = "side";

    /// <param name="names"><c>akash-vs-render</c>, in any order, or <c>side</c>.</param>
    /// <param name="boxes">The ticked projects, for <c>side</c>; those we do not have are left out.</param>
    /// <returns>Each once, by slug; null when the address names a project that we do not have, or one alone.</returns>
    public static IReadOnlyList<Project>? Read(string names, StringValues boxes, ContentSnapshot content)
    {
        if (names == Picking)
            return Known(boxes.OfType<string>(), content);

        var slugs = names.Split(Between).Distinct(StringComparer.Ordinal).ToList();
        var known = Known(slugs, content);
        return known.Count == slugs.Count && slugs.Count >= Fewest ? known : null;
    }

    public static string Address(IEnumerable<Project> projects) => $"/compare/{string.Join(Between, projects.Select(project => project.Slug))}";

    private static List<Project> Known(IEnumerable<string> slugs, ContentSnapshot content) =>
        [.. slugs.Distinct(StringComparer.Ordinal).Select(content.FindProject).OfType<Content.Documents.ProjectDocument>().Select(document => document.Project).OrderBy(project => project.Slug)];
}
