namespace DepinGuide.Facts.Figures;

/// <summary>What there is to count over the figures of one project at one instant.</summary>
/// <param name="Known">Figures that have a value, computed ones included.</param>
/// <param name="Fresh">Those of them that are fresh.</param>
/// <param name="Disputed">Those of them that are disputed.</param>
/// <param name="OldestCheck">Of those; null when there are none.</param>
/// <param name="NextChange">The first of all figures, known or not, to change by itself (UTC); null for never.</param>
public sealed record TrustCounts(int Known, int Fresh, int Disputed, DateOnly? OldestCheck, DateTimeOffset? NextChange = null)
{
    public static TrustCounts None { get; } = new(0, 0, 0, null);

    public static TrustCounts Of(IEnumerable<Figure> figures)
    {
        var known = figures.Where(figure => figure.Missing is null).ToList();
        return new(
            known.Count,
            known.Count(figure => figure.State == FigureState.Fresh),
            known.Count(figure => figure.Disputed),
            known.Min(figure => figure.OldestCheck));
    }
}
