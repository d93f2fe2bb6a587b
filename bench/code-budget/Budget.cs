namespace DepinGuide.Bench.CodeBudget;

/// <summary>One thing that was counted.</summary>
/// <param name="Where">File, and line or name, for people who have to find it.</param>
internal readonly record struct Count(int Value, string Where);

/// <summary>A measure with many counts, such as the lines of every method.</summary>
/// <param name="MedianAim">What the median should stay at or below; null when there is no aim for it.</param>
/// <param name="P90Aim">What nine of ten should stay at or below; null when there is no aim for it.</param>
/// <param name="Limit">What none may exceed.</param>
internal sealed record Budget(string Name, int? MedianAim, int? P90Aim, int Limit)
{
    public List<Count> Counts { get; } = [];

    public int Median => Percentile(50);

    public int P90 => Percentile(90);

    public int Max => Percentile(100);

    public bool MeetsAims => Median <= (MedianAim ?? int.MaxValue) && P90 <= (P90Aim ?? int.MaxValue);

    public IEnumerable<Count> OverLimit => Counts.Where(count => count.Value > Limit).OrderByDescending(count => count.Value);

    public void Add(int value, string where) => Counts.Add(new Count(value, where));

    // Nearest rank: always a value that was really counted.
    private int Percentile(int percent)
    {
        if (Counts.Count == 0)
            return 0;

        var sorted = Counts.Select(count => count.Value).Order().ToList();
        return sorted[Math.Max(0, (int)Math.Ceiling(sorted.Count * percent / 100.0) - 1)];
    }
}

/// <summary>A measure that is a part of a whole, such as sealed types among all types.</summary>
/// <param name="IsAtLeast">The aim is a lower bound; otherwise an upper one.</param>
internal sealed record Share(string Name, int AimPercent, bool IsAtLeast)
{
    public int Part { get; private set; }

    public int Whole { get; private set; }

    /// <summary>What is outside of the part, for people who want to move it inside.</summary>
    public List<string> Outside { get; } = [];

    public double Percent => Whole == 0 ? 0 : 100.0 * Part / Whole;

    public bool MeetsAim => Whole == 0 || (IsAtLeast ? Percent >= AimPercent : Percent <= AimPercent);

    public void Add(bool isPart, string where)
    {
        Add(isPart ? 1 : 0, 1);
        if (!isPart)
            Outside.Add(where);
    }

    public void Add(int part, int whole)
    {
        Part += part;
        Whole += whole;
    }
}
