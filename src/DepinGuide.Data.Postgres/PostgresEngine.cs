using System.Data;
using System.Net.Sockets;
using DepinGuide.Data.Startup;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace DepinGuide.Data.Postgres;

/// <summary>A database on a server, which may still be starting and on which the database may not exist yet.</summary>
internal sealed class PostgresEngine(string connectionString) : IDatabaseEngine
{
    /// <summary>For one statement: another node may be migrating for as long.</summary>
    private static readonly TimeSpan MigrationPatience = TimeSpan.FromMinutes(10);

    public string Place => Settings is { } settings
        ? $"The PostgreSQL database {settings.Database ?? settings.Username} on {settings.Host}:{settings.Port}"
        : "The PostgreSQL database";

    /// <summary>Null for a connection string that cannot be read.</summary>
    private NpgsqlConnectionStringBuilder? Settings
    {
        get
        {
            try
            {
                return new NpgsqlConnectionStringBuilder(connectionString);
            }
            catch (Exception exception) when (exception is ArgumentException or FormatException or KeyNotFoundException)
            {
                return null;
            }
        }
    }

    private string Role => Settings?.Username ?? "the operating system's user";

    public async Task<IAsyncDisposable> PrepareAsync(DepinGuideDbContext context, CancellationToken cancellationToken)
    {
        if (Settings?.Host is null)
        {
            throw new DatabaseUnavailableException(
                "ConnectionStrings:DepinGuide is not a PostgreSQL connection string. Expected: Host=...;Database=...;Username=...;Password=...");
        }

        context.Database.SetCommandTimeout(MigrationPatience);
        try
        {
            await context.Database.OpenConnectionAsync(cancellationToken);
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            await CreateAsync(context, cancellationToken);
            await context.Database.OpenConnectionAsync(cancellationToken);
        }

        var turn = new MigrationTurn(context);
        await turn.WaitAsync(cancellationToken);
        return turn;
    }

    public DatabaseFault? Explain(Exception exception) => exception switch
    {
        // Entity Framework wraps what a retry might cure.
        InvalidOperationException { InnerException: NpgsqlException inner } => Explain(inner),
        PostgresException postgres => Explain(postgres),
        NpgsqlException { InnerException: SocketException or TimeoutException or IOException } or SocketException or TimeoutException =>
            new($"{Place} does not answer. Check that the server runs and that host and port are right.", MayPass: true),
        NpgsqlException npgsql => new($"{Place} cannot be reached: {OneLine(npgsql.Message)}", MayPass: false),
        _ => null,
    };

    private DatabaseFault Explain(PostgresException exception) => exception.SqlState switch
    {
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
            new($"{Place} refuses the role {Role}: {exception.MessageText}. Check Username and Password in ConnectionStrings:DepinGuide.", MayPass: false),
        PostgresErrorCodes.InvalidCatalogName => new($"{Place} does not exist. Create it, owned by the role {Role}.", MayPass: false),
        PostgresErrorCodes.InsufficientPrivilege =>
            new($"{Place} does not let the role {Role} create tables: {exception.MessageText}. Make the role the owner of the database.", MayPass: false),
        PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.TooManyConnections or PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown
            or PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.ObjectInUse or PostgresErrorCodes.LockNotAvailable =>
            new($"{Place} is not ready: {exception.MessageText}.", MayPass: true),
        _ => new($"{Place} reports an error: {exception.MessageText} ({exception.SqlState}).", MayPass: false),
    };

    private async Task CreateAsync(DepinGuideDbContext context, CancellationToken cancellationToken)
    {
        try
        {
            await context.GetService<IRelationalDatabaseCreator>().CreateAsync(cancellationToken);
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new DatabaseUnavailableException(
                $"{Place} does not exist, and the role {Role} may not create it. Create it, owned by that role.", exception);
        }
        catch (PostgresException exception) when (exception.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Another node was faster; both want the same.
        }
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");

    /// <summary>
    /// An advisory lock of the open connection. Migrating locks by itself too, but only after each node has read which
    /// migrations are missing: two nodes that start at once would both apply the later ones.
    /// </summary>
    private sealed class MigrationTurn(DepinGuideDbContext context) : IAsyncDisposable
    {
        // Any number that no other program on the database takes.
        private const long Lock = 0x446570696E47;

        public Task WaitAsync(CancellationToken cancellationToken) =>
            context.Database.ExecuteSqlAsync($"SELECT pg_advisory_lock({Lock})", cancellationToken);

        public async ValueTask DisposeAsync()
        {
            // A connection that broke has given the lock back.
            if (context.Database.GetDbConnection().State == ConnectionState.Open)
                await context.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({Lock})");

            await context.Database.CloseConnectionAsync();
        }
    }
}
