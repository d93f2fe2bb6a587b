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
        var depths = new Dictionary<Inline, int>();
        foreach (var node in document.Descendants())
        {
            if (++nodes > MaximumNodes)
                throw new MarkdownTooCostlyException(node.Line, "the text has too many pieces", Expected);
            if (node is Inline inline && (depths[inline] = DepthOf(inline.Parent, depths) + 1) > MaximumInlineDepth)
                throw new MarkdownTooCostlyException(node.Line, "emphasis and links are nested too deep", "at most a few levels");
            if (node is ContainerInline inlines && inlines.Skip(MaximumSiblings).Any())
                throw new MarkdownTooCostlyException(node.Line, "one block has too many pieces", Expected);
            if (node is ContainerBlock { Count: > MaximumSiblings })
                throw new MarkdownTooCostlyException(node.Line, "one list or table has too many entries", Expected);
        }

        if (document.Count > MaximumSiblings)
            throw new MarkdownTooCostlyException(document[MaximumSiblings].Line, "the text has too many blocks", Expected);
    }

    /// <summary>Parents come before their children.</summary>
    private static int DepthOf(Inline? parent, Dictionary<Inline, int> depths) => parent is null ? 0 : depths.GetValueOrDefault(parent);
}
