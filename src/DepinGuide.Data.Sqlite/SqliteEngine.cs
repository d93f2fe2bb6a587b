using DepinGuide.Data.Startup;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace DepinGuide.Data.Sqlite;

/// <summary>A database in one file, beside which a lock file says that somebody migrates it.</summary>
internal sealed class SqliteEngine(string file) : IDatabaseEngine
{
    // https://www.sqlite.org/rescode.html
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    public string Place { get; } = $"The SQLite database {file}";

    private string Folder => Path.GetDirectoryName(file)!;

    public async Task<IAsyncDisposable> PrepareAsync(DepinGuideDbContext context, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Folder);
        RefuseReadOnlyFile();
        var turn = OpenLockFile();
        try
        {
            await context.Database.OpenConnectionAsync(cancellationToken);
            await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancellationToken);
            await ClearStaleMigrationLockAsync(context, cancellationToken);
            return turn;
        }
        catch
        {
            await turn.DisposeAsync();
            throw;
        }
    }

    public DatabaseFault? Explain(Exception exception) => exception switch
    {
        SqliteException sqlite => Explain(sqlite),
        LockFileHeldException => new($"{Place} is being migrated by another process, which holds {file}.lock.", MayPass: true),
        UnauthorizedAccessException or IOException => Unwritable,
        _ => null,
    };

    private DatabaseFault Unwritable => new(
        $"{Place} cannot be created: the folder {Folder} is not writable for this user. Give the user the right to write there, or set Data:Root to another folder.",
        MayPass: false);

    private DatabaseFault? Explain(SqliteException exception) => exception.SqliteErrorCode switch
    {
        Busy or Locked => new($"{Place} is locked by another process.", MayPass: true),
        ReadOnly => ReadOnlyFile,
        Corrupt => new($"{Place} is damaged. Move the file away: everything curated is read from the content files again.", MayPass: false),
        Full => new($"{Place} cannot grow: the disk is full. Free some space.", MayPass: false),
        InputOutput => new($"{Place} cannot be read or written: the disk reports an error ({exception.SqliteExtendedErrorCode}). Check the disk.", MayPass: false),
        CannotOpen => Directory.Exists(file)
            ? new($"{Place} is a folder. Set Data:Root or the connection string to another place.", MayPass: false)
            : Unwritable,
        NotADatabase => new($"{Place} is not an SQLite database. Move the file away, or set the connection string to another file.", MayPass: false),
        _ => null,
    };

    private DatabaseFault ReadOnlyFile => new($"{Place} is read-only. Give this user the right to write the file.", MayPass: false);

    private void RefuseReadOnlyFile()
    {
        if (File.Exists(file) && File.GetAttributes(file).HasFlag(FileAttributes.ReadOnly))
            throw new DatabaseUnavailableException(ReadOnlyFile.Message);
    }

    /// <summary>The operating system lets go of it when the process ends, however it ends.</summary>
    private FileStream OpenLockFile()
    {
        try
        {
            return new FileStream($"{file}.lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException exception) when (File.Exists($"{file}.lock"))
        {
            throw new LockFileHeldException(exception);
        }
    }

    /// <summary>Entity Framework locks by a row. One that a killed process left behind would hang this start and every later one.</summary>
    private static async Task ClearStaleMigrationLockAsync(DepinGuideDbContext context, CancellationToken cancellationToken)
    {
        var hasTable = await context.Database
            .SqlQuery<int>($"SELECT COUNT(*) AS Value FROM sqlite_master WHERE type = 'table' AND name = '__EFMigrationsLock'")
            .SingleAsync(cancellationToken);
        if (hasTable > 0)
            await context.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsLock\"", cancellationToken);
    }

    private sealed class LockFileHeldException(Exception inner) : IOException("The lock file is held by another process.", inner);
}
