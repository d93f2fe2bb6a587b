using DepinGuide.Data.Postgres;
using DepinGuide.Data.Startup;
using DepinGuide.Data.Tests.Databases;
using Microsoft.EntityFrameworkCore;
using Npgsql;

[assembly: AssemblyFixture(typeof(PostgresTemplate))]

namespace DepinGuide.Data.Tests.Databases;

/// <summary>A database that is migrated once for all tests of a run. Its language is not "C", so that a forgotten collation shows.</summary>
public sealed class PostgresTemplate : IAsyncDisposable
{
    public const string Variable = "DEPINGUIDE_TEST_POSTGRES";
    private readonly string _name = NewName();
    private readonly Lazy<Task> _migrated;

    public PostgresTemplate() => _migrated = new Lazy<Task>(MigrateAsync);

    /// <summary>Skips the test when no server is configured.</summary>
    public static string ConnectionString
    {
        get
        {
            var configured = Environment.GetEnvironmentVariable(Variable);
            if (string.IsNullOrEmpty(configured))
                Assert.Skip($"{Variable} is not set: it names a PostgreSQL server on which databases may be created.");

            return configured;
        }
    }

    public static string NewName() => $"depinguide_{Guid.NewGuid():N}";

    public static string ConnectionStringOf(string database) =>
        new NpgsqlConnectionStringBuilder(ConnectionString) { Database = database, MaxPoolSize = 10 }.ToString();

    public static TestDatabase Open(string name) =>
        new(services => services.AddPostgresData(ConnectionStringOf(name)), () => DropAsync(name));

    public static async Task ExecuteAsync(string statement)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }

    public static async ValueTask DropAsync(string name) => await ExecuteAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");

    public async Task<string> NameAsync()
    {
        _ = ConnectionString;
        await _migrated.Value;
        return _name;
    }

    public async ValueTask DisposeAsync()
    {
        if (_migrated.IsValueCreated)
            await DropAsync(_name);
    }

    private async Task MigrateAsync()
    {
        await ExecuteAsync($"CREATE DATABASE {_name} TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER icu ICU_LOCALE 'en-US' LOCALE 'C'");
        var database = Open(_name);
        await database.Get<DatabaseStarter>().StartAsync(TimeSpan.Zero, CancellationToken.None);
        // Copying it is refused while somebody is connected.
        await using var context = await database.Contexts.CreateDbContextAsync();
        NpgsqlConnection.ClearPool((NpgsqlConnection)context.Database.GetDbConnection());
    }
}
