using DepinGuide.Content.Files;
using DepinGuide.Content.References;
using DepinGuide.Content.Rendering;
using DepinGuide.Content.Snapshots;
using DepinGuide.Content.Yaml;
using DepinGuide.Facts.Ids;
using static DepinGuide.Content.Yaml.MapShape;

namespace DepinGuide.Content.Documents;

/// <summary>Reads <c>glossary/{term}.md</c>.</summary>
internal static class GlossaryReader
{
    private const int ShortLength = 300;

    private static readonly MapShape Shape = new(
        Required("term", "the term"),
        Required("short", "a plain definition in one sentence"),
        OptionalList("aliases", "a list of other names"),
        OptionalList("unmarked", "a list of the term or aliases that texts do not mark by themselves"),
        OptionalList("related", "a list of term slugs"),
        Required("reviewed", "a day such as 2026-08-10"),
        EvidenceReader.SourcesKey);

    public static Draft<GlossaryDocument>? Read(FrontMatter file, ReadingContext context, ProblemLog log)
    {
        var before = log.Errors;
        var slug = DocumentFields.ReadSlug(log.Path, log);
        DocumentFields.CheckBody(file.Body, file.BodyLine, log);
        if (MapReader.Open(file.Root, "", Shape, log) is not { } map)
            return null;

        var (term, summary) = (DocumentFields.ReadTitle(map, "term"), map.Sentence("short", ShortLength));
        var (aliases, related) = (map.Texts("aliases"), map.Ids<DocumentSlug>("related"));
        var unmarked = ReadUnmarked(map, [term ?? "", .. aliases]);
        var reviewed = map.PastDay("reviewed", context.Today);
        var sources = EvidenceReader.ReadCitations(map, "sources", context);
        if (log.Errors > before)
            return null;

        var document = new GlossaryDocument
        {
            Slug = slug!.Value,
            Title = term!,
            Summary = summary!,
            Aliases = aliases,
            Unmarked = unmarked,
            Related = related,
            Sources = sources,
            Reviewed = reviewed!.Value,
            Body = RenderedMarkdown.Empty,
            Markdown = file.Body,
            Path = log.Path,
        };
        return new(document, file.Body, file.BodyLine);
    }

    /// <summary>A slip here would mark a word all over the portal.</summary>
    private static IReadOnlyList<string> ReadUnmarked(MapReader map, IReadOnlyList<string> names)
    {
        var unmarked = map.Texts("unmarked");
        foreach (var (index, name) in unmarked.Index().Where(item => !names.Contains(item.Item, StringComparer.OrdinalIgnoreCase)))
            map.ErrorAt("unmarked", index, $"'{name}' is neither the term nor an alias{NearMiss.Ask(name, names)}", "the term or one of 'aliases'");

        return unmarked;
    }
}
