using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Projects;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DepinGuide.Data.Projects;

public sealed class SectorRow
{
    public required SectorId Id { get; init; }

    public required string Name { get; init; }

    public required string Short { get; init; }

    /// <summary>1 to 8.</summary>
    public required int Colour { get; init; }

    /// <summary>Place in the file.</summary>
    public required int Ordinal { get; init; }

    public static SectorRow Of(Sector sector, int ordinal) =>
        new() { Id = sector.Id, Name = sector.Name, Short = sector.Short, Colour = sector.Colour, Ordinal = ordinal };
}

internal sealed class SectorConfiguration : IEntityTypeConfiguration<SectorRow>
{
    public void Configure(EntityTypeBuilder<SectorRow> builder) => builder.ToTable("sectors").HasKey(sector => sector.Id);
}

public sealed class SubsectorRow
{
    public required SectorId SectorId { get; init; }

    public required SectorId Id { get; init; }

    public required string Name { get; init; }

    public required int Ordinal { get; init; }

    public static SubsectorRow Of(Sector sector, Subsector subsector, int ordinal) =>
        new() { SectorId = sector.Id, Id = subsector.Id, Name = subsector.Name, Ordinal = ordinal };
}

internal sealed class SubsectorConfiguration : IEntityTypeConfiguration<SubsectorRow>
{
    public void Configure(EntityTypeBuilder<SubsectorRow> builder)
    {
        builder.ToTable("subsectors").HasKey(subsector => new { subsector.SectorId, subsector.Id });
        builder.HasOne<SectorRow>().WithMany().HasForeignKey(subsector => subsector.SectorId).OnDelete(DeleteBehavior.Cascade);
    }
}
