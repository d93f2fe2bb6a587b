namespace DepinGuide.Facts.Ids;

/// <summary>A statement we checked, in <c>claims.yaml</c>.</summary>
public readonly record struct ClaimId : IId<ClaimId>, IComparable<ClaimId>
{
    private ClaimId(string value) => Value = value;

    public string Value { get; }

    public static string Expectation => IdGrammar.SlugExpectation;

    public static bool TryParse(string? text, out ClaimId id)
    {
        id = IdGrammar.IsSlug(text) ? new(text!) : default;
        return id.Value is not null;
    }

    public int CompareTo(ClaimId other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;
}
