using DepinGuide.Web.Hosting;
using DepinGuide.Web.Tests.Portals;
using Microsoft.Extensions.DependencyInjection;

namespace DepinGuide.Web.Tests.Hosting;

/// <summary>A machine whose clock ran a year ahead for a while, as one does whose battery is empty.</summary>
[Collection(Groups.Other)]
public sealed class ClockSetBackOnSqliteTests : ClockSetBackTests
{
    private protected override Task<PortalFactory> StartAsync() => Task.FromResult(new PortalFactory { BaseUrl = SqlitePortal.BaseUrl });
}

[Collection(Groups.Other)]
public sealed class ClockSetBackOnPostgresTests : ClockSetBackTests
{
    private protected override async Task<PortalFactory> StartAsync()
    {
        PostgresDatabase.Require();
        return new PortalFactory { BaseUrl = SqlitePortal.BaseUrl, Postgres = await PostgresDatabase.CreateAsync() };
    }
}

public abstract class ClockSetBackTests
{
    private static readonly string[] Addresses = ["/compare.csv", "/guides/akash-token-guide", "/projects/akash"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Update_AfterTheClockWasSetBack_SaysAgainWhatItSaidBefore()
    {
        await using var factory = await StartAsync();
        using var client = factory.CreatePlainClient();
        var before = await TextsAsync(client);
        factory.Clock.Advance(TimeSpan.FromDays(365));
        await factory.Services.GetRequiredService<ContentUpdate>().RunAsync(Cancel);
        Assert.All((await TextsAsync(client)).Zip(before), pair => Assert.NotEqual(pair.First, pair.Second));

        factory.Clock.AdjustTime(Repository.Noon);
        await factory.Services.GetRequiredService<ContentUpdate>().RunAsync(Cancel);

        Assert.Equal(before, await TextsAsync(client));
    }

    private protected abstract Task<PortalFactory> StartAsync();

    private static Task<string[]> TextsAsync(HttpClient client) =>
        Task.WhenAll(Addresses.Select(address => client.GetStringAsync(new Uri(address, UriKind.Relative), Cancel)));
}
