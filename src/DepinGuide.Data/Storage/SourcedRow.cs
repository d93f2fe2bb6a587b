using DepinGuide.Data.Sources;
using DepinGuide.Facts.Evidence;
using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DepinGuide.Data.Storage;

/// <summary>A row that states something: it cannot be built without saying who says so and when somebody looked.</summary>
public abstract class SourcedRow
{
    /// <summary>Written through to the columns below, which is why those have no public setters.</summary>
    public required Provenance Provenance
    {
        get => ToProvenance();
        init
        {
            SourceId = value.Citation?.Source;
            SourceAt = value.Citation?.At;
            SourceUrl = value.Citation?.Url;
            Basis = value.Basis.Count > 0 ? string.Join(' ', value.Basis.Select(figure => figure.Value)) : null;
            Checked = value.Checked;
            AsOf = value.AsOf;
            Confidence = value.Confidence;
        }
    }

    /// <summary>Null exactly when there is a <see cref="Basis"/>.</summary>
    public SourceId? SourceId { get; private set; }

    public string? SourceAt { get; private set; }

    public Uri? SourceUrl { get; private set; }

    /// <summary>Figure ids with a blank between them; null when there is a source.</summary>
    public string? Basis { get; private set; }

    public DateOnly Checked { get; private set; }

    public PartialDate? AsOf { get; private set; }

    public Confidence Confidence { get; private set; }

    private Provenance ToProvenance()
    {
        var provenance = SourceId is { } source
            ? Provenance.FromSource(new Citation(source, SourceAt, SourceUrl), Checked)
            : Provenance.FromBasis([.. (Basis ?? "").Split(' ').Select(Id.Parse<FigureId>)], Checked);
        return provenance with { AsOf = AsOf, Confidence = Confidence };
    }
}

internal static class SourcedRowColumns
{
    /// <summary>Maps to the table, with the constraint that refuses a statement without provenance on every engine.</summary>
    public static void ToSourcedTable<T>(this EntityTypeBuilder<T> builder, string table)
        where T : SourcedRow
    {
        builder.ToTable(table, constraints => constraints.HasCheckConstraint(
            $"ck_{table}_provenance", "(source_id IS NOT NULL) <> (basis IS NOT NULL) AND (basis IS NULL OR basis <> '')"));
        builder.Ignore(row => row.Provenance);
        builder.HasOne<SourceRow>().WithMany().HasForeignKey(row => row.SourceId).OnDelete(DeleteBehavior.Cascade);
    }
}
