using DepinGuide.Content.Snapshots;
using DepinGuide.Content.Yaml;
using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Projects;
using static DepinGuide.Content.Yaml.MapShape;

namespace DepinGuide.Content.References;

/// <summary>Reads <c>sectors.yaml</c>.</summary>
internal static class SectorsReader
{
    private const int FewestWords = 60;
    private const int MostWords = 150;

    private static readonly MapShape FileShape = new(RequiredList("sectors", "a list of sectors"));

    private static readonly MapShape SubsectorShape = new(Required("id", "a slug"), Required("name", "the name of the subsector"));

    private static readonly MapShape SectorShape = new(
        Required("id", "a slug"),
        Required("name", "the name of the sector"),
        Required("short", "one sentence"),
        Required("colour", "a whole number from 1 to 8"),
        OptionalList("subsectors", "a list of { id, name }"),
        Optional("text", "Markdown of 60 to 150 words"));

    /// <returns>In the order of the file.</returns>
    public static IReadOnlyList<Sector>? Read(YamlNode root, ProblemLog log)
    {
        if (MapReader.Open(root, "", FileShape, log) is not { } file)
            return null;

        var entries = file.Maps("sectors", SectorShape);
        UniqueIds.Check(entries, "id");
        return [.. entries.Select(ReadSector).OfType<Sector>().DistinctBy(sector => sector.Id)];
    }

    private static Sector? ReadSector(MapReader map)
    {
        var before = map.ErrorsBefore;
        var (id, name, summary, colour) = (map.Id<SectorId>("id"), map.Text("name"), map.Sentence("short", 300), map.Whole("colour", 1, 8));
        var subsectors = map.Maps("subsectors", SubsectorShape);
        UniqueIds.Check(subsectors, "id");
        var read = subsectors.Select(ReadSubsector).OfType<Subsector>().ToArray();
        var text = ReadText(map);
        return map.Log.Errors > before ? null : new Sector(id!.Value, name!, summary!, colour!.Value, read, text);
    }

    private static string? ReadText(MapReader map)
    {
        var text = map.Text("text");
        if (text?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length is { } words && words is < FewestWords or > MostWords)
            map.Error("text", $"has {words} words");

        return text;
    }

    private static Subsector? ReadSubsector(MapReader map) =>
        map.Id<SectorId>("id") is { } id && map.Text("name") is { } name ? new Subsector(id, name) : null;
}
