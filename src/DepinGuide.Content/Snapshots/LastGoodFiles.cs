using System.Security.Cryptography;
using DepinGuide.Content.Files;

namespace DepinGuide.Content.Snapshots;

/// <param name="Hash">SHA-256 of the bytes in hex.</param>
internal sealed record SavedFile(byte[] Bytes, string Hash);

/// <summary>The last version of every file that could be used, in memory and, when there is a folder, over a restart.</summary>
/// <param name="folder">Null to keep nothing on disk.</param>
internal sealed class LastGoodFiles(string? folder)
{
    private readonly Dictionary<string, SavedFile> _files = Load(folder);

    /// <summary>Files whose copy on disk is not the one in memory.</summary>
    private readonly HashSet<string> _unsaved = new(StringComparer.Ordinal);

    public IReadOnlyCollection<string> Paths => _files.Keys;

    public SavedFile? Find(string path) => _files.GetValueOrDefault(path);

    /// <returns>Why the copy could not be written; null when it was, or need not be.</returns>
    public string? Keep(string path, SavedFile file)
    {
        if (_files.TryGetValue(path, out var known) && known.Hash == file.Hash && !_unsaved.Contains(path))
            return null;

        _files[path] = file;
        _unsaved.Add(path);
        var failure = folder is null ? null : Try(() => Write(Path.Combine(folder, path), file.Bytes));
        if (failure is null)
            _unsaved.Remove(path);

        return failure;
    }

    /// <returns>Why the copy could not be removed; null when it was.</returns>
    public string? Forget(string path) =>
        _files.Remove(path) && folder is not null ? Try(() => File.Delete(Path.Combine(folder, path))) : null;

    /// <summary>Written beside and moved, so that a crash leaves the old copy or the new one.</summary>
    private static void Write(string file, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var draft = file + ".tmp";
        File.WriteAllBytes(draft, bytes);
        File.Move(draft, file, overwrite: true);
    }

    private static string? Try(Action action)
    {
        try
        {
            action();
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return exception.Message;
        }
    }

    private static Dictionary<string, SavedFile> Load(string? folder)
    {
        var files = new Dictionary<string, SavedFile>(StringComparer.Ordinal);
        if (folder is null || !Directory.Exists(folder))
            return files;

        var found = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(file => !ContentLayout.IsLeftover(Path.GetFileName(file)));
        foreach (var (file, saved) in found.ToList().AsParallel().Select(file => (file, Read(file))))
        {
            if (saved is not null)
                files[Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/')] = saved;
        }

        return files;
    }

    /// <summary>Null for a copy that cannot be read: it is as good as none.</summary>
    private static SavedFile? Read(string file)
    {
        SavedFile? saved = null;
        _ = Try(() =>
        {
            var bytes = File.ReadAllBytes(file);
            saved = new SavedFile(bytes, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        });
        return saved;
    }
}
