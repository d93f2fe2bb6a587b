using DepinGuide.Facts.Addresses;
using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Projects;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DepinGuide.Data.Projects;

public sealed class ChainRow
{
    public required ChainId Id { get; init; }

    public required string Name { get; init; }

    public string? Caip2 { get; init; }

    public required AddressFamily Family { get; init; }

    public bool IsNative { get; init; }

    public static ChainRow Of(Chain chain) =>
        new() { Id = chain.Id, Name = chain.Name, Caip2 = chain.Caip2, Family = chain.Family, IsNative = chain.IsNative };
}

internal sealed class ChainConfiguration : IEntityTypeConfiguration<ChainRow>
{
    public void Configure(EntityTypeBuilder<ChainRow> builder) => builder.ToTable("chains").HasKey(chain => chain.Id);
}
