using DepinGuide.Data.Postgres;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace DepinGuide.Data.Tests;

public sealed class PostgresSettingsTests
{
    private const string Server = "Host=192.0.2.1;Database=depinguide";

    [Theory]
    [InlineData(Server, 5, 5, 100)]
    [InlineData(Server + ";Timeout=9", 9, 5, 100)]
    [InlineData(Server + "; timeout = 9 ;Command Timeout=7", 9, 7, 100)]
    [InlineData(Server + ";CommandTimeout=7", 5, 7, 100)]
    [InlineData(Server + ";Max Auto Prepare=0", 5, 5, 0)]
    public async Task AddPostgresData_WithAConnectionString_AddsOnlyWhatItDoesNotName(string given, int connecting, int answering, int prepared)
    {
        await using var services = new ServiceCollection().AddPostgresData(given).BuildServiceProvider();
        await using var context = await services.GetRequiredService<IDbContextFactory<DepinGuideDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);

        var used = new NpgsqlConnectionStringBuilder(context.Database.GetConnectionString());
        Assert.Equal(connecting, used.Timeout);
        Assert.Equal(answering, context.Database.GetCommandTimeout() ?? used.CommandTimeout);
        Assert.Equal(prepared, used.MaxAutoPrepare);
    }
}
