namespace DepinGuide.Content.Search;

/// <summary>
/// What the forms of an English word have in common: "stake", "staked" and "staking" are all "stak". Rough on purpose: a
/// stem is only ever compared with other stems and shown to nobody.
/// </summary>
internal static class WordStem
{
    private const int Shortest = 3;

    // Longer endings first.
    private static readonly (string Ending, string Left)[] Endings =
        [("ations", "at"), ("ation", "at"), ("ings", ""), ("ions", ""), ("ing", ""), ("ion", ""), ("ies", "y"), ("ied", "y"), ("es", ""), ("ed", ""), ("s", "")];

    public static string Of(string word)
    {
        if (word.Length <= Shortest || !word.All(char.IsAsciiLetter))
            return word;

        foreach (var (ending, left) in Endings)
        {
            var length = word.Length - ending.Length;
            if (length + left.Length >= Shortest && word.EndsWith(ending, StringComparison.Ordinal) && !word.EndsWith("ss", StringComparison.Ordinal))
                return Trim(word[..length] + left);
        }

        return Trim(word);
    }

    /// <summary>"stake" and "swapp" end where "stak" and "swap" do.</summary>
    private static string Trim(string stem)
    {
        if (stem.Length > Shortest && stem[^1] == 'e')
            return stem[..^1];

        return stem.Length > Shortest && stem[^1] == stem[^2] && stem[^1] is not ('s' or 'l' or 'e') ? stem[..^1] : stem;
    }
}
