using DepinGuide.Data.Claims;
using DepinGuide.Data.Figures;
using DepinGuide.Data.Imports;
using DepinGuide.Data.Metrics;
using DepinGuide.Data.Projects;
using DepinGuide.Data.Readings;
using DepinGuide.Data.Records;
using DepinGuide.Data.Sources;
using DepinGuide.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace DepinGuide.Data;

/// <summary>The projection of the content files, and what machines observe beside them.</summary>
public sealed class DepinGuideDbContext(DbContextOptions<DepinGuideDbContext> options) : DbContext(options)
{
    public DbSet<ProjectRow> Projects => Set<ProjectRow>();

    public DbSet<ExternalIdRow> ExternalIds => Set<ExternalIdRow>();

    public DbSet<SectorRow> Sectors => Set<SectorRow>();

    public DbSet<SubsectorRow> Subsectors => Set<SubsectorRow>();

    public DbSet<ChainRow> Chains => Set<ChainRow>();

    public DbSet<SourceRow> Sources => Set<SourceRow>();

    public DbSet<MetricRow> Metrics => Set<MetricRow>();

    public DbSet<ReadingRow> Readings => Set<ReadingRow>();

    public DbSet<CurrentFigure> CurrentFigures => Set<CurrentFigure>();

    public DbSet<DeploymentRow> Deployments => Set<DeploymentRow>();

    public DbSet<ContractRow> Contracts => Set<ContractRow>();

    public DbSet<LinkRow> Links => Set<LinkRow>();

    public DbSet<LinkProofRow> LinkProofs => Set<LinkProofRow>();

    public DbSet<WalletRow> Wallets => Set<WalletRow>();

    public DbSet<IncidentRow> Incidents => Set<IncidentRow>();

    public DbSet<KnownChangeRow> KnownChanges => Set<KnownChangeRow>();

    public DbSet<OpenQuestionRow> OpenQuestions => Set<OpenQuestionRow>();

    public DbSet<ClaimRow> Claims => Set<ClaimRow>();

    public DbSet<ClaimSubjectRow> ClaimSubjects => Set<ClaimSubjectRow>();

    public DbSet<ClaimCitationRow> ClaimCitations => Set<ClaimCitationRow>();

    public DbSet<ImportStateRow> ImportStates => Set<ImportStateRow>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => Conversions.Apply(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(DepinGuideDbContext).Assembly);
        SnakeCaseNames.Apply(modelBuilder.Model);
    }
}
