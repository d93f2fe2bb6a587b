using DepinGuide.Content.Files;
using DepinGuide.Content.References;
using DepinGuide.Content.Rendering;
using DepinGuide.Content.Snapshots;
using DepinGuide.Content.Yaml;
using static DepinGuide.Content.Yaml.MapShape;

namespace DepinGuide.Content.Documents;

/// <summary>Reads <c>pages/{slug}.md</c>.</summary>
internal static class PageReader
{
    private static readonly MapShape Shape = new(
        Required("title", "the title of the page"),
        Required("summary", "one sentence of at most 160 characters"),
        Required("reviewed", "a day such as 2026-08-10"));

    public static Draft<PageDocument>? Read(FrontMatter file, ReadingContext context, ProblemLog log)
    {
        var before = log.Errors;
        var slug = DocumentFields.ReadSlug(log.Path, log);
        DocumentFields.CheckBody(file.Body, file.BodyLine, log);
        if (MapReader.Open(file.Root, "", Shape, log) is not { } map)
            return null;

        var (title, summary) = (DocumentFields.ReadTitle(map, "title"), DocumentFields.ReadSummary(map, "summary"));
        var reviewed = map.PastDay("reviewed", context.Today);
        if (log.Errors > before)
            return null;

        var page = new PageDocument
        {
            Slug = slug!.Value,
            Title = title!,
            Summary = summary!,
            Reviewed = reviewed!.Value,
            Body = RenderedMarkdown.Empty,
            Markdown = file.Body,
            Path = log.Path,
        };
        return new(page, file.Body, file.BodyLine);
    }
}
