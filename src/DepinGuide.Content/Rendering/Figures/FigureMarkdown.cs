using System.Text;
using DepinGuide.Content.Snapshots;
using Markdig.Syntax;

namespace DepinGuide.Content.Rendering.Figures;

/// <summary>Writes the Markdown of a document with its references resolved, for readers of the plain text.</summary>
public sealed class FigureMarkdown(KnownNames names)
{
    private const int FurthestOff = 40;

    /// <param name="resolve">The words for a reference; it is not asked about code, where references are literal.</param>
    /// <returns>The Markdown with every reference replaced; unchanged when it is too costly to read.</returns>
    public string Write(string markdown, Func<Segment, string> resolve)
    {
        var text = MarkdownSyntax.Clean(markdown);
        if (MarkdownSyntax.Parse(text, 1, new ProblemLog("")) is not { } document)
            return markdown;

        var result = new StringBuilder();
        var position = 0;
        foreach (var figure in document.Descendants<FigureInline>().OrderBy(figure => figure.Span.Start))
        {
            if (Locate(text, figure, position) is not { } start)
                continue;

            result.Append(text, position, start - position).Append(resolve(FigureReference.Read(figure.Text, names)));
            position = start + figure.Source.Length;
        }

        return result.Append(text, position, text.Length - position).ToString();
    }

    /// <summary>Where the reference stands. The parser counts a tab as several characters, so its position may be a little off.</summary>
    private static int? Locate(string text, FigureInline figure, int from)
    {
        for (var distance = 0; distance <= FurthestOff; distance++)
        {
            foreach (var start in (int[])[figure.Span.Start - distance, figure.Span.Start + distance])
            {
                if (start >= from && start + figure.Source.Length <= text.Length && string.CompareOrdinal(text, start, figure.Source, 0, figure.Source.Length) == 0)
                    return start;
            }
        }

        return null;
    }
}
