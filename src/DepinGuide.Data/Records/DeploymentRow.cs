using DepinGuide.Data.Projects;
using DepinGuide.Data.Storage;
using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Projects;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DepinGuide.Data.Records;

public sealed class DeploymentRow : SourcedRow
{
    public required ProjectSlug ProjectSlug { get; init; }

    /// <summary>Place in the file.</summary>
    public required int Ordinal { get; init; }

    public required string Token { get; init; }

    public required ChainId ChainId { get; init; }

    public required string Address { get; init; }

    public int? Decimals { get; init; }

    public string? Standard { get; init; }

    public required DeploymentRole Role { get; init; }

    /// <summary>A legacy, deprecated or invalid deployment is a warning and puts the project on no chain.</summary>
    public bool IsCurrent { get; init; }

    public string? Warning { get; init; }

    public string? Note { get; init; }

    public static bool IsCurrentRole(DeploymentRole role) =>
        role is not (DeploymentRole.Legacy or DeploymentRole.Deprecated or DeploymentRole.Invalid);

    public static DeploymentRow Of(ProjectSlug project, int ordinal, Deployment deployment) => new()
    {
        ProjectSlug = project,
        Ordinal = ordinal,
        Token = deployment.Token,
        ChainId = deployment.Chain,
        Address = deployment.Address,
        Decimals = deployment.Decimals,
        Standard = deployment.Standard,
        Role = deployment.Role,
        IsCurrent = IsCurrentRole(deployment.Role),
        Warning = deployment.Warning,
        Note = deployment.Note,
        Provenance = deployment.Provenance,
    };
}

internal sealed class DeploymentConfiguration : IEntityTypeConfiguration<DeploymentRow>
{
    public void Configure(EntityTypeBuilder<DeploymentRow> builder)
    {
        builder.ToSourcedTable("deployments");
        builder.HasKey(deployment => new { deployment.ProjectSlug, deployment.Ordinal });
        builder.HasOne<ProjectRow>().WithMany().HasForeignKey(deployment => deployment.ProjectSlug).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<ChainRow>().WithMany().HasForeignKey(deployment => deployment.ChainId).OnDelete(DeleteBehavior.Cascade);
    }
}
