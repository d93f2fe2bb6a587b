using DepinGuide.Data.Sqlite;
using DepinGuide.Data.Startup;
using DepinGuide.Data.Tests.Databases;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace DepinGuide.Data.Tests;

public sealed class SqliteStarterTests : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("depinguide-start-");
    private readonly List<TestDatabase> _opened = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string File => Path.Combine(_folder.FullName, "depinguide.db");

    [Fact]
    public async Task Start_NewFolder_CreatesAndMigrates()
    {
        var database = Open(Path.Combine(_folder.FullName, "new", "depinguide.db"));

        await StartAsync(database);

        await using var context = await database.Contexts.CreateDbContextAsync(Cancel);
        Assert.Empty(await context.Database.GetPendingMigrationsAsync(Cancel));
        Assert.Empty(await context.Projects.ToListAsync(Cancel));
    }

    [Fact]
    public async Task Start_Again_ChangesNothing()
    {
        var database = Open(File);
        await StartAsync(database);

        await StartAsync(database);
    }

    [Fact]
    public async Task Start_MigrationLockLeftBehind_IsCleared()
    {
        await ExecuteAsync(
            """CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL); INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-01')""");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        limit.CancelAfter(TimeSpan.FromSeconds(60));

        await Open(File).Get<DatabaseStarter>().StartAsync(TimeSpan.Zero, limit.Token);
    }

    [Fact]
    public async Task Start_LockFileHeld_WaitsAndGoesOn()
    {
        var database = Open(File);
        Task start;
        await using (new FileStream($"{File}.lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None))
        {
            start = database.Get<DatabaseStarter>().StartAsync(TimeSpan.FromSeconds(30), Cancel);
            Assert.False(start.IsCompleted);
        }

        await database.Clock.RunAsync(start);
    }

    [Fact]
    public async Task Start_LockFileHeldForGood_FailsWithOneLine()
    {
        await using var held = new FileStream($"{File}.lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        var database = Open(File);

        var start = database.Get<DatabaseStarter>().StartAsync(TimeSpan.FromSeconds(30), Cancel);

        var exception = await Assert.ThrowsAsync<DatabaseUnavailableException>(() => database.Clock.RunAsync(start));
        AssertOneLine(exception, "another process", "Tried for 30 s");
    }

    [Fact]
    public async Task Start_TwoAtOnce_BothFinish()
    {
        var one = Open(File);
        var two = Open(File);

        await Task.WhenAll(
            one.Clock.RunAsync(one.Get<DatabaseStarter>().StartAsync(TimeSpan.FromDays(10_000), Cancel)),
            two.Clock.RunAsync(two.Get<DatabaseStarter>().StartAsync(TimeSpan.FromDays(10_000), Cancel)));
    }

    [Fact]
    public async Task Start_FileIsNoDatabase_FailsAtOnceWithOneLine()
    {
        await System.IO.File.WriteAllTextAsync(File, string.Concat(Enumerable.Repeat("This is a letter to my aunt. ", 100)), Cancel);

        await AssertFailsAsync(File, "is not an SQLite database", File);
    }

    [Fact]
    public async Task Start_FolderCannotBeCreated_FailsAtOnceWithOneLine()
    {
        await System.IO.File.WriteAllTextAsync(File, "", Cancel);

        await AssertFailsAsync(Path.Combine(File, "below", "depinguide.db"), "not writable", "Data:Root");
    }

    [Fact]
    public async Task Start_PathIsAFolder_FailsAtOnceWithOneLine()
    {
        Directory.CreateDirectory(File);

        await AssertFailsAsync(File, "is a folder");
    }

    [Fact]
    public async Task Start_FileIsReadOnly_FailsAtOnceWithOneLine()
    {
        await StartAsync(Open(File));
        SqliteConnection.ClearAllPools();
        System.IO.File.SetAttributes(File, FileAttributes.ReadOnly);

        await AssertFailsAsync(File, "is read-only");
    }

    [Fact]
    public async Task Start_NewerSchema_IsRefused()
    {
        await StartAsync(Open(File));
        await ExecuteAsync("""INSERT INTO "__EFMigrationsHistory" VALUES ('29990101000000_Later', '99.0')""");

        await AssertFailsAsync(File, "newer version of DepinGuide", "29990101000000_Later");
    }

    [Fact]
    public async Task Connection_Opened_HasWalForeignKeysAndTimeout()
    {
        var database = Open(File);
        await StartAsync(database);
        await using var context = await database.Contexts.CreateDbContextAsync(Cancel);

        Assert.Equal("wal", await context.Database.SqlQuery<string>($"SELECT journal_mode AS Value FROM pragma_journal_mode").SingleAsync(Cancel));
        Assert.Equal(1, await context.Database.SqlQuery<int>($"SELECT foreign_keys AS Value FROM pragma_foreign_keys").SingleAsync(Cancel));
        Assert.Equal(5000, await context.Database.SqlQuery<int>($"SELECT timeout AS Value FROM pragma_busy_timeout").SingleAsync(Cancel));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var database in _opened)
            await database.DisposeAsync();
        SqliteConnection.ClearAllPools();
        foreach (var file in _folder.EnumerateFiles("*", SearchOption.AllDirectories))
            file.IsReadOnly = false;
        _folder.Delete(recursive: true);
    }

    private static Task StartAsync(TestDatabase database) => database.Get<DatabaseStarter>().StartAsync(TimeSpan.Zero, Cancel);

    private static void AssertOneLine(Exception exception, params string[] parts)
    {
        Assert.All(parts, part => Assert.Contains(part, exception.Message, StringComparison.Ordinal));
        Assert.DoesNotContain('\n', exception.Message);
    }

    private async Task AssertFailsAsync(string path, params string[] parts) =>
        AssertOneLine(await Assert.ThrowsAsync<DatabaseUnavailableException>(() => StartAsync(Open(path))), parts);

    private TestDatabase Open(string path)
    {
        var database = new TestDatabase(services => services.AddSqliteData(path), () => ValueTask.CompletedTask);
        _opened.Add(database);
        return database;
    }

    private async Task ExecuteAsync(string statement)
    {
        await using var connection = new SqliteConnection($"Data Source={File}");
        await connection.OpenAsync(Cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        await command.ExecuteNonQueryAsync(Cancel);
    }
}
