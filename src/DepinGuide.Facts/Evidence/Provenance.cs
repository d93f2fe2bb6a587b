using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Values;

namespace DepinGuide.Facts.Evidence;

/// <summary>How the statement was read: in the project's own material, or from a curated list, directory or article.</summary>
public enum Confidence
{
    Verified,
    Secondary,
}

/// <summary>A place in a source.</summary>
/// <param name="Source">Who says so.</param>
/// <param name="At">Where in the source: a path, page or section. Null when the source is one page.</param>
/// <param name="Url">The https address of that very place, null when there is none.</param>
public sealed record Citation(SourceId Source, string? At = null, Uri? Url = null);

/// <summary>
/// Where a statement comes from and when somebody looked. It cannot be built without a day of checking and either a
/// citation or the figures a verdict rests on: a statement without them is not a fact.
/// </summary>
public sealed record Provenance
{
    private Provenance(Citation? citation, IReadOnlyList<FigureId> basis, DateOnly checkedOn)
    {
        Citation = citation;
        Basis = basis;
        Checked = checkedOn;
    }

    /// <summary>Null only for a verdict, which then has a <see cref="Basis"/>.</summary>
    public Citation? Citation { get; }

    /// <summary>The figures a verdict was derived from; empty when there is a citation.</summary>
    public IReadOnlyList<FigureId> Basis { get; }

    /// <summary>The day we looked (UTC).</summary>
    public DateOnly Checked { get; }

    /// <summary>The source's own date, null when it gives none.</summary>
    public PartialDate? AsOf { get; init; }

    public Confidence Confidence { get; init; }

    public static Provenance FromSource(Citation citation, DateOnly checkedOn)
    {
        ArgumentNullException.ThrowIfNull(citation);
        return new(citation, [], checkedOn);
    }

    /// <exception cref="ArgumentException">The basis is empty.</exception>
    public static Provenance FromBasis(IReadOnlyList<FigureId> basis, DateOnly checkedOn)
    {
        ArgumentNullException.ThrowIfNull(basis);
        return basis.Count > 0 ? new(null, basis, checkedOn) : throw new ArgumentException("A verdict needs at least one figure.", nameof(basis));
    }

    public bool Equals(Provenance? other) =>
        other is not null && Citation == other.Citation && Basis.SequenceEqual(other.Basis) && Checked == other.Checked
        && AsOf == other.AsOf && Confidence == other.Confidence;

    public override int GetHashCode() => HashCode.Combine(Citation, Basis.Count, Checked, AsOf, Confidence);
}
