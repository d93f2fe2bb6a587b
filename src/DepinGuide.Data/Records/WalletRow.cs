using DepinGuide.Data.Projects;
using DepinGuide.Data.Storage;
using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Projects;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DepinGuide.Data.Records;

public sealed class WalletRow : SourcedRow
{
    public required ProjectSlug ProjectSlug { get; init; }

    public required int Ordinal { get; init; }

    public required string Name { get; init; }

    public required WalletKind Kind { get; init; }

    /// <summary>Chain ids with a blank between them; empty when none is named.</summary>
    public required string Chains { get; init; }

    public string? Note { get; init; }

    public static WalletRow Of(ProjectSlug project, int ordinal, Wallet wallet) => new()
    {
        ProjectSlug = project,
        Ordinal = ordinal,
        Name = wallet.Name,
        Kind = wallet.Kind,
        Chains = string.Join(' ', wallet.Chains),
        Note = wallet.Note,
        Provenance = wallet.Provenance,
    };
}

internal sealed class WalletConfiguration : IEntityTypeConfiguration<WalletRow>
{
    public void Configure(EntityTypeBuilder<WalletRow> builder)
    {
        builder.ToSourcedTable("wallets");
        builder.HasKey(wallet => new { wallet.ProjectSlug, wallet.Ordinal });
        builder.HasOne<ProjectRow>().WithMany().HasForeignKey(wallet => wallet.ProjectSlug).OnDelete(DeleteBehavior.Cascade);
    }
}
