using DepinGuide.Content.Links;
using DepinGuide.Content.References;
using DepinGuide.Content.Yaml;
using DepinGuide.Facts.Evidence;
using DepinGuide.Facts.Projects;
using static DepinGuide.Content.Yaml.MapShape;

namespace DepinGuide.Content.Projects;

/// <summary>Reads <c>links</c>: official addresses with proof, and imitations to warn of.</summary>
internal static class LinkReader
{
    private static readonly MapShape LinkShape = new(
        Required("kind", "website, docs, app, explorer, governance, forge, x, telegram, discord, blog, feed or look-alike"),
        Required("value", "an address that begins with https://"),
        Optional("label", "the words readers see"),
        RequiredList("proofs", "a list of { source, at, url, as_of, confidence }"),
        Required("checked", "the day somebody looked, such as 2026-08-10"),
        Optional("note", "a note"));

    private static readonly MapShape ProofShape = new(
    [
        .. EvidenceReader.CitationKeys,
        Optional("as_of", "the date of the source: 2026, 2026-08 or 2026-08-10"),
        Required("confidence", "verified or secondary"),
    ]);

    public static IReadOnlyList<OfficialLink> ReadAll(MapReader file, string key, ReadingContext context)
    {
        var entries = file.Maps(key, LinkShape);
        var links = entries.Select(map => ReadLink(map, context)).OfType<OfficialLink>().ToArray();
        if (links.Length == entries.Count)
            CheckImitations(entries, links);

        return links;
    }

    private static OfficialLink? ReadLink(MapReader map, ReadingContext context)
    {
        var before = map.ErrorsBefore;
        var kind = map.Word<LinkKind>("kind");
        var (value, label) = (kind == LinkKind.LookAlike ? ReadImitation(map) : map.Https("value"), map.Text("label"));
        var proofs = map.Maps("proofs", ProofShape).Select(proof => ReadProof(proof, context)).OfType<LinkProof>().ToArray();
        if (map.Node("proofs") is YamlList { Items.Count: 0 })
            map.Error("proofs", "is an empty list", "at least one proof");

        var checkedOn = map.PastDay("checked", context.Today);
        return map.Log.Errors > before ? null : new OfficialLink(kind!.Value, value!, label, proofs, checkedOn!.Value, map.Text("note"));
    }

    private static LinkProof? ReadProof(MapReader map, ReadingContext context)
    {
        var citation = EvidenceReader.ReadCitation(map, context);
        var (asOf, confidence) = (map.PastDate("as_of", context.Today), map.Word<Confidence>("confidence"));
        return citation is null || confidence is null ? null : new LinkProof(citation, asOf, confidence.Value);
    }

    private static Uri? ReadImitation(MapReader map)
    {
        var text = map.Text("value");
        if (text is null || HttpsAddress.TryParseImitation(text, out var address, out var problem))
            return text is null ? null : new Uri(text);

        map.Error("value", problem);
        return null;
    }

    private static void ReportImitation(MapReader entry, OfficialLink link, int line) =>
        entry.Error("value", $"{link.Value.IdnHost} is also listed as a look-alike, in line {line}", "a host that is either official or a look-alike");

    /// <summary>A host cannot be official and an imitation: one of the two entries would send readers into a trap.</summary>
    private static void CheckImitations(IReadOnlyList<MapReader> entries, OfficialLink[] links)
    {
        for (var i = 0; i < links.Length; i++)
        {
            if (links[i].Kind == LinkKind.LookAlike)
                continue;

            var imitation = Array.FindIndex(links, other => other.Kind == LinkKind.LookAlike && other.Value.IdnHost == links[i].Value.IdnHost);
            if (imitation >= 0)
                ReportImitation(entries[i], links[i], entries[imitation].LineOf("value"));
        }
    }
}
