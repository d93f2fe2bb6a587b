using DepinGuide.Content.Snapshots;
using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Metrics;

namespace DepinGuide.Web.Features.Compare;

/// <summary>
/// The whole state of the table, as the address holds it. Reading never fails: what is unknown is dropped and said in
/// <see cref="Notes"/>, so that an old or mistyped link still shows a table.
/// </summary>
public sealed record CompareState
{
    public const int PageSize = 50;
    public const int MaximumTextLength = 100;

    public static readonly string[] SetNames = ["overview", "supply", "staking", "usage", "custody", "trust"];

    /// <summary>The key of words that rows must hold.</summary>
    public const string TextKey = "q";

    /// <summary>Every other key that the address can have.</summary>
    public static readonly string[] QueryKeys = ["set", "columns", "sector", "subsector", "chain", "staking", "status", "state", "sort", "order", "page"];

    /// <summary>Keys of the address that leave rows out.</summary>
    private static readonly string[] FilterKeys = ["sector", "subsector", "chain", "staking", "status", "state", "q"];

    public static readonly string[] Statuses = ["active", "migrating", "ended", "unclear"];

    private static readonly string[] IdentityColumns = ["project", "token", "sector", "chains"];

    private bool _hasAllColumns;

    /// <summary>Null when <c>columns</c> was chosen by hand.</summary>
    public string? Set { get; private init; }

    /// <summary>Metrics shown, in canonical order.</summary>
    public required IReadOnlyList<Metric> Columns { get; init; }

    /// <summary>The set that has the chains column: overview, or chosen by hand.</summary>
    public bool ShowsChains { get; private init; }

    public string Sort { get; private init; } = "project";

    public bool IsDescending { get; private init; }

    public string? Sector { get; private init; }

    public string? Subsector { get; private init; }

    public string? Chain { get; private init; }

    public string? Staking { get; private init; }

    /// <summary>Of the project, not of its figures.</summary>
    public string? Status { get; private init; }

    /// <summary>Of the figures shown.</summary>
    public string? State { get; private init; }

    public string? Text { get; private init; }

    /// <summary>From 1.</summary>
    public int Page { get; private init; } = 1;

    public bool HasPage { get; private init; }

    /// <summary>What was dropped from the address, for the reader.</summary>
    public IReadOnlyList<string> Notes { get; private init; } = [];

    /// <summary>The value of <c>columns</c> that shows these columns.</summary>
    public string ColumnList => _hasAllColumns ? "all" : string.Join(',', Columns.Select(column => column.Id.Value).Concat(ShowsChains ? ["chains"] : []));

    public bool IsFiltered => (Sector ?? Subsector ?? Chain ?? Staking ?? Status ?? State ?? Text) is not null;

    /// <summary>What stays when other columns are chosen: filters and order.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Kept => Keys().Where(pair => pair.Value is not null && pair.Key is not ("set" or "columns" or "page"));

    internal static CompareState Read(IQueryCollection query, ContentSnapshot content)
    {
        var reader = new CompareQueryReader(query, content);
        var set = reader.Choice("set", SetNames);
        var chosen = set is null ? reader.Columns() : null;
        set ??= chosen is null ? "overview" : null;
        var columns = chosen ?? OfSet(content, set!);
        var showsChains = set == "overview" || (set is null && reader.Asks("chains"));
        return new CompareState
        {
            _hasAllColumns = !showsChains && columns.Count == InOrder(content).Count(),
            Set = set,
            Columns = columns,
            ShowsChains = showsChains,
            Sort = reader.Choice("sort", [.. IdentityColumns, .. columns.Select(metric => metric.Id.Value)]) ?? "project",
            IsDescending = reader.Choice("order", ["asc", "desc"]) == "desc",
            Sector = reader.Choice("sector", content.Sectors.Select(sector => sector.Id.Value)),
            Subsector = reader.Choice("subsector", content.Sectors.SelectMany(sector => sector.Subsectors).Select(subsector => subsector.Id.Value)),
            Chain = reader.Choice("chain", content.Chains.Keys.Select(chain => chain.Value)),
            Staking = reader.Choice("staking", StakingKinds(content).Select(kind => kind.Id)),
            Status = reader.Choice("status", Statuses),
            State = reader.Choice("state", ["fresh", "due", "stale", "expired", "missing", "disputed"]),
            Text = reader.Text(MaximumTextLength),
            Page = reader.Page() ?? 1,
            HasPage = reader.Page() is not null,
            Notes = reader.Notes,
        };
    }

    public static IReadOnlyList<Choice> StakingKinds(ContentSnapshot content) =>
        content.Catalog.Find(Id.Parse<MetricId>("staking.kind"))?.Choices ?? [];

    public static IReadOnlyList<Metric> OfSet(ContentSnapshot content, string set) =>
        [.. InOrder(content).Where(metric => metric.Column!.Set == set)];

    /// <summary>Every metric with a column, in the canonical order of sets and places.</summary>
    public static IEnumerable<Metric> InOrder(ContentSnapshot content) => content.Catalog.All.Values
        .Where(metric => metric.Column is not null)
        .OrderBy(metric => Array.IndexOf(SetNames, metric.Column!.Set) is var index && index < 0 ? SetNames.Length : index)
        .ThenBy(metric => metric.Column!.Order)
        .ThenBy(metric => metric.Id);

    /// <summary>The address of this state with changes; a null value removes a key, defaults are left out.</summary>
    public string Address(string path = "/compare", params (string Key, string? Value)[] changes)
    {
        var keys = Keys();
        foreach (var (key, value) in changes)
            keys[key] = value;

        var query = string.Join('&', keys.Where(pair => pair.Value is not null).Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value!)}"));
        return query.Length == 0 ? path : $"{path}?{query}";
    }

    /// <summary>The address of the same columns in the same order with all rows.</summary>
    public string Unfiltered => Address(changes: [.. FilterKeys.Select(key => (key, (string?)null)), ("page", null)]);

    private Dictionary<string, string?> Keys() => new(StringComparer.Ordinal)
    {
        ["set"] = Set is null or "overview" ? null : Set,
        ["columns"] = Set is null ? ColumnList : null,
        ["sector"] = Sector,
        ["subsector"] = Subsector,
        ["chain"] = Chain,
        ["staking"] = Staking,
        ["status"] = Status,
        ["state"] = State,
        ["q"] = Text,
        ["sort"] = Sort == "project" ? null : Sort,
        ["order"] = IsDescending ? "desc" : null,
        ["page"] = HasPage ? $"{Page}" : null,
    };
}
