using DepinGuide.Data.Projects;
using DepinGuide.Data.Storage;
using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Projects;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DepinGuide.Data.Records;

public sealed class ContractRow : SourcedRow
{
    public required ProjectSlug ProjectSlug { get; init; }

    public required int Ordinal { get; init; }

    public required ChainId ChainId { get; init; }

    public required string Address { get; init; }

    public required ContractKind Kind { get; init; }

    public required string Label { get; init; }

    public string? Note { get; init; }

    public static ContractRow Of(ProjectSlug project, int ordinal, Contract contract) => new()
    {
        ProjectSlug = project,
        Ordinal = ordinal,
        ChainId = contract.Chain,
        Address = contract.Address,
        Kind = contract.Kind,
        Label = contract.Label,
        Note = contract.Note,
        Provenance = contract.Provenance,
    };
}

internal sealed class ContractConfiguration : IEntityTypeConfiguration<ContractRow>
{
    public void Configure(EntityTypeBuilder<ContractRow> builder)
    {
        builder.ToSourcedTable("contracts");
        builder.HasKey(contract => new { contract.ProjectSlug, contract.Ordinal });
        builder.HasOne<ProjectRow>().WithMany().HasForeignKey(contract => contract.ProjectSlug).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<ChainRow>().WithMany().HasForeignKey(contract => contract.ChainId).OnDelete(DeleteBehavior.Cascade);
    }
}
