using DepinGuide.Facts.Formulas;
using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Values;

namespace DepinGuide.Facts.Metrics;

/// <summary>What kind of fact a metric is; it decides after which time a value is due for another look.</summary>
public enum MetricKind
{
    Price,
    Market,
    Usage,
    Chain,
    Programme,
    Organisation,
    Fixed,
}

public enum HigherIs
{
    Better,
    Worse,
    Neutral,
}

/// <summary>One allowed value of a choice metric: the id files use and the words readers see.</summary>
public sealed record Choice(string Id, string Label);

/// <summary>Where a metric stands in the comparison table.</summary>
/// <param name="Set">Column set: overview, supply, staking ...</param>
/// <param name="Label">Heading, shorter than the metric's name.</param>
/// <param name="Order">Place within the set, ascending.</param>
public sealed record MetricColumn(string Set, string Label, int Order);

/// <summary>Inputs and result of a published formula, run as a test.</summary>
public sealed record FormulaVector(IReadOnlyDictionary<MetricId, QuantityValue> Inputs, QuantityValue Result);

/// <summary>What is measured: definition, unit, freshness and, for a computed metric, its formula.</summary>
public sealed record Metric
{
    public required MetricId Id { get; init; }

    public required string Name { get; init; }

    /// <summary>One sentence.</summary>
    public required string Short { get; init; }

    public required MetricType Type { get; init; }

    /// <summary>Currency for money; <c>token</c> for amounts (each project's own token); null otherwise.</summary>
    public string? Unit { get; init; }

    public required MetricKind Kind { get; init; }

    public HigherIs HigherIs { get; init; } = HigherIs.Neutral;

    /// <summary>Sources in the order in which we rely on them; empty when none is preferred.</summary>
    public IReadOnlyList<SourceId> Prefer { get; init; } = [];

    /// <summary>How far readings of two origins may differ before they are disputed, in percent of the larger; 0 when any difference counts.</summary>
    public decimal TolerancePercent { get; init; }

    public IReadOnlyList<Choice> Choices { get; init; } = [];

    /// <summary>Null for a metric that is read and not computed.</summary>
    public Formula? Formula { get; init; }

    public IReadOnlyList<FormulaVector> Vectors { get; init; } = [];

    /// <summary>Null when the metric has no column.</summary>
    public MetricColumn? Column { get; init; }
}
