using DepinGuide.Content.Snapshots;
using DepinGuide.Content.Yaml;
using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Sources;
using static DepinGuide.Content.Yaml.MapShape;

namespace DepinGuide.Content.References;

/// <summary>Reads <c>sources.yaml</c>.</summary>
internal static class SourcesReader
{
    private static readonly MapShape FileShape = new(RequiredList("sources", "a list of sources"));

    private static readonly MapShape TermsShape = new(
        Optional("url", "the https address of the terms"),
        Optional("read_on", "the day the terms were read"),
        Required("retain", "yes, no or unknown"),
        Required("redistribute", "yes, no or unknown"),
        Required("commercial", "yes, no or unknown"),
        Optional("attribution", "the words the source asks for"));

    private static readonly MapShape SourceShape = new(
        Required("id", "a slug"),
        Required("title", "what the source is called"),
        Required("publisher", "who publishes it"),
        Required("url", "its https address"),
        Required("kind", "on-chain, official, repository, aggregator, press or community"),
        Required("origin", "a short id of who it takes its data from"),
        RequiredMap("terms", "retain, redistribute and commercial, each yes, no or unknown"));

    public static IReadOnlyDictionary<SourceId, Source>? Read(YamlNode root, DateOnly today, ProblemLog log)
    {
        if (MapReader.Open(root, "", FileShape, log) is not { } file)
            return null;

        var entries = file.Maps("sources", SourceShape);
        UniqueIds.Check(entries, "id");
        var sources = new Dictionary<SourceId, Source>();
        foreach (var source in entries.Select(entry => ReadSource(entry, today)).OfType<Source>())
            sources.TryAdd(source.Id, source);

        return sources;
    }

    private static Source? ReadSource(MapReader map, DateOnly today)
    {
        var before = map.ErrorsBefore;
        var (id, title, publisher, url) = (map.Id<SourceId>("id"), map.Text("title"), map.Text("publisher"), map.Https("url"));
        var (kind, origin) = (map.Word<SourceKind>("kind"), map.Id<SourceId>("origin"));
        var terms = map.Map("terms", TermsShape) is { } termsMap ? ReadTerms(termsMap, today) : null;
        if (map.Log.Errors > before || terms is null)
            return null;

        return new Source { Id = id!.Value, Title = title!, Publisher = publisher!, Url = url!, Kind = kind!.Value, Origin = origin!.Value.Value, Terms = terms };
    }

    private static SourceTerms? ReadTerms(MapReader map, DateOnly today)
    {
        var (url, readOn, attribution) = (map.Https("url"), map.PastDay("read_on", today), map.Text("attribution"));
        var (retain, redistribute, commercial) = (map.Word<Allowance>("retain"), map.Word<Allowance>("redistribute"), map.Word<Allowance>("commercial"));
        return retain is null || redistribute is null || commercial is null
            ? null
            : new SourceTerms(url, readOn, retain.Value, redistribute.Value, commercial.Value, attribution);
    }
}
