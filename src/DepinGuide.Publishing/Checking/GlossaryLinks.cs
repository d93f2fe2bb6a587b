using DepinGuide.Content.Rendering;
using DepinGuide.Content.Rendering.Prose;
using DepinGuide.Content.Rendering.Terms;
using DepinGuide.Content.Snapshots;
using DepinGuide.Facts.Ids;

namespace DepinGuide.Publishing.Checking;

/// <summary>
/// Terms of the glossary that a guide uses only where no mark is set, in the plural or in a table: one finding a guide,
/// with the first mention of each term. Aliases are not asked for: in a table they are everyday words more often than the term.
/// </summary>
internal static class GlossaryLinks
{
    public static IEnumerable<ContentProblem> Check(LintedContent content)
    {
        var names = new TermNames(content.Snapshot.Glossary);
        var titles = content.Snapshot.Glossary.ToDictionary(term => term.Slug, term => term.Title);
        return content.Guides.Select(guide => Check(guide, names, titles)).OfType<ContentProblem>();
    }

    private static ContentProblem? Check(LintedDocument guide, TermNames names, Dictionary<DocumentSlug, string> titles)
    {
        var settled = guide.Body.Links.Select(link => TermLink.Of(link.Target))
            .Concat(guide.Body.Segments.OfType<TermSegment>().Select(segment => (DocumentSlug?)segment.Term))
            .ToHashSet();
        var unmarked = new List<(string Words, int Line)>();
        foreach (var sentence in guide.Sentences.Where(sentence => sentence.Block.Kind != ProseBlockKind.Heading))
        {
            unmarked.AddRange(names.Find(sentence.Text, hasPlurals: true)
                .Where(mention => sentence.IsPlain[mention.Index] && mention.Words.StartsWith(titles[mention.Term], StringComparison.OrdinalIgnoreCase) && settled.Add(mention.Term))
                .Select(mention => (mention.Words, sentence.LineAt(mention.Index))));
        }

        var listed = string.Join(", ", unmarked.Select(mention => $"'{mention.Words}' (line {mention.Line})"));
        return unmarked.Count == 0 ? null : guide.Hint(unmarked[0].Line, $"never linked to the glossary, and not marked by itself: {listed}", "a link where the term first appears");
    }
}
