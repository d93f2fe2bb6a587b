namespace DepinGuide.Facts.Ids;

/// <summary>A chain in <c>chains.yaml</c>: <c>solana</c>, <c>arbitrum-one</c>.</summary>
public readonly record struct ChainId : IId<ChainId>, IComparable<ChainId>
{
    private ChainId(string value) => Value = value;

    public string Value { get; }

    public static string Expectation => IdGrammar.SlugExpectation;

    public static bool TryParse(string? text, out ChainId id)
    {
        id = IdGrammar.IsSlug(text) ? new(text!) : default;
        return id.Value is not null;
    }

    public int CompareTo(ChainId other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;
}
