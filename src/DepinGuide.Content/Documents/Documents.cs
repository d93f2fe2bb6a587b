using DepinGuide.Content.Rendering;
using DepinGuide.Facts.Evidence;
using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Metrics;
using DepinGuide.Facts.Projects;
using DepinGuide.Facts.Values;

namespace DepinGuide.Content.Documents;

/// <summary>A file of Markdown with front matter.</summary>
public interface IDocument
{
    DocumentSlug Slug { get; }

    string Title { get; }

    string Summary { get; }

    DateOnly Reviewed { get; }

    RenderedMarkdown Body { get; }

    /// <summary>The body as written, front matter left out.</summary>
    string Markdown { get; }

    /// <summary>Path of the file below the content folder, with '/' between folders.</summary>
    string Path { get; }
}

public enum GuideKind
{
    Guide,
    Faq,
}

/// <summary>Levels of the start-here path, in the order of reading.</summary>
public enum GuideLevel
{
    Start,
    Use,
    Deepen,
}

public sealed record GuideDocument : IDocument
{
    public required DocumentSlug Slug { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    public required GuideKind Kind { get; init; }

    public required GuideLevel Level { get; init; }

    /// <summary>Place within the level, ascending.</summary>
    public required int Order { get; init; }

    public IReadOnlyList<ProjectSlug> Projects { get; init; } = [];

    public required DateOnly Published { get; init; }

    public required DateOnly Reviewed { get; init; }

    /// <summary>After which time since <see cref="Reviewed"/> the guide is due for a review.</summary>
    public required DurationAmount ReviewEvery { get; init; }

    /// <summary>What the prose rests on beyond the figures it uses.</summary>
    public IReadOnlyList<Citation> Sources { get; init; } = [];

    public IReadOnlyList<DocumentSlug> Related { get; init; } = [];

    /// <summary>What a reader can do who has read it, to go on with "After this guide you can"; null when nobody wrote it.</summary>
    public string? After { get; init; }

    public required RenderedMarkdown Body { get; init; }

    public required string Markdown { get; init; }

    public required string Path { get; init; }
}

/// <summary>A project: identity and prose from <c>index.md</c>, everything else from <c>facts.yaml</c>.</summary>
public sealed record ProjectDocument
{
    public required Project Project { get; init; }

    /// <summary>Ids at data providers, by provider: <c>coingecko</c> to <c>akash-network</c>.</summary>
    public IReadOnlyDictionary<string, string> ExternalIds { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public IReadOnlyList<Citation> Sources { get; init; } = [];

    public required RenderedMarkdown Body { get; init; }

    public required string Markdown { get; init; }

    public required ProjectFacts Facts { get; init; }

    /// <summary>Path of <c>index.md</c>; <c>facts.yaml</c> lies beside it.</summary>
    public required string Path { get; init; }
}

public sealed record GlossaryDocument : IDocument
{
    public required DocumentSlug Slug { get; init; }

    /// <summary>The term.</summary>
    public required string Title { get; init; }

    /// <summary>Plain definition in one sentence.</summary>
    public required string Summary { get; init; }

    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Those of the term and its aliases that are everyday words too often to be marked in running text.</summary>
    public IReadOnlyList<string> Unmarked { get; init; } = [];

    public IReadOnlyList<DocumentSlug> Related { get; init; } = [];

    public IReadOnlyList<Citation> Sources { get; init; } = [];

    public required DateOnly Reviewed { get; init; }

    public required RenderedMarkdown Body { get; init; }

    public required string Markdown { get; init; }

    public required string Path { get; init; }
}

/// <summary>A page such as About or Method.</summary>
public sealed record PageDocument : IDocument
{
    public required DocumentSlug Slug { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    public required DateOnly Reviewed { get; init; }

    public required RenderedMarkdown Body { get; init; }

    public required string Markdown { get; init; }

    public required string Path { get; init; }
}

/// <summary>A metric with the text that explains it.</summary>
public sealed record MetricDocument(Metric Metric, RenderedMarkdown Body, string Markdown, string Path);

public enum ChangeKind
{
    Guide,
    Project,
    Fact,
    Correction,
    Incident,
}

/// <summary>An entry of <c>changes/{year}.yaml</c>: what changed lately.</summary>
/// <param name="Subjects">Slugs of projects and guides.</param>
public sealed record ChangeEntry(PartialDate Date, ChangeKind Kind, string Title, string Text, IReadOnlyList<string> Subjects);
