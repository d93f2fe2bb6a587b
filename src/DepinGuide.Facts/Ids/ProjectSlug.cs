namespace DepinGuide.Facts.Ids;

/// <summary>A project, as in <c>/projects/{slug}</c>: <c>render</c>, <c>io-net</c>.</summary>
public readonly record struct ProjectSlug : IId<ProjectSlug>, IComparable<ProjectSlug>
{
    private ProjectSlug(string value) => Value = value;

    public string Value { get; }

    public static string Expectation => IdGrammar.SlugExpectation;

    public static bool TryParse(string? text, out ProjectSlug id)
    {
        id = IdGrammar.IsSlug(text) ? new(text!) : default;
        return id.Value is not null;
    }

    public int CompareTo(ProjectSlug other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;
}
