using DepinGuide.Data.Postgres;
using DepinGuide.Data.Startup;
using DepinGuide.Data.Tests.Databases;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace DepinGuide.Data.Tests;

public sealed class PostgresStarterTests : IAsyncLifetime
{
    private readonly string _name = PostgresTemplate.NewName();
    private readonly List<TestDatabase> _opened = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Role => $"{_name}_role";

    public async ValueTask InitializeAsync() => await PostgresTemplate.ExecuteAsync($"CREATE ROLE {Role} LOGIN PASSWORD 'hush'");

    [Fact]
    public async Task Start_NoDatabase_CreatesAndMigrates()
    {
        var database = Open(Own());

        await StartAsync(database);

        await using var context = await database.Contexts.CreateDbContextAsync(Cancel);
        Assert.Empty(await context.Database.GetPendingMigrationsAsync(Cancel));
    }

    [Fact]
    public async Task Start_TwoAtOnceWithoutDatabase_BothFinish()
    {
        var one = Open(Own());
        var two = Open(Own());

        await Task.WhenAll(
            one.Clock.RunAsync(one.Get<DatabaseStarter>().StartAsync(TimeSpan.FromDays(10_000), Cancel)),
            two.Clock.RunAsync(two.Get<DatabaseStarter>().StartAsync(TimeSpan.FromDays(10_000), Cancel)));
    }

    [Fact]
    public async Task Start_NoDatabaseAndNoRightToCreateIt_FailsAtOnceWithOneLine()
    {
        await AssertFailsAsync(AsRole(), "does not exist", "may not create it", Role, _name);
    }

    [Fact]
    public async Task Start_NoRightToCreateTables_FailsAtOnceWithOneLine()
    {
        await PostgresTemplate.ExecuteAsync($"CREATE DATABASE {_name}");

        await AssertFailsAsync(AsRole(), "create tables", Role);
    }

    [Fact]
    public async Task Start_UnknownRole_FailsAtOnceWithOneLine()
    {
        await AssertFailsAsync(With(settings => settings.Username = "nobody_at_all"), "refuses the role nobody_at_all", "Check Username and Password");
    }

    [Fact]
    public void Explain_WrongPassword_SaysSoWithoutThePassword()
    {
        var engine = Open(AsRole()).Get<IDatabaseEngine>();

        var fault = engine.Explain(new PostgresException("password authentication failed", "FATAL", "FATAL", PostgresErrorCodes.InvalidPassword));

        Assert.False(fault!.MayPass);
        Assert.Contains("Check Username and Password", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_NobodyListens_TriesForThePatienceAndFailsWithOneLine()
    {
        var database = Open(With(settings => (settings.Host, settings.Port, settings.Password) = ("127.0.0.1", 1, "hush")));

        var start = database.Get<DatabaseStarter>().StartAsync(TimeSpan.FromSeconds(30), Cancel);

        var exception = await Assert.ThrowsAsync<DatabaseUnavailableException>(() => database.Clock.RunAsync(start));
        AssertOneLine(exception, "does not answer", "127.0.0.1:1", "Tried for 30 s");
    }

    [Fact]
    public async Task Start_NewerSchema_IsRefused()
    {
        var database = Open(Own());
        await StartAsync(database);
        await using (var context = await database.Contexts.CreateDbContextAsync(Cancel))
            await context.Database.ExecuteSqlRawAsync("""INSERT INTO "__EFMigrationsHistory" VALUES ('29990101000000_Later', '99.0')""", Cancel);

        await AssertFailsAsync(Own(), "newer version of DepinGuide", "29990101000000_Later");
    }

    [Theory]
    [InlineData("hush hush")]
    [InlineData("Host=a;Nonsense=hush")]
    [InlineData("Database=hush")]
    public async Task Start_FaultyConnectionString_FailsAtOnceWithOneLine(string connectionString)
    {
        await AssertFailsAsync(connectionString, "is not a PostgreSQL connection string");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var database in _opened)
            await database.DisposeAsync();
        await PostgresTemplate.DropAsync(_name);
        await PostgresTemplate.ExecuteAsync($"DROP ROLE IF EXISTS {Role}");
    }

    private static Task StartAsync(TestDatabase database) => database.Get<DatabaseStarter>().StartAsync(TimeSpan.Zero, Cancel);

    private static void AssertOneLine(Exception exception, params string[] parts)
    {
        Assert.All(parts, part => Assert.Contains(part, exception.Message, StringComparison.Ordinal));
        Assert.DoesNotContain('\n', exception.Message);
        Assert.DoesNotContain("hush", exception.Message, StringComparison.Ordinal);
    }

    private async Task AssertFailsAsync(string connectionString, params string[] parts) =>
        AssertOneLine(await Assert.ThrowsAsync<DatabaseUnavailableException>(() => StartAsync(Open(connectionString))), parts);

    private string Own() => PostgresTemplate.ConnectionStringOf(_name);

    private string AsRole() => With(settings => (settings.Username, settings.Password) = (Role, "hush"));

    private string With(Action<NpgsqlConnectionStringBuilder> change)
    {
        var settings = new NpgsqlConnectionStringBuilder(Own());
        change(settings);
        return settings.ToString();
    }

    private TestDatabase Open(string connectionString)
    {
        var database = new TestDatabase(services => services.AddPostgresData(connectionString), () => ValueTask.CompletedTask);
        _opened.Add(database);
        return database;
    }
}
