using System.Xml.Linq;

namespace DepinGuide.Architecture.Tests.Projects;

/// <summary>What project files declare, held against the arrows.</summary>
internal static class ProjectRules
{
    public static IEnumerable<string> BrokenArrows(SourceFile projectFile, IReadOnlyList<Layer> layers)
    {
        var name = Path.GetFileNameWithoutExtension(projectFile.Name);
        var layer = layers.SingleOrDefault(layer => layer.Project == name);
        if (layer is null)
            return [$"{name} has no row in {nameof(Layer)}: say what it may know of"];

        var xml = XDocument.Parse(projectFile.Text);
        var projects = Included(xml, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/')));
        var packages = Included(xml, "PackageReference").Concat(Included(xml, "FrameworkReference")).Concat(SdkFrameworks(xml));
        return projects.Where(project => !layer.Allows(project))
            .Concat(packages.Where(layer.Forbids))
            .Select(used => $"{name} references {used}");
    }

    /// <summary>A project outside of the solution is neither built nor tested by anyone.</summary>
    public static IEnumerable<string> NotInSolution(SourceFile solution, IEnumerable<SourceFile> projectFiles) =>
        from file in projectFiles
        where !solution.Text.Contains($"\"{file.Path.Replace('/', '\\')}\"", StringComparison.Ordinal)
        select $"{file.Path} is not in {solution.Path}";

    private static IEnumerable<string> Included(XDocument xml, string element) =>
        xml.Descendants(element).Select(item => (string?)item.Attribute("Include") ?? "");

    // The web SDK brings the framework without saying so in an element.
    private static IEnumerable<string> SdkFrameworks(XDocument xml) =>
        ((string?)xml.Root?.Attribute("Sdk") ?? "").EndsWith(".Web", StringComparison.Ordinal) ? ["Microsoft.AspNetCore.App"] : [];
}
