using DepinGuide.Content.Rendering.Figures;
using DepinGuide.Content.Snapshots;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DepinGuide.Content.Rendering.Prose;

/// <summary>Takes a parsed document down to its running text. Blocks of code are left out.</summary>
internal sealed class ProseSurvey
{
    private const string CellBar = " | ";

    private readonly int _firstLine;
    private readonly List<ProseBlock> _blocks = [];

    private ProseSurvey(int firstLine) => _firstLine = firstLine;

    /// <summary>Of a document of its own: the other survey mends headings and takes refused links out.</summary>
    public static IReadOnlyList<ProseBlock> Of(MarkdownInput input)
    {
        var survey = new ProseSurvey(input.FirstLine);
        if (MarkdownSyntax.Parse(MarkdownSyntax.Clean(input.Markdown), input.FirstLine, new ProblemLog(input.Path)) is { } document)
            survey.Visit(document, ProseBlockKind.Paragraph);

        return survey._blocks;
    }

    private void Visit(ContainerBlock container, ProseBlockKind kind)
    {
        foreach (var block in container)
        {
            if (block is TableRow row)
                Add(row, ProseBlockKind.TableRow, RunsOf(row));
            else if (block is ContainerBlock inner)
                Visit(inner, inner is ListItemBlock ? ProseBlockKind.ListItem : kind);
            else if (block is HeadingBlock heading)
                Add(heading, ProseBlockKind.Heading, RunsOf(heading.Inline), heading.Level);
            else if (block is LeafBlock { Inline: { } inline } and not CodeBlock)
                Add(block, kind, RunsOf(inline));
        }
    }

    private void Add(Block block, ProseBlockKind kind, IReadOnlyList<ProseRun> runs, int level = 0) =>
        _blocks.Add(new ProseBlock(kind, level, runs, runs.Count > 0 ? runs[0].Line : _firstLine + block.Line));

    private List<ProseRun> RunsOf(TableRow row)
    {
        var runs = new List<ProseRun>();
        foreach (var paragraph in row.Descendants<ParagraphBlock>())
        {
            if (runs.Count > 0)
                runs.Add(new ProseRun(ProseRunKind.Words, CellBar, runs[^1].Line));
            runs.AddRange(RunsOf(paragraph.Inline));
        }

        return runs;
    }

    private List<ProseRun> RunsOf(ContainerInline? container)
    {
        var runs = new List<ProseRun>();
        if (container is not null)
            Append(container, null, runs);

        return runs;
    }

    private void Append(ContainerInline container, LinkInline? link, List<ProseRun> runs)
    {
        foreach (var inline in container)
        {
            if (inline is ContainerInline inner)
                Append(inner, inner as LinkInline ?? link, runs);
            else if (RunOf(inline, link, runs.Count > 0 ? runs[^1].Line : 0) is { } run)
                runs.Add(run);
        }
    }

    private ProseRun? RunOf(Inline inline, LinkInline? link, int lineBefore) => inline switch
    {
        LiteralInline literal => Words(literal.Content.ToString(), link, LineOf(inline)),
        HtmlEntityInline entity => Words(entity.Transcoded.ToString(), link, LineOf(inline)),
        LineBreakInline => Words(" ", link, lineBefore > 0 ? lineBefore : LineOf(inline)),
        CodeInline code => new(ProseRunKind.Code, code.Content, LineOf(inline)),
        AutolinkInline address => new(ProseRunKind.Code, address.Url, LineOf(inline), address.Url),
        FigureInline figure => new(IsFigure(figure) ? ProseRunKind.Figure : ProseRunKind.Project, figure.Text, LineOf(inline)),
        _ => null,
    };

    private static ProseRun Words(string text, LinkInline? link, int line) =>
        link is null ? new(ProseRunKind.Words, text, line)
        : new(link.IsImage ? ProseRunKind.Image : ProseRunKind.Link, text, line, link.GetDynamicUrl?.Invoke() ?? link.Url);

    private static bool IsFigure(FigureInline figure) => figure.Text.Split('|')[0].Contains('.', StringComparison.Ordinal);

    private int LineOf(Inline inline) => _firstLine + inline.Line;
}
