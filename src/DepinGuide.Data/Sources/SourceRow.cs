using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Sources;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DepinGuide.Data.Sources;

public sealed class SourceRow
{
    public required SourceId Id { get; init; }

    public required string Title { get; init; }

    public required string Publisher { get; init; }

    public required Uri Url { get; init; }

    public required SourceKind Kind { get; init; }

    public required string Origin { get; init; }

    public Uri? TermsUrl { get; init; }

    public DateOnly? TermsReadOn { get; init; }

    public required Allowance Retain { get; init; }

    public required Allowance Redistribute { get; init; }

    public required Allowance Commercial { get; init; }

    public string? Attribution { get; init; }

    public static SourceRow Of(Source source) => new()
    {
        Id = source.Id,
        Title = source.Title,
        Publisher = source.Publisher,
        Url = source.Url,
        Kind = source.Kind,
        Origin = source.Origin,
        TermsUrl = source.Terms.Url,
        TermsReadOn = source.Terms.ReadOn,
        Retain = source.Terms.Retain,
        Redistribute = source.Terms.Redistribute,
        Commercial = source.Terms.Commercial,
        Attribution = source.Terms.Attribution,
    };
}

internal sealed class SourceConfiguration : IEntityTypeConfiguration<SourceRow>
{
    public void Configure(EntityTypeBuilder<SourceRow> builder) => builder.ToTable("sources").HasKey(source => source.Id);
}
