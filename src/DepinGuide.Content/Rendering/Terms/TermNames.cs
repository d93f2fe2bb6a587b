using System.Security.Cryptography;
using System.Text;
using DepinGuide.Content.Documents;
using DepinGuide.Content.Words;
using DepinGuide.Facts.Ids;

namespace DepinGuide.Content.Rendering.Terms;

/// <summary>The names under which running text speaks of the terms of the glossary: titles and aliases, but for those that are not to be marked.</summary>
public sealed class TermNames
{
    private readonly Dictionary<string, Name> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly PhraseFinder _singular;
    private readonly PhraseFinder _plural;

    /// <summary>A name that two terms claim belongs to the one that is called so, else to the first by slug.</summary>
    public TermNames(IEnumerable<GlossaryDocument> glossary)
    {
        var terms = glossary.OrderBy(term => term.Slug).ToList();
        foreach (var term in terms.Where(term => !IsUnmarked(term, term.Title)))
            _names.TryAdd(term.Title, new Name(term.Title, term.Slug, term.Title.Skip(1).Any(char.IsUpper)));
        foreach (var (term, alias) in terms.SelectMany(term => term.Aliases, (term, alias) => (term, alias)).Where(pair => !IsUnmarked(pair.term, pair.alias)))
            _names.TryAdd(alias, new Name(alias, term.Slug, alias.Any(char.IsUpper)));

        _singular = new PhraseFinder(_names.Keys);
        _plural = new PhraseFinder(_names.Keys, hasPlurals: true);
        Key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', _names.Values.Select(name => $"{name.Text} {name.Term}")))))[..16];
    }

    public static TermNames None { get; } = new([]);

    /// <summary>Equal for equal names of equal terms.</summary>
    public string Key { get; }

    public bool IsEmpty => _names.Count == 0;

    /// <summary>Every mention in a text in order, the longest where several begin. Case counts in abbreviations: "IL" is a term, "il" is not.</summary>
    /// <param name="hasPlurals">With the plurals of names; else only those that are an alias.</param>
    public IEnumerable<TermMention> Find(string text, bool hasPlurals = false)
    {
        foreach (var (index, words, phrase) in (hasPlurals ? _plural : _singular).Find(text))
        {
            var name = _names[phrase];
            if (name.CaseCounts ? words.StartsWith(name.Text, StringComparison.Ordinal) : !char.IsUpper(words[0]) || BeginsSentence(text, index))
                yield return new TermMention(index, words, name.Term);
        }
    }

    /// <summary>A capital elsewhere belongs to a name: "Trust Wallet", "BNB Chain".</summary>
    private static bool BeginsSentence(string text, int index)
    {
        var before = text.AsSpan(0, index).TrimEnd(" \"\u201C(");
        return before.IsEmpty || before[^1] is '.' or '!' or '?' or ':';
    }

    private static bool IsUnmarked(GlossaryDocument term, string name) => term.Unmarked.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <param name="CaseCounts">Of abbreviations and proper names. A title begins with a capital whatever it is.</param>
    private sealed record Name(string Text, DocumentSlug Term, bool CaseCounts);
}

/// <summary>Where a text speaks of a term.</summary>
/// <param name="Words">As they stand there.</param>
public readonly record struct TermMention(int Index, string Words, DocumentSlug Term);
