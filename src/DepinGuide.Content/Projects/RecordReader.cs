using DepinGuide.Content.References;
using DepinGuide.Content.Yaml;
using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Projects;
using static DepinGuide.Content.Yaml.MapShape;

namespace DepinGuide.Content.Projects;

/// <summary>Reads wallets, incidents and announced changes.</summary>
internal static class RecordReader
{
    public static MapShape WalletShape { get; } = new(
    [
        Required("name", "the name of the wallet"),
        Required("kind", "software or hardware"),
        RequiredList("chains", "a list of chain ids"),
        Optional("note", "a note"),
        .. EvidenceReader.SourcedKeys,
    ]);

    public static MapShape IncidentShape { get; } = new(
    [
        Required("date", "a date: 2026, 2026-08 or 2026-08-10"),
        Required("title", "what happened, in a few words"),
        Required("what", "what happened"),
        Optional("note", "a note"),
        .. EvidenceReader.SourcedKeys,
    ]);

    public static MapShape KnownChangeShape { get; } = new(
    [
        Required("id", "a slug"),
        Required("kind", "migration, end, unlock, vote or upgrade"),
        Required("title", "what is announced, in a few words"),
        Required("what", "what is announced"),
        Optional("expected", "a date: 2026, 2026-08 or 2026-08-10"),
        Optional("advice", "what a holder should do"),
        .. EvidenceReader.SourcedKeys,
    ]);

    public static Wallet? ReadWallet(MapReader map, ReadingContext context)
    {
        var before = map.ErrorsBefore;
        var (name, kind, chains) = (map.Text("name"), map.Word<WalletKind>("kind"), context.KnownChains.RequireAll(map, "chains"));
        if (map.Node("chains") is YamlList { Items.Count: 0 })
            map.Error("chains", "is an empty list", "at least one chain id");

        var provenance = EvidenceReader.ReadSourced(map, context);
        return map.Log.Errors > before || provenance is null ? null : new Wallet(name!, kind!.Value, chains, map.Text("note"), provenance);
    }

    public static Incident? ReadIncident(MapReader map, ReadingContext context)
    {
        var before = map.ErrorsBefore;
        var (date, title, what) = (map.PastDate("date", context.Today), map.Text("title"), map.Text("what"));
        var provenance = EvidenceReader.ReadSourced(map, context);
        return map.Log.Errors > before || provenance is null ? null : new Incident(date!.Value, title!, what!, map.Text("note"), provenance);
    }

    public static KnownChange? ReadKnownChange(MapReader map, ReadingContext context)
    {
        var before = map.ErrorsBefore;
        var (id, kind) = (map.Id<DocumentSlug>("id"), map.Word<KnownChangeKind>("kind"));
        var (title, what, expected, advice) = (map.Text("title"), map.Text("what"), map.Date("expected"), map.Text("advice"));
        var provenance = EvidenceReader.ReadSourced(map, context);
        return map.Log.Errors > before || provenance is null
            ? null
            : new KnownChange(id!.Value.Value, kind!.Value, title!, what!, expected, advice, provenance);
    }
}
