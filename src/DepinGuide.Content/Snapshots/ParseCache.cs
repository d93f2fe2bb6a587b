using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using DepinGuide.Content.Files;

namespace DepinGuide.Content.Snapshots;

/// <param name="Value">Null when there are errors.</param>
internal sealed record ParseResult<T>(T? Value, IReadOnlyList<ContentProblem> Problems)
    where T : class;

/// <summary>Keeps what was read from a file as long as the bytes and the key of the recipe stay the same. Several threads may ask at once.</summary>
internal sealed class ParseCache
{
    private ConcurrentDictionary<(string Path, string Hash, string Key), object> _last = [];
    private ConcurrentDictionary<(string Path, string Hash, string Key), object> _current = [];
    private DateOnly _today;

    /// <summary>Begins a scan: what the scan before did not use is dropped.</summary>
    /// <param name="today">Files with errors are read again on a new day, since a date may no longer be in the future.</param>
    public void Begin(DateOnly today)
    {
        var isNewDay = today != _today;
        (_last, _current, _today) = (isNewDay ? [] : _current, [], today);
    }

    public ParseResult<T> Parse<T>(string path, SavedFile file, FileRecipe<T> recipe)
        where T : class =>
        GetOrAdd(path, file.Hash, recipe.Key, () => Read(path, file, recipe));

    /// <param name="key">Stands for what is made, and for everything besides the bytes that it depends on.</param>
    public T GetOrAdd<T>(string path, string hash, string key, Func<T> make)
        where T : class
    {
        var place = (path, hash, key);
        if (!_current.TryGetValue(place, out var known) && !_last.TryGetValue(place, out known))
            known = make();

        return (T)(_current[place] = known);
    }

    /// <summary>A short key that stands for long ones: with all names of thousands of projects in it, the keys alone would fill the memory.</summary>
    public static string ShortKey(params IEnumerable<string> parts) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('/', parts))));

    private static ParseResult<T> Read<T>(string path, SavedFile file, FileRecipe<T> recipe)
        where T : class
    {
        var log = new ProblemLog(path);
        var text = TextDecoder.Decode(file.Bytes, log);
        var value = text is null ? null : recipe.Read(text, log);
        return new ParseResult<T>(log.Errors > 0 ? null : value, log.Problems);
    }
}
