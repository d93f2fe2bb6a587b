using DepinGuide.Facts.Ids;

namespace DepinGuide.Data.Figures;

/// <summary>What rewriting figures did.</summary>
/// <param name="Changed">Every figure that was inserted, updated or deleted: pages that show one of them are out of date.</param>
public sealed record FigureChanges(int Inserted, int Updated, int Deleted, int Unchanged, IReadOnlyList<FigureId> Changed)
{
    public static FigureChanges None { get; } = new(0, 0, 0, 0, []);

    public FigureChanges Plus(FigureChanges other) => new(
        Inserted + other.Inserted, Updated + other.Updated, Deleted + other.Deleted, Unchanged + other.Unchanged, [.. Changed, .. other.Changed]);
}
