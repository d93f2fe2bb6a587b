using DepinGuide.Data.Postgres;
using DepinGuide.Data.Sqlite;
using DepinGuide.Data.Startup;
using DepinGuide.Publishing;
using Microsoft.Extensions.DependencyInjection;

namespace DepinGuide.Bench.Engines;

/// <summary>One of the two databases, empty at first.</summary>
/// <param name="Settings">What tells a portal to use it.</param>
internal sealed record Engine(string Name, string DataRoot, IReadOnlyDictionary<string, string> Settings, Action<IServiceCollection> AddData)
{
    /// <param name="name">Of the database, and of the folder of the portal that uses it.</param>
    public static Engine Sqlite(string work, string name)
    {
        var data = Directory.CreateDirectory(Path.Combine(work, $"sqlite-{name}")).FullName;
        return new("SQLite", data, new Dictionary<string, string>(StringComparer.Ordinal) { ["Database:Provider"] = "Sqlite" },
            services => services.AddSqliteData(Path.Combine(data, "depinguide.db")));
    }

    /// <param name="server">Connection string without a database; the portal makes the one it is told.</param>
    public static Engine Postgres(string work, string server, string name)
    {
        var data = Directory.CreateDirectory(Path.Combine(work, $"postgres-{name}")).FullName;
        var connection = $"{server};Database=depinguide_{name}";
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Database:Provider"] = "Postgres",
            ["ConnectionStrings:DepinGuide"] = connection,
        };
        return new("PostgreSQL", data, settings, services => services.AddPostgresData(connection)) { Upkeep = ["SELECT pg_sleep(5)", "CHECKPOINT", "VACUUM (ANALYZE)"] };
    }

    /// <summary>
    /// What a server of its own does by itself after a while, and may not have come to yet after a large import. Rows that another
    /// transaction may not see yet stay unmarked: so it waits a moment first.
    /// </summary>
    public IReadOnlyList<string> Upkeep { get; private init; } = [];

    /// <summary>The database, migrated, with everything registered on it.</summary>
    public async Task<ServiceProvider> OpenAsync(CancellationToken cancellationToken)
    {
        var services = new ServiceCollection();
        AddData(services);
        services.AddPublishing();
        var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<DatabaseStarter>().StartAsync(DatabaseStarter.DefaultPatience, cancellationToken);
        return provider;
    }
}
