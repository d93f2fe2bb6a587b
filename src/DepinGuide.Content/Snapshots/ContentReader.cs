using System.Security.Cryptography;
using System.Text;
using DepinGuide.Content.Files;
using DepinGuide.Content.Links;

namespace DepinGuide.Content.Snapshots;

/// <summary>Where the content is.</summary>
/// <param name="Root">The content folder.</param>
/// <param name="LastGood">Where the last good version of every file is kept over a restart; null to keep them in memory only.</param>
public sealed record ContentFolders(string Root, string? LastGood = null);

/// <summary>
/// Reads the content folder into a snapshot. A second read costs a look at sizes and times, and the work for what has
/// changed. Not for use by two threads at once; <see cref="ContentStore"/> sees to that.
/// </summary>
public sealed class ContentReader(ContentFolders folders, TimeProvider time)
{
    private readonly ContentFolder _folder = new(folders.Root, time);
    private readonly LastGoodFiles _lastGood = new(folders.LastGood);
    private readonly ParseCache _cache = new();
    private ContentSnapshot _previous = ContentSnapshot.Empty;

    /// <summary>Everything the previous snapshot was made of.</summary>
    private string? _seen;

    /// <summary>The addresses that links may lead to besides documents.</summary>
    public InternalAddresses Addresses { get; init; } = new();

    /// <summary>Never throws for what the folder holds. When the folder is gone, what was there before stays up, with a problem.</summary>
    public ContentSnapshot Read(CancellationToken cancellationToken = default)
    {
        var now = time.GetUtcNow();
        var state = _folder.Scan(cancellationToken);
        if (state.Failure is { } failure || state.Files.Count == 0)
            return _previous with { ReadAt = now, Problems = [Missing(state.Failure ?? "the content folder holds no content")] };

        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var seen = Fingerprint(state, today);
        if (seen == _seen)
            return _previous = _previous with { ReadAt = now };

        _cache.Begin(today);
        var loader = new FileLoader(_cache, _lastGood);
        var snapshot = new SnapshotBuilder(state.Files, loader, _lastGood.Paths, today).Build(cancellationToken);
        var hashes = Hashes(state.Files, loader);
        snapshot = snapshot with { ReadAt = now, FileHashes = hashes, Revision = Revision(hashes) };
        var (unsaved, crossed) = ((IReadOnlyList<ContentProblem>)[], (IReadOnlyList<ContentProblem>)[]);
        // Of thousands of new files, writing the copies takes as long as the checks.
        Parallel.Invoke(
            () => unsaved = new LastGoodUpdate(_lastGood, loader).Run(state.Files),
            () => crossed = new CrossReferences(snapshot, Addresses, state.Files).Check());
        var problems = state.Problems
            .Concat(TwinFiles.Find(state.Files))
            .Concat(loader.Problems)
            .Concat(unsaved)
            .Concat(crossed);

        // A copy that could not be written is tried again even when nothing changes.
        _seen = unsaved.Count == 0 ? seen : null;
        var inOrder = problems.OrderBy(problem => problem.Path, StringComparer.Ordinal).ThenBy(problem => problem.Line).ThenBy(problem => problem.Level);
        return _previous = snapshot with { Problems = [.. inOrder] };
    }

    private ContentProblem Missing(string failure) => new(ProblemLevel.Error, ".", 0, null, failure, "a folder with sources.yaml, guides/, projects/ ...")
    {
        Effect = _previous.FileHashes.Count > 0 ? "what was read before stays up" : "nothing is shown",
    };

    private static string Fingerprint(FolderState state, DateOnly today) =>
        today.DayNumber + string.Concat(state.Files.Select(file => $"\n{file.Path} {file.Hash}{file.Refusal}")) + string.Concat(state.Problems);

    private static Dictionary<string, string> Hashes(IReadOnlyList<ContentFile> files, FileLoader loader)
    {
        var hashes = loader.UsedHashes.ToDictionary(StringComparer.Ordinal);
        foreach (var file in files.Where(file => file.Kind == ContentKind.Media && file.Refusal is null))
            hashes[file.Path] = file.Hash;

        return hashes;
    }

    private static string Revision(Dictionary<string, string> hashes)
    {
        var lines = hashes.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Value} {pair.Key}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines))))[..16];
    }
}
