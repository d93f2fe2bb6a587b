using DepinGuide.Facts.Ids;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DepinGuide.Content.Rendering.Terms;

/// <summary>
/// Links the first mention of each term of the glossary, as an author would. Paragraphs and lists only: a heading, a table or
/// the title of a callout stays as it is. What was surveyed before does not know of these links.
/// </summary>
internal sealed class TermMarks
{
    private readonly TermNames _names;
    private readonly HashSet<DocumentSlug> _settled;

    private TermMarks(TermNames names, HashSet<DocumentSlug> settled) => (_names, _settled) = (names, settled);

    /// <param name="links">Those of the author: a term that is linked somewhere is not marked.</param>
    /// <param name="own">The term that the document defines.</param>
    public static void Add(MarkdownDocument document, TermNames names, IEnumerable<LinkReference> links, DocumentSlug? own)
    {
        if (names.IsEmpty)
            return;

        var settled = links.Select(link => TermLink.Of(link.Target)).Append(own).OfType<DocumentSlug>().ToHashSet();
        new TermMarks(names, settled).Visit(document);
    }

    private void Visit(ContainerBlock container)
    {
        foreach (var block in container.Where(block => block is not (Table or FootnoteGroup)))
        {
            if (block is ContainerBlock inner)
                Visit(inner);
            else if (block is ParagraphBlock { Inline: { } words })
                Visit(words);
        }
    }

    /// <summary>A line break does not part the words of a name; an element does.</summary>
    private void Visit(ContainerInline container)
    {
        var run = new List<Inline>();
        Inline? next;
        for (var inline = container.FirstChild; inline is not null; inline = next)
        {
            // Before a run is replaced by what is made of it: that stands before this one.
            next = inline.NextSibling;
            if (inline is LiteralInline or LineBreakInline { IsHard: false })
            {
                run.Add(inline);
                continue;
            }

            Mark(run);
            run.Clear();
            if (inline is ContainerInline inner and not LinkInline)
                Visit(inner);
        }

        Mark(run);
    }

    private void Mark(List<Inline> run)
    {
        if (run.Count == 0)
            return;

        var text = string.Concat(run.Select(TextOf));
        var first = _names.Find(text).Where(mention => _settled.Add(mention.Term)).ToList();
        if (first.Count == 0)
            return;

        var words = new ContainerInline();
        var position = 0;
        foreach (var mention in first)
        {
            AppendTo(words, text[position..mention.Index]);
            var link = new LinkInline(TermLink.To(mention.Term), "");
            AppendTo(link, mention.Words);
            words.AppendChild(link);
            position = mention.Index + mention.Words.Length;
        }

        AppendTo(words, text[position..]);
        words.MoveChildrenAfter(run[^1]);
        run.ForEach(inline => inline.Remove());
    }

    private static string TextOf(Inline inline) => inline is LiteralInline literal ? literal.Content.ToString() : " ";

    private static void AppendTo(ContainerInline container, string text)
    {
        if (text.Length > 0)
            container.AppendChild(new LiteralInline(text));
    }
}
