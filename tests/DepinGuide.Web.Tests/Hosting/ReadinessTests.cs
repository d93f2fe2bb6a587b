using System.Net;
using System.Text.Json;
using DepinGuide.Data;
using DepinGuide.Data.Storage;
using DepinGuide.Web.Hosting;
using DepinGuide.Web.Tests.Portals;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace DepinGuide.Web.Tests.Hosting;

[Collection(Groups.Other)]
public sealed class ReadinessOnSqliteTests : ReadinessTests
{
    private protected override Task<PostgresDatabase?> DatabaseAsync() => Task.FromResult<PostgresDatabase?>(null);
}

[Collection(Groups.Other)]
public sealed class ReadinessOnPostgresTests : ReadinessTests
{
    private protected override async Task<PostgresDatabase?> DatabaseAsync()
    {
        PostgresDatabase.Require();
        return await PostgresDatabase.CreateAsync();
    }
}

/// <summary>A portal that listens while its first import waits for another writer.</summary>
public abstract class ReadinessTests : IAsyncLifetime
{
    private PortalFactory? _factory;
    private HttpClient? _client;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _factory = new PortalFactory
        {
            BaseUrl = SqlitePortal.BaseUrl,
            Postgres = await DatabaseAsync(),
            WaitsUntilReady = false,
            Add = services => services.AddSingleton<OtherWriter>().AddHostedService(provider => provider.GetRequiredService<OtherWriter>()),
        };
        _client = _factory.CreatePlainClient();
    }

    public async ValueTask DisposeAsync()
    {
        _client?.Dispose();
        if (_factory is not null)
            await _factory.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Get_BeforeTheImport_AnswersAsAfterItAndSaysThatItIsNotReady()
    {
        string[] addresses = ["/guides/akash-token-guide", "/projects/akash", "/metrics/staking.unbonding", "/guides/akash-token-guide.md", "/search?q=akash"];

        var before = await Task.WhenAll(addresses.Select(GetAsync));
        var readiness = await GetAsync("/health/ready");
        await EndOtherWriterAsync();
        var after = await Task.WhenAll(addresses.Select(GetAsync));

        Assert.All(before, reply => Assert.Equal(HttpStatusCode.OK, reply.Status));
        Assert.Equal(after.Select(reply => reply.Text), before.Select(reply => reply.Text));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, readiness.Status);
        Assert.Contains("starting", JsonDocument.Parse(readiness.Text).RootElement.GetProperty("reasons")[0].GetString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await GetAsync("/health/ready")).Status);
    }

    [Fact]
    public async Task Compare_BeforeTheImport_WaitsForIt()
    {
        var table = GetAsync("/compare.csv");
        await GetAsync("/projects/akash");
        Assert.False(table.IsCompleted);
        await EndOtherWriterAsync();

        var reply = await table;

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Equal((await GetAsync("/compare.csv")).Text, reply.Text);
    }

    [Fact]
    public async Task Compare_WhenTheImportTakesLongerThanAReaderWaits_SaysThatItIsNotThere()
    {
        var table = GetAsync("/compare");
        while (!table.IsCompleted)
        {
            // Its wait may not have begun when the clock is moved.
            _factory!.Clock.Advance(TimeSpan.FromSeconds(10));
            await Task.WhenAny(table, Task.Delay(20, Cancel));
        }

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await table).Status);
        Assert.Equal("Not available at the moment", (await table).Document.QuerySelector("h1")?.TextContent);
    }

    [Fact]
    public async Task Stop_BeforeTheImport_EndsWithoutIt()
    {
        var services = _factory!.Services;
        var filled = services.GetRequiredService<PortalReadiness>().Filled;

        services.GetRequiredService<IHostApplicationLifetime>().StopApplication();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => filled);
    }

    private protected abstract Task<PostgresDatabase?> DatabaseAsync();

    private async Task EndOtherWriterAsync()
    {
        await _factory!.Services.GetRequiredService<OtherWriter>().StopAsync(Cancel);
        await _factory.Services.GetRequiredService<PortalReadiness>().Ready.WaitAsync(Cancel);
    }

    private async Task<Reply> GetAsync(string address)
    {
        using var response = await _client!.GetAsync(new Uri(address, UriKind.Relative), Cancel);
        return await Reply.ReadAsync(address, response, Cancel);
    }

    /// <summary>Holds the only turn to write from the moment in which the portal listens.</summary>
    private sealed class OtherWriter(WriteGate gate, IDbContextFactory<DepinGuideDbContext> databases) : IHostedService
    {
        private WriteTransaction? _turn;

        public async Task StartAsync(CancellationToken cancellationToken) => _turn = await gate.BeginAsync(databases, cancellationToken);

        public async Task StopAsync(CancellationToken cancellationToken)
        {
            if (Interlocked.Exchange(ref _turn, null) is { } turn)
                await turn.DisposeAsync();
        }
    }
}
