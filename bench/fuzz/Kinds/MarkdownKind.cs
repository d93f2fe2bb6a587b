using System.Net;
using DepinGuide.Content.Rendering;
using DepinGuide.Content.Snapshots;

namespace DepinGuide.Bench.Fuzz.Kinds;

/// <summary>Markdown by anybody: rendered in bounds, and nothing in it runs or loads from elsewhere.</summary>
internal class MarkdownKind(Corpus corpus, string name, IReadOnlyList<string> pieces) : FuzzKind
{
    private const long MostBytes = 512L * 1024 * 1024;

    private readonly MarkdownRenderer _renderer = new(new KnownNames(
        corpus.Content.Projects.Select(document => document.Project.Slug).ToHashSet(),
        corpus.Content.Metrics.Select(document => document.Metric.Id).ToHashSet()));

    public override string Name => name;

    public override string MakeInput(Random random)
    {
        var mutation = new Mutation(random, pieces);
        if (random.Next(2) == 0)
            return mutation.Compose(random.Next(3) == 0 ? 400 : 40);

        return mutation.Apply(Any(random), Any(random));
    }

    public override Task<string?> CheckAsync(string input, CancellationToken cancellationToken)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var result = Render(input);
        var html = string.Concat(result.Body.Segments.Select(Html));
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        return Task.FromResult(
            bytes > MostBytes ? $"took {bytes / 1024 / 1024} MB"
            : result.Problems.FirstOrDefault(problem => problem.Text.StartsWith("the text cannot be rendered", StringComparison.Ordinal)) is { } problem ? problem.Text
            : result.Body.Fault is { } fault ? fault
            : html.Length > 2 * MarkdownLimits.MaximumHtmlLength ? "made a page that is too long"
            : result.Problems.All(problem => problem.Level != ProblemLevel.Error) && html.AsSpan().IndexOfAnyInRange('\uE000', '\uF8FF') >= 0 ? "left a placeholder in the page"
            : SafePage.Fault(html, isWhole: false));
    }

    /// <summary>As a page shows it.</summary>
    protected string HtmlOf(string input) => string.Concat(Render(input).Body.Segments.Select(Html));

    private MarkdownResult Render(string input) => _renderer.Render(new MarkdownInput("fuzz.md", input, IsFaq: input.Length % 2 == 0));

    private string Any(Random random) => corpus.Documents[random.Next(corpus.Documents.Count)];

    private static string Html(Segment segment) => segment switch
    {
        HtmlSegment html => html.Html,
        TermSegment term => $"<b>{term.Html}</b>",
        FigureSegment figure => $"<span>{figure.Id}{WebUtility.HtmlEncode(figure.Else)}</span>",
        ProjectSegment project => $"<a href=\"/projects/{project.Slug}\">{project.Slug}</a>",
        BrokenSegment broken => $"<span title=\"{WebUtility.HtmlEncode(broken.Why)}\">{WebUtility.HtmlEncode(broken.Text)}</span>",
        _ => throw new InvalidOperationException(segment.GetType().Name),
    };
}
