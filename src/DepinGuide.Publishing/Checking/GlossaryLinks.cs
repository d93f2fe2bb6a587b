using DepinGuide.Content.Documents;
using DepinGuide.Content.Rendering.Prose;
using DepinGuide.Content.Snapshots;

namespace DepinGuide.Publishing.Checking;

/// <summary>Terms of the glossary that a guide uses and never links: one finding a guide, with the first mention of each term.</summary>
internal static class GlossaryLinks
{
    private const string Home = "/glossary/";

    public static IEnumerable<ContentProblem> Check(LintedContent content)
    {
        var terms = Terms(content);
        if (terms.Count == 0)
            yield break;

        var phrases = new PhraseFinder(terms.Keys);
        foreach (var problem in content.Guides.SelectMany(guide => Check(guide, terms, phrases)))
            yield return problem;
    }

    private static IEnumerable<ContentProblem> Check(LintedDocument guide, Dictionary<string, GlossaryDocument> terms, PhraseFinder phrases)
    {
        var settled = guide.Body.Links.Where(link => link.Target.StartsWith(Home, StringComparison.Ordinal))
            .Select(link => link.Target[Home.Length..].Split('#')[0])
            .ToHashSet(StringComparer.Ordinal);
        var unlinked = new List<(string Words, int Line)>();
        foreach (var sentence in guide.Sentences.Where(sentence => sentence.Block.Kind != ProseBlockKind.Heading))
        {
            foreach (var (index, words, phrase) in phrases.Find(sentence.Text))
            {
                var term = terms[phrase];
                if (IsWritten(sentence.Text.Substring(index, phrase.Length), term) && sentence.IsPlain[index] && settled.Add(term.Slug.Value))
                    unlinked.Add((words, sentence.LineAt(index)));
            }
        }

        if (unlinked.Count == 0)
            yield break;

        var listed = string.Join(", ", unlinked.Select(mention => $"'{mention.Words}' (line {mention.Line})"));
        yield return guide.Hint(unlinked[0].Line, $"never linked to the glossary: {listed}", "a link where the term first appears");
    }

    /// <summary>By title and alias, without regard to case. An alias of one plain word ("return", "audit") is left out: it is an everyday word more often than the term.</summary>
    private static Dictionary<string, GlossaryDocument> Terms(LintedContent content)
    {
        var terms = new Dictionary<string, GlossaryDocument>(StringComparer.OrdinalIgnoreCase);
        foreach (var term in content.Snapshot.Glossary)
            terms.TryAdd(term.Title, term);
        foreach (var term in content.Snapshot.Glossary)
        {
            foreach (var alias in term.Aliases.Where(alias => !IsPlainWord(alias) && !HoldsTerm(alias, terms) && !content.Names.Contains(alias)))
                terms.TryAdd(alias, term);
        }

        return terms;
    }

    /// <summary>"Old token" is a token first of all.</summary>
    private static bool HoldsTerm(string alias, Dictionary<string, GlossaryDocument> terms) => alias.Split(' ') is { Length: > 1 } words && words.Any(terms.ContainsKey);

    private static bool IsPlainWord(string alias) => alias.All(c => char.IsLower(c) || !char.IsLetterOrDigit(c)) && !alias.Contains(' ', StringComparison.Ordinal);

    /// <summary>Of abbreviations and names the case counts: "IL" is a term, "il" is not.</summary>
    private static bool IsWritten(string text, GlossaryDocument term) =>
        term.Title.Equals(text, StringComparison.OrdinalIgnoreCase)
            ? !term.Title.Skip(1).Any(char.IsUpper) || term.Title == text
            : term.Aliases.Any(alias => alias == text || (!alias.Any(char.IsUpper) && alias.Equals(text, StringComparison.OrdinalIgnoreCase)));
}
