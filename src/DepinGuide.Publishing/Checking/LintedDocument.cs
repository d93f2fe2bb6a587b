using DepinGuide.Content.Documents;
using DepinGuide.Content.Rendering;
using DepinGuide.Content.Rendering.Prose;
using DepinGuide.Content.Snapshots;
using DepinGuide.Facts.Evidence;

namespace DepinGuide.Publishing.Checking;

/// <summary>A document as the rules see it.</summary>
internal sealed class LintedDocument
{
    /// <param name="path">Path below the content folder.</param>
    /// <param name="guide">Null for every other kind of document.</param>
    public LintedDocument(string path, RenderedMarkdown body, IReadOnlyList<Citation> sources, GuideDocument? guide = null)
    {
        (Path, Body, Sources, Guide) = (path, body, sources, guide);
        var prose = body.ReadProse();
        Sentences = [.. prose.SelectMany(Sentence.Of)];
        Headings = [.. prose.Where(block => block.Kind == ProseBlockKind.Heading)];
    }

    public string Path { get; }

    public RenderedMarkdown Body { get; }

    public IReadOnlyList<Citation> Sources { get; }

    public GuideDocument? Guide { get; }

    /// <summary>All sentences in the order of the file, headings included.</summary>
    public IReadOnlyList<Sentence> Sentences { get; }

    public IReadOnlyList<ProseBlock> Headings { get; }

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
