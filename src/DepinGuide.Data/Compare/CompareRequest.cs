using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Projects;

namespace DepinGuide.Data.Compare;

/// <summary>A project shows when at least one of the requested metrics is in this state or has this flag.</summary>
public enum FigureFilter
{
    Fresh,
    Due,
    Stale,
    Expired,

    /// <summary>Without a reading, not applicable or not computable.</summary>
    Missing,
    Disputed,
    ChangeExpected,
}

public enum CompareKey
{
    Project,
    Token,
    Sector,
    Chains,
    Metric,
}

/// <summary>What the table is sorted by.</summary>
public sealed record CompareSort
{
    private CompareSort(CompareKey key, MetricId metric = default)
    {
        Key = key;
        Metric = metric;
    }

    public static CompareSort Project { get; } = new(CompareKey.Project);

    public static CompareSort Token { get; } = new(CompareKey.Token);

    /// <summary>By the sector's name.</summary>
    public static CompareSort Sector { get; } = new(CompareKey.Sector);

    /// <summary>By the names of the chains, joined.</summary>
    public static CompareSort Chains { get; } = new(CompareKey.Chains);

    public CompareKey Key { get; }

    /// <summary>Only for <see cref="CompareKey.Metric"/>.</summary>
    public MetricId Metric { get; }

    public static CompareSort By(MetricId metric) => new(CompareKey.Metric, metric);
}

/// <summary>Rows, columns and order of the comparison table. Filters that are null do not filter.</summary>
public sealed record CompareRequest
{
    public const int DefaultPageSize = 50;

    /// <summary>Columns, in any order.</summary>
    public required IReadOnlyList<MetricId> Metrics { get; init; }

    public SectorId? Sector { get; init; }

    public SectorId? Subsector { get; init; }

    /// <summary>A chain on which the token lives: legacy, deprecated and invalid deployments do not count.</summary>
    public ChainId? Chain { get; init; }

    /// <summary>Id of a choice of <c>staking.kind</c>.</summary>
    public string? StakingKind { get; init; }

    public ProjectStatus? Status { get; init; }

    public FigureFilter? Figures { get; init; }

    /// <summary>Words that name, ticker, aliases or summary must all contain; case and accents do not count.</summary>
    public string? Text { get; init; }

    public CompareSort Sort { get; init; } = CompareSort.Project;

    public bool Descending { get; init; }

    /// <summary>From 1; null for all rows. A page past the end is empty.</summary>
    public int? Page { get; init; }

    public int PageSize { get; init; } = DefaultPageSize;
}
