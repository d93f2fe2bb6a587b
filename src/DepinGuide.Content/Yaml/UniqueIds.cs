using System.Globalization;

namespace DepinGuide.Content.Yaml;

/// <summary>One id, one entry.</summary>
internal static class UniqueIds
{
    /// <summary>Reports every entry whose id an earlier entry has, with the lines of both.</summary>
    public static void Check(IEnumerable<MapReader> entries, string key)
    {
        var lines = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in entries)
        {
            if (entry.Text(key) is { } id && !lines.TryAdd(id, entry.LineOf(key)))
                entry.Error(key, $"'{id}' is here twice, in line {Number(lines[id])} and line {Number(entry.LineOf(key))}", "each id once");
        }
    }

    private static string Number(int line) => line.ToString(CultureInfo.InvariantCulture);
}
