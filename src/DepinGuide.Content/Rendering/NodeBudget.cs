using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DepinGuide.Content.Rendering;

/// <summary>
/// Bounds how many pieces a document has and how deep they lie. Writing is recursive, and the sanitizer looks for a
/// neighbour by counting from the first child, so that a list of 100,000 items took half a minute.
/// </summary>
internal static class NodeBudget
{
    private const int MaximumSiblings = 4_000;
    private const int MaximumNodes = 30_000;
    private const int MaximumInlineDepth = 50;
    private const string Expected = "a shorter text, or several documents";

    /// <exception cref="MarkdownTooCostlyException">There are too many.</exception>
    public static void Check(MarkdownDocument document)
    {
        var nodes = 0;
        foreach (var node in document.Descendants())
        {
            if (++nodes > MaximumNodes)
                throw new MarkdownTooCostlyException(node.Line, "the text has too many pieces", Expected);
            if (node is Inline inline && IsTooDeep(inline))
                throw new MarkdownTooCostlyException(node.Line, "emphasis and links are nested too deep", "at most a few levels");
            if (node is ContainerInline inlines && HasTooMany(inlines))
                throw new MarkdownTooCostlyException(node.Line, "one block has too many pieces", Expected);
            if (node is ContainerBlock { Count: > MaximumSiblings })
                throw new MarkdownTooCostlyException(node.Line, "one list or table has too many entries", Expected);
        }

        if (document.Count > MaximumSiblings)
            throw new MarkdownTooCostlyException(document[MaximumSiblings].Line, "the text has too many blocks", Expected);
    }

    /// <summary>Parents come before their children, so that nothing much deeper is ever asked about.</summary>
    private static bool IsTooDeep(Inline inline)
    {
        var depth = 0;
        for (var node = inline; node is not null; node = node.Parent)
            depth++;

        return depth > MaximumInlineDepth;
    }

    private static bool HasTooMany(ContainerInline inlines)
    {
        var count = 0;
        for (var child = inlines.FirstChild; child is not null; child = child.NextSibling)
            count++;

        return count > MaximumSiblings;
    }
}
