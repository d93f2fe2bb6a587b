namespace DepinGuide.Facts.Ids;

/// <summary>A metric, <c>group.name</c>: <c>staking.unbonding</c>, <c>market.change_24h</c>.</summary>
public readonly record struct MetricId : IId<MetricId>, IComparable<MetricId>
{
    private MetricId(string value) => Value = value;

    public string Value { get; }

    /// <summary>The part before the dot: <c>staking</c>.</summary>
    public string Group => Value[..Value.IndexOf('.', StringComparison.Ordinal)];

    public static string Expectation => "a metric id: group.name in lower-case letters, digits and '_', at most 80 characters";

    public static bool TryParse(string? text, out MetricId id)
    {
        id = IdGrammar.IsMetricId(text) ? new(text!) : default;
        return id.Value is not null;
    }

    public int CompareTo(MetricId other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;
}
