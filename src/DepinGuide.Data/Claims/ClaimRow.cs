using DepinGuide.Data.Sources;
using DepinGuide.Facts.Claims;
using DepinGuide.Facts.Evidence;
using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DepinGuide.Data.Claims;

/// <summary>A statement we checked, with its first citation; further ones are <see cref="ClaimCitationRow"/>s. It may stand on citations and figures at once.</summary>
public sealed class ClaimRow
{
    public required ClaimId Id { get; init; }

    public required string Statement { get; init; }

    public required Verdict Verdict { get; init; }

    public required string WhatIsRight { get; init; }

    /// <summary>Null only when there is a <see cref="Basis"/>.</summary>
    public SourceId? SourceId { get; init; }

    public string? SourceAt { get; init; }

    public Uri? SourceUrl { get; init; }

    /// <summary>Figure ids with a blank between them; null only when there is a source.</summary>
    public string? Basis { get; init; }

    public PartialDate? AsOf { get; init; }

    public required DateOnly Checked { get; init; }

    /// <param name="citations">Those whose sources are known.</param>
    public static ClaimRow Of(Claim claim, IReadOnlyList<Citation> citations) => new()
    {
        Id = claim.Id,
        Statement = claim.Statement,
        Verdict = claim.Verdict,
        WhatIsRight = claim.WhatIsRight,
        SourceId = citations.Count > 0 ? citations[0].Source : null,
        SourceAt = citations.Count > 0 ? citations[0].At : null,
        SourceUrl = citations.Count > 0 ? citations[0].Url : null,
        Basis = claim.Basis.Count > 0 ? string.Join(' ', claim.Basis) : null,
        AsOf = claim.AsOf,
        Checked = claim.Checked,
    };
}

internal sealed class ClaimConfiguration : IEntityTypeConfiguration<ClaimRow>
{
    public void Configure(EntityTypeBuilder<ClaimRow> builder)
    {
        builder.ToTable("claims", constraints => constraints.HasCheckConstraint("ck_claims_provenance", "source_id IS NOT NULL OR basis IS NOT NULL"));
        builder.HasKey(claim => claim.Id);
        builder.HasOne<SourceRow>().WithMany().HasForeignKey(claim => claim.SourceId).OnDelete(DeleteBehavior.Cascade);
    }
}

/// <summary>A project or guide that a claim concerns, by slug.</summary>
public sealed class ClaimSubjectRow
{
    public required ClaimId ClaimId { get; init; }

    public required string Subject { get; init; }

    /// <summary>Place in the file.</summary>
    public required int Ordinal { get; init; }
}

internal sealed class ClaimSubjectConfiguration : IEntityTypeConfiguration<ClaimSubjectRow>
{
    public void Configure(EntityTypeBuilder<ClaimSubjectRow> builder)
    {
        builder.ToTable("claim_subjects").HasKey(subject => new { subject.ClaimId, subject.Subject });
        builder.HasIndex(subject => subject.Subject);
        builder.HasOne<ClaimRow>().WithMany().HasForeignKey(subject => subject.ClaimId).OnDelete(DeleteBehavior.Cascade);
    }
}

/// <summary>A further citation of a claim.</summary>
public sealed class ClaimCitationRow
{
    public required ClaimId ClaimId { get; init; }

    public required int Ordinal { get; init; }

    public required SourceId SourceId { get; init; }

    public string? SourceAt { get; init; }

    public Uri? SourceUrl { get; init; }

    public static ClaimCitationRow Of(ClaimId claim, int ordinal, Citation citation) =>
        new() { ClaimId = claim, Ordinal = ordinal, SourceId = citation.Source, SourceAt = citation.At, SourceUrl = citation.Url };
}

internal sealed class ClaimCitationConfiguration : IEntityTypeConfiguration<ClaimCitationRow>
{
    public void Configure(EntityTypeBuilder<ClaimCitationRow> builder)
    {
        builder.ToTable("claim_citations").HasKey(citation => new { citation.ClaimId, citation.Ordinal });
        builder.HasOne<ClaimRow>().WithMany().HasForeignKey(citation => citation.ClaimId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<SourceRow>().WithMany().HasForeignKey(citation => citation.SourceId).OnDelete(DeleteBehavior.Cascade);
    }
}
