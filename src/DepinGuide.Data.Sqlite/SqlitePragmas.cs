using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace DepinGuide.Data.Sqlite;

/// <summary>
/// Settings that SQLite forgets when a connection closes. In WAL mode, NORMAL loses at most the last commits when the
/// power fails and never the file; what the database shows can be read from the content again.
/// </summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    // Thirty-two megabytes: in the two that SQLite takes by itself, an import of thousands of projects reads its indexes again and again.
    private const string Pragmas = "PRAGMA busy_timeout = 5000; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -32768;";

    public static SqlitePragmas Instance { get; } = new();

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
