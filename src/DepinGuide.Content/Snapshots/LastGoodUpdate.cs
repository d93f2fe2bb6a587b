using DepinGuide.Content.Files;

namespace DepinGuide.Content.Snapshots;

/// <summary>
/// Brings the last good files up to date after a scan. As long as some last good version needs an entry that was
/// deleted, the lists keep their old copies too: otherwise that version could not be read after a restart.
/// </summary>
internal sealed class LastGoodUpdate(LastGoodFiles lastGood, FileLoader loader)
{
    private static readonly ContentKind[] Required = [ContentKind.Sources, ContentKind.Chains, ContentKind.Sectors];

    public IReadOnlyList<ContentProblem> Run(IReadOnlyList<ContentFile> files)
    {
        var failures = new List<string?>();
        foreach (var file in loader.Good.Where(file => !IsHeld(file.Kind)))
            failures.Add(lastGood.Keep(file.Path, new SavedFile(file.Bytes!, file.Hash)));

        var present = files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var path in lastGood.Paths.Where(path => !present.Contains(path)).ToArray())
        {
            if (ContentLayout.Of(path) is not { } kind || !(Required.Contains(kind) || IsHeld(kind)))
                failures.Add(lastGood.Forget(path));
        }

        return [.. failures.OfType<string>().Take(1).Select(failure =>
            new ContentProblem(ProblemLevel.Fault, ".", 0, null, $"the copies of the last good files cannot be written: {failure}", "a folder that can be written to"))];
    }

    private bool IsHeld(ContentKind kind) => loader.NeedsRetained && (kind == ContentKind.Metric || Required.Contains(kind));
}
