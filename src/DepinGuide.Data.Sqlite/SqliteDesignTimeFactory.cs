using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace DepinGuide.Data.Sqlite;

/// <summary>For <c>dotnet ef</c>, which opens no database to write a migration.</summary>
internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<DepinGuideDbContext>
{
    public DepinGuideDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<DepinGuideDbContext>();
        SqliteDataFeature.Configure(options, "design-time.db");
        return new DepinGuideDbContext(options.Options);
    }
}
