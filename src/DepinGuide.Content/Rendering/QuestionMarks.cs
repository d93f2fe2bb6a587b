using DepinGuide.Content.Snapshots;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;

namespace DepinGuide.Content.Rendering;

/// <summary>A mark between blocks that survives the sanitizer.</summary>
internal sealed class MarkBlock(char mark) : LeafBlock(null)
{
    public char Mark { get; } = mark;
}

/// <summary>Marks where the answers of an FAQ begin and end.</summary>
internal static class QuestionMarks
{
    private const int QuestionLevel = 3;

    /// <returns>The headings that are questions, in order; the n-th answer stands between the n-th pair of marks.</returns>
    public static IReadOnlyList<HeadingBlock> Insert(MarkdownDocument document, int firstLine, ProblemLog log)
    {
        var questions = new List<HeadingBlock>();
        for (var i = 0; i < document.Count; i++)
        {
            if (document[i] is not HeadingBlock { Level: QuestionLevel } heading)
                continue;

            if (!PlainText.Of(heading.Inline).EndsWith('?'))
            {
                log.Fault(firstLine + heading.Line, null, "a heading of level 3 is no question", "in an faq, a question that ends with '?'");
                continue;
            }

            var end = FindEnd(document, i + 1);
            if (end == i + 1)
                log.Fault(firstLine + heading.Line, null, "the question has no answer", "text below it");

            document.Insert(end, new MarkBlock(Placeholder.AnswerEnd));
            document.Insert(i + 1, new MarkBlock(Placeholder.AnswerStart));
            questions.Add(heading);
        }

        return questions;
    }

    private static int FindEnd(MarkdownDocument document, int start)
    {
        for (var i = start; i < document.Count; i++)
        {
            if (document[i] is HeadingBlock { Level: <= QuestionLevel } or FootnoteGroup)
                return i;
        }

        return document.Count;
    }
}
