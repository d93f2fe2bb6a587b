namespace DepinGuide.Facts.Ids;

/// <summary>A guide, glossary term or page, as in <c>/guides/{slug}</c>; also the name of its file.</summary>
public readonly record struct DocumentSlug : IId<DocumentSlug>, IComparable<DocumentSlug>
{
    private DocumentSlug(string value) => Value = value;

    public string Value { get; }

    public static string Expectation => IdGrammar.SlugExpectation;

    public static bool TryParse(string? text, out DocumentSlug id)
    {
        id = IdGrammar.IsSlug(text) ? new(text!) : default;
        return id.Value is not null;
    }

    public int CompareTo(DocumentSlug other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;
}
