using Npgsql;

namespace DepinGuide.Web.Tests.Portals;

/// <summary>An empty database of its own on the server that the environment names, dropped at the end.</summary>
internal sealed class PostgresDatabase : IAsyncDisposable
{
    public const string Variable = "DEPINGUIDE_TEST_POSTGRES";

    private readonly string _name = $"depinguide_{Guid.NewGuid():N}";

    private PostgresDatabase()
    {
    }

    public string ConnectionString => new NpgsqlConnectionStringBuilder(Server) { Database = _name, MaxPoolSize = 10 }.ToString();

    private static string Server => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } server
        ? server
        : throw new InvalidOperationException($"{Variable} is not set.");

    /// <summary>Skips the test when no server is configured.</summary>
    public static void Require()
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Variable)))
            Assert.Skip($"{Variable} is not set: it names a PostgreSQL server on which databases may be created.");
    }

    public static async Task<PostgresDatabase> CreateAsync()
    {
        var database = new PostgresDatabase();
        // A language other than "C", so that a forgotten collation shows.
        await ExecuteAsync($"CREATE DATABASE {database._name} TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER icu ICU_LOCALE 'en-US' LOCALE 'C'");
        return database;
    }

    /// <summary>Takes the database away, connections or not.</summary>
    public async ValueTask DisposeAsync() => await ExecuteAsync($"DROP DATABASE IF EXISTS {_name} WITH (FORCE)");

    private static async Task ExecuteAsync(string statement)
    {
        await using var connection = new NpgsqlConnection(Server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }
}
