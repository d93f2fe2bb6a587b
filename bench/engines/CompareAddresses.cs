using DepinGuide.Content.Snapshots;
using DepinGuide.Facts.Metrics;

namespace DepinGuide.Bench.Engines;

/// <summary>Queries of the comparison: every set, some pages, every sort both ways, every filter, texts, first and last pages.</summary>
internal static class CompareAddresses
{
    private static readonly string[] Identity = ["project", "token", "sector", "chains"];
    private static readonly string[] States = ["fresh", "due", "stale", "expired", "missing", "disputed"];

    private static readonly string[] Texts = ["a", "AKASH", "simulated relay", "network 7", "é", "%", "_", "'", "nothing-like-this", "SIM4"];

    /// <summary>Without the path: <c>set=supply&amp;sort=supply.max&amp;order=desc</c>.</summary>
    /// <param name="lastPage">Of the whole table.</param>
    public static IReadOnlyList<string> All(ContentSnapshot content, int lastPage)
    {
        var sets = Sets(content);
        return [.. Plain(sets, lastPage), .. Sorted(sets, lastPage), .. sets.SelectMany(set => Filtered(set.Key, content))];
    }

    /// <summary>What a query asks for besides a set of columns: <c>sort</c>, <c>filter</c>, or <c>set</c> for nothing.</summary>
    public static string Kind(string query) => query.Contains("&sort=", StringComparison.Ordinal) ? "sort"
        : query.Replace("&page=", "", StringComparison.Ordinal).Contains('&', StringComparison.Ordinal) ? "filter"
        : "set";

    /// <summary>The metrics with a column, by set.</summary>
    public static ILookup<string, Metric> Sets(ContentSnapshot content) => content.Catalog.All.Values
        .Where(metric => metric.Column is not null)
        .OrderBy(metric => metric.Column!.Set, StringComparer.Ordinal).ThenBy(metric => metric.Id)
        .ToLookup(metric => metric.Column!.Set, StringComparer.Ordinal);

    /// <summary>The first page, the last and some between.</summary>
    private static IEnumerable<string> Plain(ILookup<string, Metric> sets, int lastPage) =>
        sets.SelectMany(set => new[] { 1, 2, (lastPage + 1) / 2, lastPage }.Distinct(), (set, page) => page == 1 ? $"set={set.Key}" : $"set={set.Key}&page={page}");

    private static IEnumerable<string> Sorted(ILookup<string, Metric> sets, int lastPage)
    {
        foreach (var set in sets)
        {
            foreach (var sort in Identity.Concat(set.Select(metric => metric.Id.Value)))
            {
                yield return $"set={set.Key}&sort={sort}";
                yield return $"set={set.Key}&sort={sort}&order=desc";
                yield return $"set={set.Key}&sort={sort}&page={lastPage}";
            }
        }
    }

    private static IEnumerable<string> Filtered(string set, ContentSnapshot content)
    {
        var kinds = content.Catalog.All.Values.First(metric => metric.Id.Value == "staking.kind").Choices;
        IEnumerable<string> filters =
        [
            .. content.Sectors.Select(sector => $"sector={sector.Id}"),
            .. content.Chains.Keys.Order().Take(6).Select(chain => $"chain={chain}"),
            .. kinds.Select(kind => $"staking={kind.Id}"),
            .. States.Select(state => $"state={state}"),
            .. Texts.Select(text => $"q={Uri.EscapeDataString(text)}"),
            "status=active", "status=ended&order=desc",
        ];
        return filters.Select(filter => $"set={set}&{filter}");
    }
}
