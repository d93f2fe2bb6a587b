using DepinGuide.Content.Documents;
using DepinGuide.Content.Rendering;
using DepinGuide.Facts.Evidence;
using DepinGuide.Facts.Ids;
using DepinGuide.Web.Hosting;
using DepinGuide.Web.Layout.Figures;
using Microsoft.Extensions.Options;

namespace DepinGuide.Web.Features.Twins;

/// <summary>Makes the Markdown of one page, its figures resolved at the moment of the request.</summary>
internal sealed class TwinReader(PortalContent content, FigureReader figures, IOptions<SiteOptions> site, TimeProvider clock)
{
    /// <summary>Null when there is no such guide.</summary>
    public async Task<string?> GuideAsync(string slug, CancellationToken cancellationToken)
    {
        if (content.Snapshot.FindGuide(slug) is not { } guide)
            return null;

        var material = await MaterialAsync(InText(guide.Body), cancellationToken);
        return Write(material, guide, $"/guides/{slug}", guide.Sources, []);
    }

    /// <summary>Null when there is no such term.</summary>
    public async Task<string?> TermAsync(string slug, CancellationToken cancellationToken)
    {
        if (content.Snapshot.FindTerm(slug) is not { } term)
            return null;

        var material = await MaterialAsync(InText(term.Body), cancellationToken);
        return Write(material, term, $"/glossary/{slug}", term.Sources, term.Aliases);
    }

    /// <summary>Null when there is no such project.</summary>
    public async Task<string?> ProjectAsync(string slug, CancellationToken cancellationToken) =>
        content.Snapshot.FindProject(slug) is { } document
            ? ProjectTwin.Write(await MaterialAsync(ProjectFigureGroups.Ids(document, content.Snapshot.Catalog), cancellationToken), document)
            : null;

    private static string Write(TwinMaterial material, IDocument document, string path, IReadOnlyList<Citation> sources, IReadOnlyList<string> aliases)
    {
        var text = new TwinText(material);
        text.Front(document.Title, document.Summary, path, document.Reviewed, aliases.Count > 0 ? [$"- Also: {MarkdownText.Plain(string.Join(", ", aliases))}"] : []);
        text.Body(document.Markdown);
        text.Claims(material.Content.ClaimsAbout(document.Slug.Value));
        text.Sources(sources);
        return text.ToString();
    }

    private async Task<TwinMaterial> MaterialAsync(IReadOnlyCollection<FigureId> ids, CancellationToken cancellationToken) =>
        new(content.Snapshot, new EvidenceBook(await figures.ReadAsync(ids, cancellationToken)), site.Value, clock.GetUtcNow());

    private static FigureId[] InText(RenderedMarkdown body) =>
        [.. body.References.Select(reference => reference.Segment).OfType<FigureSegment>().Select(figure => figure.Id)];
}
