using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace DepinGuide.Data.Postgres;

/// <summary>For <c>dotnet ef</c>, which opens no database to write a migration.</summary>
internal sealed class PostgresDesignTimeFactory : IDesignTimeDbContextFactory<DepinGuideDbContext>
{
    public DepinGuideDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<DepinGuideDbContext>();
        PostgresDataFeature.Configure(options, "Host=localhost;Database=design_time");
        return new DepinGuideDbContext(options.Options);
    }
}
