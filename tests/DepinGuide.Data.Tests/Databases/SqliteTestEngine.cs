using DepinGuide.Data.Sqlite;
using DepinGuide.Data.Startup;
using Microsoft.Data.Sqlite;

namespace DepinGuide.Data.Tests.Databases;

/// <summary>Each test gets a copy of a file that was migrated once.</summary>
public sealed class SqliteTestEngine : ITestEngine
{
    private static readonly Lazy<Task<byte[]>> Migrated = new(MigrateAsync);

    public async Task<TestDatabase> CreateAsync(CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("depinguide-");
        var path = Path.Combine(folder.FullName, "depinguide.db");
        await File.WriteAllBytesAsync(path, await Migrated.Value, cancellationToken);
        return Open(folder, path);
    }

    private static TestDatabase Open(DirectoryInfo folder, string path) => new(services => services.AddSqliteData(path), () =>
    {
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    });

    private static async Task<byte[]> MigrateAsync()
    {
        var folder = Directory.CreateTempSubdirectory("depinguide-");
        var path = Path.Combine(folder.FullName, "template.db");
        await using var database = Open(folder, path);
        await database.Get<DatabaseStarter>().StartAsync(TimeSpan.Zero, CancellationToken.None);

        // The last connection to close writes the log back into the file.
        SqliteConnection.ClearAllPools();
        return await File.ReadAllBytesAsync(path);
    }
}
