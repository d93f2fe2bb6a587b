using DepinGuide.Content.Files;
using DepinGuide.Content.References;
using DepinGuide.Content.Rendering;
using DepinGuide.Content.Snapshots;
using DepinGuide.Content.Yaml;
using DepinGuide.Facts.Ids;
using static DepinGuide.Content.Yaml.MapShape;

namespace DepinGuide.Content.Documents;

/// <summary>Reads <c>guides/{slug}.md</c>.</summary>
internal static class GuideReader
{
    private const int AfterLength = 240;

    private static readonly MapShape Shape = new(
        Required("title", "the title of the guide"),
        Required("summary", "one sentence of at most 160 characters"),
        Required("kind", "guide or faq"),
        Required("level", "start, use or deepen"),
        Required("order", "its place within the level, a whole number"),
        OptionalList("projects", "a list of project slugs"),
        Required("published", "a day such as 2026-08-10"),
        Required("reviewed", "a day such as 2026-08-10"),
        Required("review_every", "a length of time such as 180 d"),
        EvidenceReader.SourcesKey,
        Optional("after", "a sentence that goes on from 'After this guide you can'"),
        OptionalList("related", "a list of guide slugs"));

    public static Draft<GuideDocument>? Read(FrontMatter file, ReadingContext context, ProblemLog log)
    {
        var before = log.Errors;
        var slug = DocumentFields.ReadSlug(log.Path, log);
        DocumentFields.CheckBody(file.Body, file.BodyLine, log);
        if (MapReader.Open(file.Root, "", Shape, log) is not { } map)
            return null;

        var (title, summary) = (DocumentFields.ReadTitle(map, "title"), DocumentFields.ReadSummary(map, "summary"));
        var (kind, level, order) = (map.Word<GuideKind>("kind"), map.Word<GuideLevel>("level"), map.Whole("order", 0, 100_000));
        var (published, reviewed) = (map.PastDay("published", context.Today), map.PastDay("reviewed", context.Today));
        var reviewEvery = DocumentFields.ReadDuration(map, "review_every");
        var (projects, related) = (context.Projects.RequireAll(map, "projects"), map.Ids<DocumentSlug>("related"));
        var (sources, after) = (EvidenceReader.ReadCitations(map, "sources", context), map.Sentence("after", AfterLength));
        if (log.Errors > before)
            return null;

        var guide = new GuideDocument
        {
            Slug = slug!.Value,
            Title = title!,
            Summary = summary!,
            Kind = kind!.Value,
            Level = level!.Value,
            Order = order!.Value,
            Projects = projects,
            Published = published!.Value,
            Reviewed = reviewed!.Value,
            ReviewEvery = reviewEvery!.Value,
            Sources = sources,
            Related = related,
            After = after,
            Body = RenderedMarkdown.Empty,
            Markdown = file.Body,
            Path = log.Path,
        };
        return new(guide, file.Body, file.BodyLine);
    }
}
