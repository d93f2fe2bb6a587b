namespace DepinGuide.Facts.Ids;

/// <summary>An id that can only hold text of its own grammar, so that it is safe in an address and in a file name.</summary>
public interface IId<TSelf>
    where TSelf : struct, IId<TSelf>
{
    /// <summary>The text of the id, never null for an id that came from <see cref="TryParse"/>.</summary>
    string Value { get; }

    /// <summary>What the grammar allows, in words for an error message.</summary>
    static abstract string Expectation { get; }

    static abstract bool TryParse(string? text, out TSelf id);
}

/// <summary>Parsing for callers that hold text they know to be good.</summary>
public static class Id
{
    /// <exception cref="FormatException">The text is outside the grammar of <typeparamref name="T"/>.</exception>
    public static T Parse<T>(string? text)
        where T : struct, IId<T> =>
        T.TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is not {T.Expectation}.");
}
