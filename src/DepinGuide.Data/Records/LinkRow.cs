using DepinGuide.Data.Projects;
using DepinGuide.Data.Storage;
using DepinGuide.Facts.Evidence;
using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Projects;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DepinGuide.Data.Records;

/// <summary>A link with its first proof, so that the database cannot hold a link that nobody vouches for. Further ones are <see cref="LinkProofRow"/>s.</summary>
public sealed class LinkRow : SourcedRow
{
    public required ProjectSlug ProjectSlug { get; init; }

    public required int Ordinal { get; init; }

    public required LinkKind Kind { get; init; }

    public required Uri Value { get; init; }

    public string? Label { get; init; }

    public string? Note { get; init; }

    public static LinkRow Of(ProjectSlug project, int ordinal, OfficialLink link) => new()
    {
        ProjectSlug = project,
        Ordinal = ordinal,
        Kind = link.Kind,
        Value = link.Value,
        Label = link.Label,
        Note = link.Note,
        Provenance = ProvenanceOf(link.Proofs[0], link.Checked),
    };

    internal static Provenance ProvenanceOf(LinkProof proof, DateOnly checkedOn) =>
        Provenance.FromSource(proof.Citation, checkedOn) with { AsOf = proof.AsOf, Confidence = proof.Confidence };
}

internal sealed class LinkConfiguration : IEntityTypeConfiguration<LinkRow>
{
    public void Configure(EntityTypeBuilder<LinkRow> builder)
    {
        builder.ToSourcedTable("links");
        builder.HasKey(link => new { link.ProjectSlug, link.Ordinal });
        builder.HasOne<ProjectRow>().WithMany().HasForeignKey(link => link.ProjectSlug).OnDelete(DeleteBehavior.Cascade);
    }
}

/// <summary>A further proof of a link.</summary>
public sealed class LinkProofRow : SourcedRow
{
    public required ProjectSlug ProjectSlug { get; init; }

    public required int LinkOrdinal { get; init; }

    public required int Ordinal { get; init; }

    public static LinkProofRow Of(ProjectSlug project, int link, int ordinal, LinkProof proof, DateOnly checkedOn) => new()
    {
        ProjectSlug = project,
        LinkOrdinal = link,
        Ordinal = ordinal,
        Provenance = LinkRow.ProvenanceOf(proof, checkedOn),
    };
}

internal sealed class LinkProofConfiguration : IEntityTypeConfiguration<LinkProofRow>
{
    public void Configure(EntityTypeBuilder<LinkProofRow> builder)
    {
        builder.ToSourcedTable("link_proofs");
        builder.HasKey(proof => new { proof.ProjectSlug, proof.LinkOrdinal, proof.Ordinal });
        builder.HasOne<LinkRow>().WithMany().HasForeignKey(proof => new { proof.ProjectSlug, proof.LinkOrdinal }).OnDelete(DeleteBehavior.Cascade);
    }
}
