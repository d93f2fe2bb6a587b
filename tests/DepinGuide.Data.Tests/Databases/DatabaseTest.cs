using DepinGuide.Content.Snapshots;
using DepinGuide.Data.Figures;
using DepinGuide.Publishing.Importing;

namespace DepinGuide.Data.Tests.Databases;

/// <summary>A test with a database of its own. Derive one abstract class with the tests, and two sealed ones that name the engines.</summary>
public abstract class DatabaseTest(ITestEngine engine) : IAsyncLifetime
{
    private TestDatabase? _database;

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected TestDatabase Database => _database ?? throw new InvalidOperationException("The database is created before the test.");

    protected DateTimeOffset Now => Database.Clock.GetUtcNow();

    public async ValueTask InitializeAsync()
    {
        _database = await engine.CreateAsync(Cancel);
        await PrepareAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_database is not null)
            await _database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected virtual Task PrepareAsync() => Task.CompletedTask;

    protected Task<ImportResult> ImportAsync(ContentSnapshot snapshot) => Database.Get<ContentImporter>().ImportAsync(snapshot, Cancel);

    protected static FigureRules RulesOf(ContentSnapshot snapshot) => new(snapshot.Catalog, snapshot.Sources);
}
