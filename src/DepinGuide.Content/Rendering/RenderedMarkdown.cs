using DepinGuide.Content.Rendering.Prose;
using DepinGuide.Facts.Ids;

namespace DepinGuide.Content.Rendering;

/// <summary>A piece of a rendered document. Figures stay references, so that a page shows their value of the moment.</summary>
public abstract record Segment;

/// <summary>Sanitized HTML, safe to write as it is. It may open an element that a later chunk closes.</summary>
public sealed record HtmlSegment(string Html) : Segment;

/// <summary><c>[[akash.staking.unbonding]]</c>: shows value and evidence.</summary>
/// <param name="Else">Words for when the figure is missing or expired, null when none were written.</param>
/// <param name="IsShort">Value alone, without parts and caveats.</param>
public sealed record FigureSegment(FigureId Id, string? Else, bool IsShort) : Segment;

/// <summary><c>[[render]]</c>: a link to the project with its ticker.</summary>
public sealed record ProjectSegment(ProjectSlug Slug) : Segment;

/// <summary>A glossary term where a document first links or, when it never does, mentions it: opens the definition in place. Further links to it stay links.</summary>
/// <param name="Html">The words, sanitized and without elements.</param>
public sealed record TermSegment(DocumentSlug Term, string Html) : Segment;

/// <summary>A reference that names nothing we have: shown as a visible, explained mark.</summary>
/// <param name="Text">What stands between the brackets.</param>
public sealed record BrokenSegment(string Text, string Why) : Segment;

/// <summary>A heading of level 2 or 3 with the anchor it answers to.</summary>
public sealed record OutlineItem(int Level, string Anchor, string Text, int Line);

/// <summary>A link or image as its author wrote it, with its line in the file.</summary>
/// <param name="IsImage">An image; <paramref name="Text"/> is its alternative text.</param>
public sealed record LinkReference(string Target, string Text, bool IsImage, int Line);

/// <summary>A reference to a figure, a project or nothing, with its line in the file.</summary>
public sealed record InlineReference(Segment Segment, int Line);

/// <summary>A Markdown body: safe HTML in pieces, and what other parts of the portal need to know of it.</summary>
public sealed record RenderedMarkdown
{
    private const string ProjectPages = "/projects/";

    public static RenderedMarkdown Empty { get; } = new();

    /// <summary>Sanitized when they are first asked for: most texts of a folder are not read for a long while.</summary>
    public IReadOnlyList<Segment> Segments
    {
        get => field ?? Written?.Shown.Segments ?? [];
        init;
    }

    public IReadOnlyList<OutlineItem> Outline { get; init; } = [];

    /// <summary>Every anchor a link may name, those of level 4 headings included.</summary>
    public IReadOnlyCollection<string> Anchors { get; init; } = [];

    public IReadOnlyList<LinkReference> Links { get; init; } = [];

    public IReadOnlyList<InlineReference> References { get; init; } = [];

    /// <summary>Words of prose, code left out.</summary>
    public int Words { get; init; }

    /// <summary>Questions of an FAQ with their answers as segments, in order; empty for other documents.</summary>
    public IReadOnlyList<QuestionAnswer> Questions => Written?.Shown.Questions ?? [];

    /// <summary>Why the text cannot be shown, though it can be read; null when it can. Asking sanitizes it.</summary>
    public string? Fault => Written?.Shown.Fault;

    /// <summary>What the segments are made of; null for a text that is shown as its author wrote it.</summary>
    internal WrittenHtml? Written { get; init; }

    internal MarkdownInput? Input { get; init; }

    /// <summary>The address of a page of this portal for each time the text leads there, by a link, a figure or a project's name.</summary>
    public IEnumerable<string> LinkedPages =>
        Links.Where(link => !link.IsImage && link.Target.StartsWith('/')).Select(link => link.Target.Split('#', '?')[0])
            .Concat(References.Select(ProjectOf).OfType<ProjectSlug>().Select(project => $"/projects/{project}"));

    /// <summary>The text as written, in the order of the file, for the checks of how it is written. Read anew each time: nobody else asks.</summary>
    public IReadOnlyList<ProseBlock> ReadProse() => Input is null ? [] : ProseSurvey.Of(Input);

    /// <summary>Whether the text speaks of a project: by a figure, by its name as a reference, or by a link to its page.</summary>
    public bool Mentions(ProjectSlug project) => Mentioned.Contains(project.Value);

    private HashSet<string> Mentioned => field ??= LinkedPages
        .Where(path => path.StartsWith(ProjectPages, StringComparison.Ordinal))
        .Select(path => path[ProjectPages.Length..].Split(".md")[0])
        .ToHashSet(StringComparer.Ordinal);

    private static ProjectSlug? ProjectOf(InlineReference reference) => reference.Segment switch
    {
        FigureSegment figure => figure.Id.Project,
        ProjectSegment named => named.Slug,
        _ => null,
    };
}

public sealed record QuestionAnswer(string Question, string Anchor, IReadOnlyList<Segment> Answer);
