using DepinGuide.Content.Files;

namespace DepinGuide.Content.Snapshots;

/// <summary>Files whose names differ in case only: one slug, and one file on the disks of many editors.</summary>
internal static class TwinFiles
{
    public static IEnumerable<ContentProblem> Find(IReadOnlyList<ContentFile> files)
    {
        foreach (var twins in files.GroupBy(file => file.Path.ToLowerInvariant(), StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            var names = string.Join(" and ", twins.Select(file => $"'{file.Path}'"));
            foreach (var file in twins.Where(file => file.Path != twins.Key))
                yield return new ContentProblem(ProblemLevel.Error, file.Path, 0, null, $"{names} stand for one slug", "one of them, in lower case");
        }
    }
}
