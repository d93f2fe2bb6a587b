namespace DepinGuide.Facts.Ids;

/// <summary>A sector in <c>sectors.yaml</c>: <c>compute</c>, <c>ai-data</c>.</summary>
public readonly record struct SectorId : IId<SectorId>, IComparable<SectorId>
{
    private SectorId(string value) => Value = value;

    public string Value { get; }

    public static string Expectation => IdGrammar.SlugExpectation;

    public static bool TryParse(string? text, out SectorId id)
    {
        id = IdGrammar.IsSlug(text) ? new(text!) : default;
        return id.Value is not null;
    }

    public int CompareTo(SectorId other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;
}
