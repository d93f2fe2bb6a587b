namespace DepinGuide.Facts.Ids;

/// <summary>The two grammars of ids: slugs (<c>io-net</c>) and metric ids (<c>staking.unbonding</c>).</summary>
internal static class IdGrammar
{
    public const int MaximumLength = 80;
    public const string SlugExpectation = "a slug: lower-case letters and digits, in groups joined by '-', at most 80 characters";

    public static bool IsSlug(string? text) => IsGroups(text, '-');

    public static bool IsMetricId(string? text)
    {
        if (text is null || text.Length > MaximumLength)
            return false;

        var dot = text.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && IsGroups(text[..dot], '_') && IsGroups(text[(dot + 1)..], '_');
    }

    private static bool IsGroups(string? text, char joiner)
    {
        if (string.IsNullOrEmpty(text) || text.Length > MaximumLength || text[0] == joiner || text[^1] == joiner)
            return false;

        var previous = '\0';
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && (c != joiner || previous == joiner))
                return false;

            previous = c;
        }

        return true;
    }
}
