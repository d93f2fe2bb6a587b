using DepinGuide.Content.Snapshots;

namespace DepinGuide.Bench.Engines;

/// <summary>The repository's content with many simulated projects beside the real ones, in a folder of its own.</summary>
internal static class SimulatedContent
{
    public static void Write(string source, string target, ContentSnapshot catalogue, int projects)
    {
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        for (var number = 1; number <= projects; number++)
        {
            var project = new SimulatedProject(catalogue, number);
            var folder = Directory.CreateDirectory(Path.Combine(target, "projects", project.Slug)).FullName;
            File.WriteAllText(Path.Combine(folder, "index.md"), project.Index());
            File.WriteAllText(Path.Combine(folder, "facts.yaml"), project.Facts());
        }
    }
}
