using DepinGuide.Content.Documents;
using DepinGuide.Content.Rendering;
using DepinGuide.Content.Rendering.Prose;
using DepinGuide.Content.Snapshots;
using DepinGuide.Facts.Evidence;

namespace DepinGuide.Publishing.Checking;

/// <summary>A document as the rules see it.</summary>
/// <param name="Path">Path below the content folder.</param>
/// <param name="Guide">Null for every other kind of document.</param>
internal sealed record LintedDocument(string Path, RenderedMarkdown Body, IReadOnlyList<Citation> Sources, GuideDocument? Guide = null)
{
    /// <summary>All sentences in the order of the file, headings included.</summary>
    public IReadOnlyList<Sentence> Sentences { get; } = [.. Body.Prose.SelectMany(Sentence.Of)];

    public IEnumerable<ProseBlock> Headings => Body.Prose.Where(block => block.Kind == ProseBlockKind.Heading);

    /// <summary>Guides, projects, glossary, pages and metrics. Their sentences are found on all processors.</summary>
    public static IReadOnlyList<LintedDocument> All(ContentSnapshot content)
    {
        IReadOnlyList<Func<LintedDocument>> documents =
        [
            .. content.Guides.Select<GuideDocument, Func<LintedDocument>>(guide => () => new(guide.Path, guide.Body, guide.Sources, guide)),
            .. content.Projects.Select<ProjectDocument, Func<LintedDocument>>(project => () => new(project.Path, project.Body, project.Sources)),
            .. content.Glossary.Select<GlossaryDocument, Func<LintedDocument>>(term => () => new(term.Path, term.Body, term.Sources)),
            .. content.Pages.Select<PageDocument, Func<LintedDocument>>(page => () => new(page.Path, page.Body, [])),
            .. content.Metrics.Select<MetricDocument, Func<LintedDocument>>(metric => () => new(metric.Path, metric.Body, [])),
        ];
        return [.. documents.AsParallel().AsOrdered().Select(read => read())];
    }

    public ContentProblem Warning(int line, string text, string? expected = null) => new(ProblemLevel.Fault, Path, line, null, text, expected);

    public ContentProblem Hint(int line, string text, string? expected = null) => new(ProblemLevel.Hint, Path, line, null, text, expected);
}
