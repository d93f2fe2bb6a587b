using System.Text;

namespace DepinGuide.Content.Rendering;

/// <summary>Gives headings anchors made of their words, each once: <c>risks</c>, <c>risks-2</c>.</summary>
internal sealed class HeadingAnchors
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _lastNumbers = new(StringComparer.Ordinal);

    public IReadOnlyCollection<string> All => _taken;

    public string Next(string heading)
    {
        var slug = Slug(heading);
        var (anchor, number) = (slug, _lastNumbers.GetValueOrDefault(slug, 1));
        while (!_taken.Add(anchor))
            anchor = $"{slug}-{++number}";

        _lastNumbers[slug] = number;
        return anchor;
    }

    /// <summary>Letters and digits in lower case, everything between words as one '-'. Apostrophes vanish, so that "What's" is one word.</summary>
    private static string Slug(string heading)
    {
        var slug = new StringBuilder();
        foreach (var c in heading)
        {
            if (char.IsLetterOrDigit(c))
                slug.Append(char.ToLowerInvariant(c));
            else if (c is not ('\'' or '\u2019') && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        var words = slug.ToString().Trim('-');

        // Footnotes have anchors fn-1 and fnref-1.
        var isTaken = words.Length == 0 || words.StartsWith("fn-", StringComparison.Ordinal) || words.StartsWith("fnref-", StringComparison.Ordinal);
        return isTaken ? $"section-{words}".TrimEnd('-') : words;
    }
}
