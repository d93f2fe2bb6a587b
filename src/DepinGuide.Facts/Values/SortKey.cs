namespace DepinGuide.Facts.Values;

/// <summary>The key by which text sorts alike on every database: lower case, accents removed, compared ordinally.</summary>
public static class SortKey
{
    /// <summary>At most <paramref name="maximumLength"/> characters; empty for null.</summary>
    public static string Fold(string? text, int maximumLength = 200) => throw new NotSupportedException();
}
