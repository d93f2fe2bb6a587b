using System.Globalization;

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
            var distance = Distance(text, candidate);
            if (distance < bestDistance && distance <= Math.Clamp(candidate.Length / 3, 1, 3))
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

    /// <summary>Letters to add, drop, change or swap with their neighbour.</summary>
    private static int Distance(string left, string right)
    {
        var (a, b) = (left.ToLowerInvariant(), right.ToLowerInvariant());
        var costs = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            costs[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            costs[0, j] = j;

        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var change = costs[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                var isSwap = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
                costs[i, j] = Math.Min(Math.Min(costs[i - 1, j], costs[i, j - 1]) + 1, isSwap ? Math.Min(change, costs[i - 2, j - 2] + 1) : change);
            }
        }

        return costs[a.Length, b.Length];
    }
}
