namespace DepinGuide.Content.Words;

/// <summary>How many slips lie between two words: a letter added, dropped, changed, or swapped with its neighbour.</summary>
internal static class EditDistance
{
    /// <param name="most">No more slips than this are counted, which makes a comparison of unlike words cheap.</param>
    /// <returns>The distance, or <paramref name="most"/> + 1 when it is larger.</returns>
    public static int Of(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int most)
    {
        if (Math.Abs(left.Length - right.Length) > most)
            return most + 1;

        // Three rows of the table are enough: a swap looks back two.
        var width = right.Length + 1;
        Span<int> rows = width <= 128 ? stackalloc int[3 * width] : new int[3 * width];
        Span<int> before = rows[..width], above = rows[width..(2 * width)], row = rows[(2 * width)..];
        for (var j = 0; j < width; j++)
            above[j] = j;

        for (var i = 1; i <= left.Length; i++)
        {
            if (FillRow(left, right, i, row, above, before) > most)
                return most + 1;

            var free = before;
            before = above;
            above = row;
            row = free;
        }

        return Math.Min(above[^1], most + 1);
    }

    /// <returns>The smallest distance of the row: no later one is below it.</returns>
    private static int FillRow(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int i, Span<int> row, Span<int> above, Span<int> before)
    {
        row[0] = i;
        var least = i;
        for (var j = 1; j < row.Length; j++)
        {
            var cost = above[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
            cost = Math.Min(cost, Math.Min(above[j], row[j - 1]) + 1);
            if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                cost = Math.Min(cost, before[j - 2] + 1);

            row[j] = cost;
            least = Math.Min(least, cost);
        }

        return least;
    }
}
