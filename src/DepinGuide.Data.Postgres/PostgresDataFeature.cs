using System.Data.Common;
using DepinGuide.Data.Startup;
using DepinGuide.Data.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace DepinGuide.Data.Postgres;

public static class PostgresDataFeature
{
    /// <summary>Every writer of the projection waits here. Any number will do: it only has to be the same on every node, and another one than other programs use.</summary>
    public const string LockStatement = "SELECT pg_advisory_xact_lock(6340977212)";

    /// <summary>Enough that the way to the server and back does not count.</summary>
    private const int RowsPerStatement = 100;

    /// <param name="connectionString">In Npgsql's form; a faulty one is reported at start.</param>
    public static IServiceCollection AddPostgresData(this IServiceCollection services, string connectionString)
    {
        services.AddPooledDbContextFactory<DepinGuideDbContext>(options => Configure(options, connectionString));
        services.AddSingleton<IDatabaseEngine>(new PostgresEngine(connectionString));
        services.AddSingleton(WriteGate.InDatabase(LockStatement));
        return services.AddData();
    }

    private const int ReadSeconds = 5;

    internal static void Configure(DbContextOptionsBuilder options, string connectionString)
    {
        options.UseNpgsql(WithPatience(connectionString), postgres => postgres
            .MigrationsAssembly(typeof(PostgresDataFeature).Assembly.GetName().Name)
            .MaxBatchSize(RowsPerStatement));
        options.ReplaceService<IModelCustomizer, OrdinalText>();
    }

    /// <summary>Nobody waits longer for a page. What the operator says in the connection string goes first; writers and migrations have their own.</summary>
    private static string WithPatience(string connectionString)
    {
        try
        {
            var given = new DbConnectionStringBuilder { ConnectionString = connectionString };
            var settings = new NpgsqlConnectionStringBuilder(connectionString);
            if (!given.ContainsKey("Timeout"))
                settings.Timeout = ReadSeconds;
            if (!given.ContainsKey("Command Timeout") && !given.ContainsKey("CommandTimeout"))
                settings.CommandTimeout = ReadSeconds;
            return settings.ConnectionString;
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or KeyNotFoundException)
        {
            // The start reports it in words.
            return connectionString;
        }
    }
}
