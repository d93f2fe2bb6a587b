using DepinGuide.Content.Files;

namespace DepinGuide.Content.Snapshots;

/// <summary>A file in use: its current version, or the last good one.</summary>
/// <param name="Hash">Of the version in use.</param>
internal sealed record Loaded<T>(string Path, T Value, string Hash, bool IsCurrent);

/// <summary>How to read one kind of file.</summary>
/// <param name="Key">Stands for everything besides the bytes that the result depends on.</param>
/// <param name="Read">Gives null when the log has errors.</param>
internal sealed record FileRecipe<T>(string Key, Func<string, ProblemLog, T?> Read)
    where T : class
{
    /// <summary>For a last good version that names something deleted since: the same with what the last good files still list.</summary>
    public FileRecipe<T>? Retained { get; init; }
}

/// <summary>
/// Loads files for one scan. A file with errors gives its last good version; what was read in the scan before is not
/// read again as long as neither the file nor what it refers to has changed.
/// </summary>
internal sealed class FileLoader(ParseCache cache, LastGoodFiles lastGood)
{
    public const string StaysUp = "the last good version stays up";
    public const string NothingShown = "there is no last good version, so nothing is shown";

    private readonly List<ContentProblem> _problems = [];
    private readonly Dictionary<string, string> _usedHashes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ContentFile> _good = new(StringComparer.Ordinal);

    public IReadOnlyList<ContentProblem> Problems => _problems;

    /// <summary>SHA-256 of the version in use, by path.</summary>
    public IReadOnlyDictionary<string, string> UsedHashes => _usedHashes;

    /// <summary>The files whose current version can be used.</summary>
    public IReadOnlyCollection<ContentFile> Good => _good.Values;

    /// <summary>A last good version was used that names something deleted since.</summary>
    public bool NeedsRetained { get; private set; }

    /// <summary>Reads many files on all processors, so that <see cref="Load"/> finds them read and reports on them in the order it is asked.</summary>
    public void Prepare<T>(IEnumerable<ContentFile> files, FileRecipe<T> recipe)
        where T : class =>
        Parallel.ForEach(files, file => Parse(file, recipe));

    /// <returns>Null when neither version can be used.</returns>
    public Loaded<T>? Load<T>(ContentFile file, FileRecipe<T> recipe)
        where T : class
    {
        var current = Parse(file, recipe);
        if (current.Value is { } value)
        {
            _good[file.Path] = file;
            _usedHashes[file.Path] = file.Hash;
            _problems.AddRange(current.Problems);
            return new Loaded<T>(file.Path, value, file.Hash, true);
        }

        var fallback = LastGood(file.Path, recipe);
        Use(file.Path, fallback?.Hash);
        _problems.AddRange(current.Problems.Select(problem => problem with { Effect = fallback is null ? NothingShown : StaysUp }));
        return fallback;
    }

    /// <summary>What <see cref="Load"/> will give, without noting anything of it.</summary>
    public T? Peek<T>(ContentFile file, FileRecipe<T> recipe)
        where T : class =>
        Parse(file, recipe).Value ?? LastGood(file.Path, recipe)?.Value;

    /// <summary>The last good version, whatever the current one is.</summary>
    public Loaded<T>? LastGood<T>(string path, FileRecipe<T> recipe)
        where T : class
    {
        if (lastGood.Find(path) is not { } saved)
            return null;

        var value = cache.Parse(path, saved, recipe).Value;
        if (value is null && recipe.Retained is { } retained)
        {
            value = cache.Parse(path, saved, retained).Value;
            NeedsRetained |= value is not null;
        }

        return value is null ? null : new Loaded<T>(path, value, saved.Hash, false);
    }

    /// <summary>Notes which version of a file is in use; null for none.</summary>
    public void Use(string path, string? hash)
    {
        if (hash is null)
            _usedHashes.Remove(path);
        else
            _usedHashes[path] = hash;
    }

    /// <summary>Takes back that a file is good, for problems that show only beside other files.</summary>
    public void Reject(string path, IEnumerable<ContentProblem> problems, bool hasLastGood)
    {
        _good.Remove(path);
        _problems.AddRange(problems.Select(problem => problem with { Effect = hasLastGood ? StaysUp : NothingShown }));
    }

    /// <summary>Something made of one version of a file, kept as long as neither that version nor the key changes.</summary>
    public T Make<T>(string path, string hash, string key, Func<T> make)
        where T : class =>
        cache.GetOrAdd(path, hash, key, make);

    public void Report(ContentProblem problem) => _problems.Add(problem);

    private ParseResult<T> Parse<T>(ContentFile file, FileRecipe<T> recipe)
        where T : class =>
        file.Bytes is { } bytes
            ? cache.Parse(file.Path, new SavedFile(bytes, file.Hash), recipe)
            : new ParseResult<T>(null, [new ContentProblem(ProblemLevel.Error, file.Path, 0, null, file.Refusal ?? "the file cannot be read", "a file inside the content folder")]);
}
