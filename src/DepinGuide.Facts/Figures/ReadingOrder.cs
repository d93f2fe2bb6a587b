using DepinGuide.Facts.Readings;

namespace DepinGuide.Facts.Figures;

/// <summary>
/// Newest first: by the moment age counts from, then the source's own date (none is oldest), then the source's id. The rest
/// only makes the order total, so that the order in which readings arrive never shows.
/// </summary>
internal sealed class ReadingOrder : IComparer<Reading>
{
    public static ReadingOrder NewestFirst { get; } = new();

    public int Compare(Reading? x, Reading? y)
    {
        if (x is null || y is null)
            return (x is null).CompareTo(y is null);

        var order = y.AgesFrom.CompareTo(x.AgesFrom);
        if (order == 0)
            order = Comparer<Values.PartialDate?>.Default.Compare(y.Provenance.AsOf, x.Provenance.AsOf);
        if (order == 0)
            order = string.CompareOrdinal(Source(x), Source(y));
        if (order == 0)
            order = x.Provenance.Confidence.CompareTo(y.Provenance.Confidence);

        return order != 0 ? order : string.CompareOrdinal(Everything(x), Everything(y));
    }

    /// <summary>A verdict without a source comes after every source.</summary>
    private static string Source(Reading reading) => reading.Provenance.Citation?.Source.Value ?? "~";

    private static string Everything(Reading reading) =>
        string.Join('\n', [reading.Value.ToLiteral(), reading.ToString(), .. reading.Provenance.Basis.Select(id => id.Value)]);
}
