using DepinGuide.Data.Startup;
using DepinGuide.Data.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace DepinGuide.Data.Postgres;

public static class PostgresDataFeature
{
    /// <summary>Every writer of the projection waits here. Any number will do: it only has to be the same on every node, and another one than other programs use.</summary>
    public const string LockStatement = "SELECT pg_advisory_xact_lock(6340977212)";

    /// <summary>Enough that the way to the server and back does not count.</summary>
    private const int RowsPerStatement = 100;

    /// <summary>Nobody waits longer for an answer, nor for a connection, unless the connection string says otherwise. Writers and migrations have their own for answers.</summary>
    private const int ReadSeconds = 5;

    /// <summary>More than there are kinds of statements. Planned anew each time, the widest page of the comparison takes a fifth longer.</summary>
    private const int PreparedStatements = 100;

    /// <param name="connectionString">In Npgsql's form; a faulty one is reported at start.</param>
    public static IServiceCollection AddPostgresData(this IServiceCollection services, string connectionString)
    {
        services.AddPooledDbContextFactory<DepinGuideDbContext>(options => Configure(options, connectionString));
        services.AddSingleton<IDatabaseEngine>(new PostgresEngine(connectionString));
        services.AddSingleton(WriteGate.InDatabase(LockStatement));
        return services.AddData();
    }

    internal static void Configure(DbContextOptionsBuilder options, string connectionString)
    {
        options.UseNpgsql(WithDefaults(connectionString), postgres => postgres
            .MigrationsAssembly(typeof(PostgresDataFeature).Assembly.GetName().Name)
            .MaxBatchSize(RowsPerStatement)
            .CommandTimeout(Names(connectionString, "Command Timeout") ? null : ReadSeconds));
        options.ReplaceService<IModelCustomizer, OrdinalText>();
    }

    private static string WithDefaults(string connectionString)
    {
        var prepared = Names(connectionString, "Max Auto Prepare") ? "" : $";Max Auto Prepare={PreparedStatements};Auto Prepare Min Usages=3";
        // The driver waits fifteen seconds where packets vanish, and so would a reader and whoever asks for the health.
        var patience = Names(connectionString, "Timeout") ? "" : $";Timeout={ReadSeconds}";
        return connectionString + prepared + patience;
    }

    private static bool Names(string connectionString, string setting) =>
        $";{connectionString}".Replace(" ", "", StringComparison.Ordinal).Contains($";{setting.Replace(" ", "", StringComparison.Ordinal)}=", StringComparison.OrdinalIgnoreCase);
}
