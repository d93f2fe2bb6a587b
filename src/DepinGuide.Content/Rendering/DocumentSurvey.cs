using System.Buffers;
using DepinGuide.Content.Links;
using DepinGuide.Content.Rendering.Figures;
using DepinGuide.Content.Snapshots;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DepinGuide.Content.Rendering;

/// <summary>Walks a parsed document once: resolves references, filters links, gives anchors, and notes what other parts need.</summary>
internal sealed class DocumentSurvey
{
    private const string FootnoteExpected = "a definition such as '[^1]: text' after a paragraph, and a reference to it";
    private const int HighestLevel = 2;
    private const int LowestLevel = 4;

    /// <summary>A piece made of these alone is no word.</summary>
    private static readonly SearchValues<char> Marks = SearchValues.Create("-–—|.,:;!?()[]");

    private readonly KnownNames _names;
    private readonly ProblemLog _log;
    private readonly int _firstLine;
    private readonly HeadingAnchors _anchors = new();
    private readonly List<OutlineItem> _outline = [];
    private readonly List<LinkReference> _links = [];
    private readonly List<InlineReference> _references = [];

    private DocumentSurvey(KnownNames names, int firstLine, ProblemLog log) => (_names, _firstLine, _log) = (names, firstLine, log);

    public IReadOnlyList<OutlineItem> Outline => _outline;

    public IReadOnlyCollection<string> Anchors => _anchors.All;

    public IReadOnlyList<LinkReference> Links => _links;

    /// <summary>In the order of their placeholders.</summary>
    public IReadOnlyList<InlineReference> References => _references;

    public int Words { get; private set; }

    /// <param name="firstLine">The line of the file in which the Markdown begins.</param>
    public static DocumentSurvey Of(MarkdownDocument document, KnownNames names, int firstLine, ProblemLog log)
    {
        var survey = new DocumentSurvey(names, firstLine, log);
        foreach (var item in document.Descendants().ToArray())
            survey.Visit(item);

        return survey;
    }

    private void Visit(MarkdownObject item)
    {
        switch (item)
        {
            case HeadingBlock heading:
                Visit(heading);
                break;
            case QuoteBlock quote:
                Visit(quote);
                break;
            case FigureInline figure:
                Visit(figure);
                break;
            case UnclosedFigure figure:
                _log.Fault(LineOf(figure), null, "'[[' is not closed by ']]' on its line", "[[project.group.name]] or [[project]]");
                break;
            case LinkInline link when !IsInImage(link):
                Visit(link);
                break;
            case AutolinkInline link:
                Visit(link);
                break;
            case LiteralInline literal:
                Visit(literal);
                break;
        }
    }

    private void Visit(HeadingBlock heading)
    {
        var text = PlainText.Of(heading.Inline);
        if (heading.Level is < HighestLevel or > LowestLevel)
            _log.Fault(LineOf(heading), null, $"a heading of level {heading.Level} is here", "levels 2 to 4; the title is in the front matter");
        if (text.Length == 0)
            _log.Fault(LineOf(heading), null, "a heading has no words", "words");

        heading.Level = Math.Clamp(heading.Level, HighestLevel, LowestLevel);
        var anchor = _anchors.Next(text);
        HeadingAnchor.Set(heading, anchor);
        if (heading.Level < LowestLevel)
            _outline.Add(new OutlineItem(heading.Level, anchor, text, LineOf(heading)));
    }

    /// <summary>A mark of a kind that does not exist would be shown as text.</summary>
    private void Visit(QuoteBlock quote)
    {
        if (quote.Count > 0 && quote[0] is ParagraphBlock paragraph && PlainText.Of(paragraph.Inline).StartsWith("[!", StringComparison.Ordinal))
            _log.Fault(LineOf(quote), null, "the quotation begins with a mark that is not known", "[!NOTE], [!WARNING] or [!DANGER]");
    }

    private void Visit(FigureInline figure)
    {
        var segment = IsIn<LinkInline>(figure)
            ? new BrokenSegment(figure.Text, "a figure or project cannot stand inside a link")
            : FigureReference.Read(figure.Text, _names);
        if (segment is BrokenSegment broken)
            _log.Fault(LineOf(figure), null, $"[[{broken.Text}]]: {broken.Why}", "[[project.group.name]] or [[project]]");

        figure.Number = _references.Count;
        _references.Add(new InlineReference(segment, LineOf(figure)));
        Words++;
    }

    private void Visit(LinkInline link)
    {
        var (url, text) = (link.GetDynamicUrl?.Invoke() ?? link.Url ?? "", PlainText.Of(link));
        var problem = link.IsImage ? ImageProblem(url, text) : LinkTarget.Of(url).Problem;
        if (problem.Length > 0)
        {
            _log.Fault(LineOf(link), null, problem, link.IsImage ? "an image from /media/ with a text that says what it shows" : LinkTarget.Expected);
            Flatten(link, text);
            return;
        }

        if (text.Length == 0)
            _log.Fault(LineOf(link), null, $"the link to {url} has no words", "words that say where it leads");

        _links.Add(new LinkReference(url, text, link.IsImage, LineOf(link)));
    }

    private void Visit(AutolinkInline link)
    {
        var url = link.IsEmail ? "mailto:" + link.Url : link.Url;
        if (LinkTarget.Of(url).Problem is { Length: > 0 } problem)
        {
            _log.Fault(LineOf(link), null, problem, LinkTarget.Expected);
            link.ReplaceBy(new LiteralInline(link.Url));
            return;
        }

        _links.Add(new LinkReference(url, link.Url, false, LineOf(link)));
    }

    private void Visit(LiteralInline literal)
    {
        var text = literal.Content.AsSpan();
        foreach (var range in text.SplitAny(" \t\n\u00A0"))
            Words += text[range].ContainsAnyExcept(Marks) ? 1 : 0;

        if (text.StartsWith("^") && literal.PreviousSibling is LiteralInline { IsFirstCharacterEscaped: false } before && before.Content.AsSpan().EndsWith("["))
            _log.Fault(LineOf(literal), null, $"the footnote [{Label(text)}] is used or defined where it has no effect", FootnoteExpected);
    }

    private static string Label(ReadOnlySpan<char> text)
    {
        var end = text.IndexOf(']');
        return (end < 0 ? text : text[..end]).ToString();
    }

    /// <summary>A refused link leaves its words, a refused image its alternative text.</summary>
    private static void Flatten(LinkInline link, string text)
    {
        if (link.IsImage)
        {
            link.ReplaceBy(new LiteralInline(text), copyChildren: false);
            return;
        }

        var words = new ContainerInline();
        link.ReplaceBy(words, copyChildren: false);
        link.MoveChildrenAfter(words);
    }

    private static string ImageProblem(string url, string text)
    {
        if (!url.StartsWith("/media/", StringComparison.Ordinal) || url.Contains("..", StringComparison.Ordinal) || LinkTarget.Of(url).Problem.Length > 0)
            return $"the image '{url}' is not from /media/";

        return text.Length == 0 ? $"the image '{url}' has no text for those who cannot see it" : "";
    }

    private static bool IsInImage(LinkInline link) => IsIn<LinkInline>(link, parent => parent.IsImage);

    private static bool IsIn<TContainer>(Inline inline, Func<TContainer, bool>? condition = null)
        where TContainer : ContainerInline
    {
        for (var parent = inline.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is TContainer container && condition?.Invoke(container) != false)
                return true;
        }

        return false;
    }

    private int LineOf(MarkdownObject item) => _firstLine + item.Line;
}
