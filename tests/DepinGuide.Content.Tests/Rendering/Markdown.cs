using DepinGuide.Content.Rendering;
using DepinGuide.Facts.Ids;

namespace DepinGuide.Content.Tests.Rendering;

/// <summary>Renders Markdown against two projects and two metrics; references show as <c>{...}</c>.</summary>
internal static class Markdown
{
    public static MarkdownRenderer Renderer { get; } = new(new KnownNames(
        new HashSet<ProjectSlug> { Id.Parse<ProjectSlug>("akash"), Id.Parse<ProjectSlug>("render") },
        new HashSet<MetricId> { Id.Parse<MetricId>("staking.unbonding"), Id.Parse<MetricId>("staking.apr_net") }));

    public static MarkdownResult Render(string markdown, bool isFaq = false) => Renderer.Render(new MarkdownInput("guides/a.md", markdown, 10, isFaq));

    public static string Html(string markdown) => Text(Render(markdown).Body.Segments);

    public static string[] Problems(string markdown, bool isFaq = false) => [.. Render(markdown, isFaq).Problems.Select(problem => problem.ToString())];

    public static string Text(IEnumerable<Segment> segments) => string.Concat(segments.Select(Text)).Trim();

    private static string Text(Segment segment) => segment switch
    {
        HtmlSegment html => html.Html,
        FigureSegment figure => $"{{{figure.Id.Value}{(figure.IsShort ? " short" : "")}{(figure.Else is null ? "" : $" else {figure.Else}")}}}",
        ProjectSegment project => $"{{{project.Slug.Value}}}",
        TermSegment term => $"{{{term.Html}: {term.Term.Value}}}",
        BrokenSegment broken => $"{{broken {broken.Text}}}",
        _ => "?",
    };
}
