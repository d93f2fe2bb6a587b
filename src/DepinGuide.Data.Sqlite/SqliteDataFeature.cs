using DepinGuide.Data.Startup;
using DepinGuide.Data.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DepinGuide.Data.Sqlite;

public static class SqliteDataFeature
{
    /// <summary>Every parameter is looked up by name among all of its statement: an import with 80 rows at once took twice as long.</summary>
    private const int RowsPerStatement = 4;

    /// <param name="path">The database file; its folder is created at start.</param>
    public static IServiceCollection AddSqliteData(this IServiceCollection services, string path)
    {
        var file = Path.GetFullPath(path);
        services.AddPooledDbContextFactory<DepinGuideDbContext>(options => Configure(options, file));
        services.AddSingleton<IDatabaseEngine>(new SqliteEngine(file));
        services.AddSingleton(WriteGate.InProcess());
        return services.AddData();
    }

    internal static void Configure(DbContextOptionsBuilder options, string file)
    {
        options.UseSqlite(ConnectionString(file), sqlite => sqlite
            .MigrationsAssembly(typeof(SqliteDataFeature).Assembly.GetName().Name)
            .MaxBatchSize(RowsPerStatement)
            .UseParameterizedCollectionMode(ParameterTranslationMode.Parameter));
        options.AddInterceptors(SqlitePragmas.Instance);
    }

    /// <summary>A reader that finds the file locked waits up to the timeout.</summary>
    private static string ConnectionString(string file) => new SqliteConnectionStringBuilder
    {
        DataSource = file,
        Mode = SqliteOpenMode.ReadWriteCreate,
        ForeignKeys = true,
        DefaultTimeout = 30,
    }.ToString();
}
