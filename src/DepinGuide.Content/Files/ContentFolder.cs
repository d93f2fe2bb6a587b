using System.Security.Cryptography;
using DepinGuide.Content.Snapshots;

namespace DepinGuide.Content.Files;

/// <summary>What a look into the content folder found.</summary>
/// <param name="Files">In the order of their paths.</param>
/// <param name="Problems">About files that are no part of the content.</param>
/// <param name="Failure">Why the folder could not be read as a whole; null when it was.</param>
internal sealed record FolderState(IReadOnlyList<ContentFile> Files, IReadOnlyList<ContentProblem> Problems, string? Failure = null);

/// <summary>Looks at the files of the content folder. A file whose size and time are unchanged is not read again.</summary>
internal sealed class ContentFolder(string root, TimeProvider time)
{
    private const int DeepestFolder = 6;
    private const int MostReaders = 8;
    private static readonly TimeSpan SettlingTime = TimeSpan.FromSeconds(2);

    private Dictionary<string, ContentFile> _known = new(StringComparer.Ordinal);

    public FolderState Scan(CancellationToken cancellationToken)
    {
        if (!Directory.Exists(root))
            return new FolderState([], [], "the content folder does not exist");

        var (found, problems) = (new Dictionary<string, ContentFile>(StringComparer.Ordinal), new List<ContentProblem>());
        try
        {
            var walk = new Walk(RealPath.Of(root), [], problems, cancellationToken);
            Visit(new DirectoryInfo(root), "", 0, walk);
            // The first look reads every file; the next ones ask for sizes and times.
            var looks = walk.Files.AsParallel().WithDegreeOfParallelism(_known.Count == 0 ? Math.Min(Environment.ProcessorCount, MostReaders) : 1);
            foreach (var file in looks.Select(place => Look(place.Entry, place.Path, place.Kind, walk)))
                found[file.Path] = file;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new FolderState([], [], $"the content folder cannot be read: {exception.Message}");
        }

        _known = found;
        return new FolderState([.. found.Values.OrderBy(file => file.Path, StringComparer.Ordinal)], problems);
    }

    private static void Visit(DirectoryInfo folder, string prefix, int depth, Walk walk)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos().Where(entry => !ContentLayout.IsLeftover(entry.Name)))
        {
            walk.CancellationToken.ThrowIfCancellationRequested();
            var path = prefix + entry.Name;
            if (entry is DirectoryInfo inner && Refusal(inner, walk) is null)
            {
                if (depth < DeepestFolder)
                    Visit(inner, path + "/", depth + 1, walk);
            }
            else if (ContentLayout.Of(path) is { } kind)
            {
                walk.Files.Add((entry, path, kind));
            }
            else
            {
                var text = Refusal(entry, walk) ?? "the file is no part of the content and is not read";
                walk.Problems.Add(new ContentProblem(ProblemLevel.Fault, path, 0, null, text, ContentLayout.Expected));
            }
        }
    }

    private ContentFile Look(FileSystemInfo entry, string path, ContentKind kind, Walk walk)
    {
        if (Refusal(entry, walk) is { } refusal)
            return new ContentFile(path, kind, "", null) { Refusal = refusal };

        try
        {
            // Size and time come before the bytes: a change in between shows at the next look.
            var info = IsLink(entry) ? new FileInfo(RealPath.Of(entry.FullName)) : (FileInfo)entry;
            var (length, modified) = (info.Length, info.LastWriteTimeUtc);
            if (_known.TryGetValue(path, out var known) && known.IsSettled && known.Length == length && known.ModifiedUtc == modified)
                return known;

            var (hash, bytes) = Read(info, kind, length);
            return new ContentFile(path, kind, hash, bytes) { Length = length, ModifiedUtc = modified, IsSettled = time.GetUtcNow().UtcDateTime - modified > SettlingTime };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new ContentFile(path, kind, "", null) { Refusal = $"the file cannot be read: {exception.Message}" };
        }
    }

    private static (string Hash, byte[]? Bytes) Read(FileInfo info, ContentKind kind, long length)
    {
        if (kind == ContentKind.Media)
        {
            using var stream = info.OpenRead();
            return (Convert.ToHexStringLower(SHA256.HashData(stream)), null);
        }

        if (length > TextDecoder.MaximumBytes)
            throw new IOException($"it has {length:N0} bytes; expected at most {TextDecoder.MaximumBytes:N0}");

        // Pipes and devices have no length and would never end.
        var bytes = length == 0 ? [] : File.ReadAllBytes(info.FullName);
        return (Convert.ToHexStringLower(SHA256.HashData(bytes)), bytes);
    }

    /// <summary>Why a link must not be followed; null for anything else.</summary>
    private static string? Refusal(FileSystemInfo entry, Walk walk)
    {
        if (!IsLink(entry))
            return null;

        try
        {
            var target = RealPath.Of(entry.FullName);
            return !RealPath.IsInside(walk.RealRoot, target) ? "the link leads out of the content folder"
                : !Path.Exists(target) ? "the link leads nowhere"
                : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return "the link leads in a circle or cannot be read";
        }
    }

    /// <summary>Known from listing the folder; where a link leads takes another call to the system for each of thousands of files.</summary>
    private static bool IsLink(FileSystemInfo entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint);

    private sealed record Walk(
        string RealRoot, List<(FileSystemInfo Entry, string Path, ContentKind Kind)> Files, List<ContentProblem> Problems, CancellationToken CancellationToken);
}
