using DepinGuide.Content.Yaml;
using DepinGuide.Facts.Evidence;
using DepinGuide.Facts.Ids;
using static DepinGuide.Content.Yaml.MapShape;

namespace DepinGuide.Content.References;

/// <summary>Reads where a statement comes from: a citation, or the figures a verdict rests on.</summary>
internal static class EvidenceReader
{
    private const string AtExpected = "where in the source: a path, page or section";
    private const string SourceExpected = "the id of a source in sources.yaml";
    private const string UrlExpected = "the https address of that place";

    private static readonly string[] PlaceKeys = ["at", "url"];

    private static readonly MapKey[] Dating =
    [
        Optional("as_of", "the date of the source: 2026, 2026-08 or 2026-08-10"),
        Required("checked", "the day somebody looked, such as 2026-08-10"),
        Required("confidence", "verified or secondary"),
    ];

    /// <summary>Keys of a place in a source.</summary>
    public static MapKey[] CitationKeys { get; } = [Required("source", SourceExpected), Optional("at", AtExpected), Optional("url", UrlExpected)];

    /// <summary>Keys of an entry that must name a source.</summary>
    public static MapKey[] SourcedKeys { get; } = [.. CitationKeys, .. Dating];

    /// <summary>Keys of an entry that names a source or, for a verdict, the figures it was derived from.</summary>
    public static MapKey[] SourcedOrDerivedKeys { get; } =
    [
        Optional("source", SourceExpected), Optional("at", AtExpected), Optional("url", UrlExpected),
        OptionalList("basis", "a list of figure ids"), .. Dating,
    ];

    /// <summary>The <c>sources</c> list of a document.</summary>
    public static MapKey SourcesKey { get; } = OptionalList("sources", "a list of { source, at, url }");

    private static readonly MapShape CitationShape = new(CitationKeys);

    /// <summary>A place in a source; null when it is incomplete (reported).</summary>
    public static Citation? ReadCitation(MapReader map, ReadingContext context)
    {
        var source = context.Sources.Require(map, "source");
        var (at, url) = (map.Text("at"), map.Https("url"));
        return source is { } id ? new Citation(id, at, url) : null;
    }

    public static IReadOnlyList<Citation> ReadCitations(MapReader map, string key, ReadingContext context) =>
        [.. map.Maps(key, CitationShape).Select(entry => ReadCitation(entry, context)).OfType<Citation>()];

    /// <summary>For entries with <see cref="SourcedKeys"/>.</summary>
    public static Provenance? ReadSourced(MapReader map, ReadingContext context) => Date(map, context, ReadCitation(map, context), []);

    /// <summary>For entries with <see cref="SourcedOrDerivedKeys"/>: exactly one of the two.</summary>
    public static Provenance? ReadSourcedOrDerived(MapReader map, ReadingContext context)
    {
        var isDerived = map.Has("basis");
        if (isDerived == map.Has("source"))
        {
            var problem = isDerived ? "both source and basis are given" : "is missing: a statement without a source is not a fact";
            map.Error("source", problem, "either source (an id in sources.yaml) or basis (a list of figure ids)");
            return null;
        }

        if (!isDerived)
            return ReadSourced(map, context);

        foreach (var key in PlaceKeys.Where(map.Has))
            map.Error(key, "belongs to a source, and this entry has a basis", "no such key");

        return Date(map, context, null, ReadBasis(map, context));
    }

    /// <summary>Figure ids whose project and metric exist.</summary>
    public static IReadOnlyList<FigureId> ReadBasis(MapReader map, ReadingContext context)
    {
        var basis = map.IndexedIds<FigureId>("basis");
        if (map.Node("basis") is YamlList { Items.Count: 0 })
            map.Error("basis", "is an empty list", "at least one figure id");

        foreach (var (index, figure) in basis)
        {
            if (!context.Projects.Contains(figure.Project))
                map.ErrorAt("basis", index, context.Projects.WhyUnknown(figure.Project), "a figure of a project we have");
            else if (context.Metrics?.ContainsKey(figure.Metric) != true)
                map.ErrorAt("basis", index, context.KnownMetrics.WhyUnknown(figure.Metric), "a figure with a metric in metrics/");
        }

        return [.. basis.Select(item => item.Id)];
    }

    private static Provenance? Date(MapReader map, ReadingContext context, Citation? citation, IReadOnlyList<FigureId> basis)
    {
        var asOf = map.PastDate("as_of", context.Today);
        var checkedOn = map.PastDay("checked", context.Today);
        var confidence = map.Word<Confidence>("confidence");
        if (checkedOn is not { } day || confidence is not { } sure || (citation is null && basis.Count == 0))
            return null;

        var provenance = citation is null ? Provenance.FromBasis(basis, day) : Provenance.FromSource(citation, day);
        return provenance with { AsOf = asOf, Confidence = sure };
    }
}
