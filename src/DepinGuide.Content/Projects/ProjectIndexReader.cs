using DepinGuide.Content.Documents;
using DepinGuide.Content.Files;
using DepinGuide.Content.References;
using DepinGuide.Content.Rendering;
using DepinGuide.Content.Snapshots;
using DepinGuide.Content.Yaml;
using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Projects;
using static DepinGuide.Content.Yaml.MapShape;

namespace DepinGuide.Content.Projects;

/// <summary>Reads <c>projects/{slug}/index.md</c>.</summary>
internal static class ProjectIndexReader
{
    private static readonly MapShape Shape = new(
        Required("name", "the name of the project"),
        Required("token", "the ticker of its token"),
        Required("monogram", "two letters"),
        Required("sector", "the id of a sector in sectors.yaml"),
        Optional("subsector", "the id of a subsector of that sector"),
        Required("status", "active, migrating, ended or unclear"),
        Required("core", "yes or no"),
        Required("summary", "one sentence of at most 160 characters"),
        OptionalList("aliases", "a list of other names"),
        OptionalList("redirects", "a list of slugs that lead here"),
        Required("reviewed", "a day such as 2026-08-10"),
        OptionalMap("external_ids", "ids at data providers, by provider"),
        EvidenceReader.SourcesKey);

    private static readonly MapShape ExternalIdsShape = new(
        Optional("coingecko", "the project's id at CoinGecko"),
        Optional("defillama", "the project's id at DefiLlama"),
        Optional("coinmarketcap", "the project's id at CoinMarketCap"));

    /// <returns>With no facts; those are in the file beside it.</returns>
    public static Draft<ProjectDocument>? Read(FrontMatter file, ReadingContext context, ProblemLog log)
    {
        var before = log.Errors;
        var slug = ReadSlug(log);
        DocumentFields.CheckBody(file.Body, file.BodyLine, log);
        if (MapReader.Open(file.Root, "", Shape, log) is not { } map)
            return null;

        var project = ReadProject(map, slug, context);
        var externalIds = ReadExternalIds(map);
        var sources = EvidenceReader.ReadCitations(map, "sources", context);
        if (log.Errors > before || project is null)
            return null;

        var document = new ProjectDocument
        {
            Project = project,
            ExternalIds = externalIds,
            Sources = sources,
            Body = RenderedMarkdown.Empty,
            Markdown = file.Body,
            Facts = new ProjectFacts(),
            Path = log.Path,
        };
        return new(document, file.Body, file.BodyLine);
    }

    private static ProjectSlug? ReadSlug(ProblemLog log)
    {
        var folder = Path.GetFileName(Path.GetDirectoryName(log.Path));
        if (ProjectSlug.TryParse(folder, out var slug))
            return slug;

        log.Error(0, null, $"the folder name '{folder}' is not a slug{NearMiss.Ask(folder ?? "", [])}", ProjectSlug.Expectation);
        return null;
    }

    private static Project? ReadProject(MapReader map, ProjectSlug? slug, ReadingContext context)
    {
        var before = map.ErrorsBefore;
        var (name, token, monogram) = (DocumentFields.ReadTitle(map, "name"), ReadToken(map), ReadMonogram(map));
        var (sector, subsector) = ReadSector(map, context);
        var (status, isCore) = (map.Word<ProjectStatus>("status"), map.YesOrNo("core"));
        var (summary, aliases, reviewed) = (DocumentFields.ReadSummary(map, "summary"), map.Texts("aliases"), map.PastDay("reviewed", context.Today));
        var redirects = map.Ids<ProjectSlug>("redirects");
        if (map.Log.Errors > before || slug is null || name is null || sector is null)
            return null;

        return new Project
        {
            Slug = slug.Value,
            Name = name,
            Token = token!,
            Monogram = monogram!,
            Sector = sector.Value,
            Subsector = subsector,
            Status = status!.Value,
            Summary = summary!,
            IsCore = isCore!.Value,
            Aliases = aliases,
            Redirects = redirects,
            Reviewed = reviewed!.Value,
        };
    }

    private static string? ReadToken(MapReader map)
    {
        var token = map.Text("token");
        if (token is not null && (token.Length > 12 || !token.All(char.IsAsciiLetterOrDigit)))
            map.Error("token", $"'{token}' is not a ticker{NearMiss.Ask(token, [])}", "up to 12 letters and digits");

        return token;
    }

    private static string? ReadMonogram(MapReader map)
    {
        var monogram = map.Text("monogram");
        if (monogram is not null && (monogram.Length != 2 || !monogram.All(char.IsAsciiLetterOrDigit)))
            map.Error("monogram", $"'{monogram}' is not a monogram");

        return monogram;
    }

    private static (SectorId? Sector, SectorId? Subsector) ReadSector(MapReader map, ReadingContext context)
    {
        var (sectorId, subsectorId) = (context.KnownSectors.Require(map, "sector"), map.Id<SectorId>("subsector"));
        if (subsectorId is not { } id || sectorId is not { } parent || context.Sectors?.GetValueOrDefault(parent) is not { } sector)
            return (sectorId, subsectorId);

        var names = sector.Subsectors.Select(subsector => subsector.Id.Value).ToArray();
        if (!names.Contains(id.Value, StringComparer.Ordinal))
        {
            var expected = names.Length == 0 ? "no subsector" : "one of " + string.Join(", ", names);
            map.Error("subsector", $"the sector '{parent.Value}' has no subsector '{id.Value}'{NearMiss.Ask(id.Value, names)}", expected);
        }

        return (sectorId, subsectorId);
    }

    private static Dictionary<string, string> ReadExternalIds(MapReader map)
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        if (map.Map("external_ids", ExternalIdsShape) is not { } entries)
            return ids;

        foreach (var provider in ExternalIdsShape.Names)
        {
            if (entries.Text(provider) is { } id)
                ids[provider] = id;
        }

        return ids;
    }
}
