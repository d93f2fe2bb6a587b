using System.Globalization;
using DepinGuide.Content.Words;

namespace DepinGuide.Content.Yaml;

/// <summary>Finds what somebody probably meant: a slip of a letter, or letters of another script that look alike.</summary>
internal static class NearMiss
{
    private const int LongestCompared = 60;

    /// <summary>The closest candidate within a third of its length, at most three edits away; null when none is near.</summary>
    public static string? Find(string text, IEnumerable<string> candidates)
    {
        if (text.Length is 0 or > LongestCompared)
            return null;

        var (best, bestDistance) = ((string?)null, int.MaxValue);
        foreach (var candidate in candidates.Where(candidate => candidate != text && Math.Abs(candidate.Length - text.Length) <= 3))
        {
            var most = Math.Clamp(candidate.Length / 3, 1, 3);
            var distance = EditDistance.Of(text.ToLowerInvariant(), candidate.ToLowerInvariant(), most);
            if (distance < bestDistance && distance <= most)
                (best, bestDistance) = (candidate, distance);
        }

        return best;
    }

    /// <summary><c>, did you mean 'title'?</c> or nothing; followed by what look-alike letters the text holds.</summary>
    public static string Ask(string text, IEnumerable<string> candidates)
    {
        var found = Find(text, candidates);
        return (found is null ? "" : $", did you mean '{found}'?") + DescribeForeignLetters(text, found is null ? "; it" : " It");
    }

    /// <summary>Names the first letter outside ASCII, which in an id is nearly always one that looks like a Latin letter.</summary>
    private static string DescribeForeignLetters(string text, string subject)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (!rune.IsAscii)
                return $"{subject} holds '{rune}' (U+{rune.Value.ToString("X4", CultureInfo.InvariantCulture)}), which is not an ASCII letter";
        }

        return "";
    }
}
