namespace DepinGuide.Facts.Ids;

/// <summary>A source in <c>sources.yaml</c>.</summary>
public readonly record struct SourceId : IId<SourceId>, IComparable<SourceId>
{
    private SourceId(string value) => Value = value;

    public string Value { get; }

    public static string Expectation => IdGrammar.SlugExpectation;

    public static bool TryParse(string? text, out SourceId id)
    {
        id = IdGrammar.IsSlug(text) ? new(text!) : default;
        return id.Value is not null;
    }

    public int CompareTo(SourceId other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;
}
