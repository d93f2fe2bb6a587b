using System.Buffers;

namespace DepinGuide.Content.Search;

/// <summary>Plain text on its way into the index, and marked text on its way out.</summary>
internal static class SearchText
{
    // Control characters mark what was found. Text loses its own on the way in, so none can be forged.
    public const char HitStart = '\u0002';
    public const char HitEnd = '\u0003';

    /// <summary>Without control characters, and with single blanks.</summary>
    public static string Clean(string text)
    {
        var clean = ArrayPool<char>.Shared.Rent(text.Length);
        var (length, isApart) = (0, false);
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                isApart = length > 0;
                continue;
            }

            if (isApart)
                clean[length++] = ' ';
            clean[length++] = c;
            isApart = false;
        }

        var result = new string(clean, 0, length);
        ArrayPool<char>.Shared.Return(clean);
        return result;
    }

    /// <summary>Cuts text with marks into parts.</summary>
    public static IReadOnlyList<MarkedText> Parts(string marked)
    {
        List<MarkedText> parts = [];
        var (start, isHit) = (0, false);
        for (var i = 0; i <= marked.Length; i++)
        {
            if (i < marked.Length && marked[i] is not (HitStart or HitEnd))
                continue;

            if (i > start)
                parts.Add(new MarkedText(marked[start..i], isHit));

            isHit = i < marked.Length && marked[i] == HitStart;
            start = i + 1;
        }

        return parts;
    }

    public static bool HasHit(string marked) => marked.Contains(HitStart, StringComparison.Ordinal);
}
