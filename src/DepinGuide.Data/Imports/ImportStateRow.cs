using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DepinGuide.Data.Imports;

/// <summary>Which state of the content folder the database shows. One row.</summary>
public sealed class ImportStateRow
{
    public const int OnlyId = 1;

    public int Id { get; init; } = OnlyId;

    public required string Revision { get; set; }

    /// <summary>Fingerprint of what turns readings into figures: metrics, sources and the code that resolves.</summary>
    public required string RulesHash { get; set; }

    public required DateTimeOffset ImportedAt { get; set; }
}

internal sealed class ImportStateConfiguration : IEntityTypeConfiguration<ImportStateRow>
{
    public void Configure(EntityTypeBuilder<ImportStateRow> builder)
    {
        builder.ToTable("import_state", constraints => constraints.HasCheckConstraint("ck_import_state_one_row", "id = 1"));
        builder.HasKey(state => state.Id);
        builder.Property(state => state.Id).ValueGeneratedNever();
    }
}
