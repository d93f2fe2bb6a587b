using System.Xml.Linq;
using DepinGuide.Content.Snapshots;
using DepinGuide.Web.Hosting;
using DepinGuide.Web.Tests.Portals;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

[assembly: AssemblyFixture(typeof(SqlitePortal))]
[assembly: AssemblyFixture(typeof(PostgresPortal))]
[assembly: AssemblyFixture(typeof(WorkshopPortal))]
[assembly: AssemblyFixture(typeof(KestrelPortal))]
[assembly: AssemblyFixture(typeof(SampleSqlitePortal))]
[assembly: AssemblyFixture(typeof(SamplePostgresPortal))]

namespace DepinGuide.Web.Tests.Portals;

/// <summary>One running portal for all tests that need its kind. It starts with the first of them.</summary>
public abstract class Portal : IAsyncDisposable
{
    private readonly Lazy<Task<PortalFactory>> _factory;
    private readonly Lazy<Task<HttpClient>> _client;
    private readonly Lazy<Task<IReadOnlyList<Reply>>> _pages;

    protected Portal()
    {
        _factory = new(StartAsync);
        _client = new(async () => (await _factory.Value).CreatePlainClient());
        _pages = new(ReadPagesAsync);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async Task<ContentSnapshot> ContentAsync()
    {
        await using var scope = (await FactoryAsync()).Services.CreateAsyncScope();
        return scope.ServiceProvider.GetRequiredService<PortalContent>().Snapshot;
    }

    public Task<Reply> GetAsync(string address, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, address, headers);

    public async Task<Reply> SendAsync(HttpMethod method, string address, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative));
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);

        return await SendAsync(request);
    }

    public async Task<Reply> SendAsync(HttpRequestMessage request)
    {
        await FactoryAsync();
        var client = await _client.Value;
        var address = request.RequestUri!.OriginalString;
        using var response = await client.SendAsync(request, Cancel);
        return await Reply.ReadAsync(address, response, Cancel);
    }

    /// <summary>Every page of the sitemap, read once.</summary>
    public async Task<IReadOnlyList<Reply>> PagesAsync()
    {
        await FactoryAsync();
        return await _pages.Value;
    }

    /// <summary>What is wrong with which page of the sitemap, one line for each fault; empty when every page is as it should be.</summary>
    public async Task<IReadOnlyList<string>> FaultsAsync(Func<Reply, IEnumerable<string>> find) =>
        [.. (await PagesAsync()).SelectMany(find, (page, fault) => $"{page.Address}: {fault}")];

    public async ValueTask DisposeAsync()
    {
        if (_client.IsValueCreated)
            (await _client.Value).Dispose();
        if (_factory.IsValueCreated)
            await (await _factory.Value).DisposeAsync();
        GC.SuppressFinalize(this);
    }

    internal virtual Task<PortalFactory> FactoryAsync() => _factory.Value;

    /// <summary>Builds the portal; it need not listen yet.</summary>
    private protected abstract Task<PortalFactory> StartAsync();

    private async Task<IReadOnlyList<Reply>> ReadPagesAsync()
    {
        var sitemap = XDocument.Parse((await GetAsync("/sitemap.xml")).Text);
        List<Reply> pages = [];
        foreach (var location in sitemap.Descendants().Where(element => element.Name.LocalName == "loc"))
            pages.Add(await GetAsync(new Uri(location.Value).PathAndQuery));

        return pages;
    }
}

/// <summary>As readers meet it, on SQLite.</summary>
public sealed class SqlitePortal : Portal
{
    public const string BaseUrl = "https://depinguide.example";

    private protected override Task<PortalFactory> StartAsync() => Task.FromResult(new PortalFactory { BaseUrl = BaseUrl });
}

/// <summary>As readers meet it, on PostgreSQL; skips its tests where no server is configured.</summary>
public sealed class PostgresPortal : Portal
{
    internal override Task<PortalFactory> FactoryAsync()
    {
        PostgresDatabase.Require();
        return base.FactoryAsync();
    }

    private protected override async Task<PortalFactory> StartAsync() =>
        new() { BaseUrl = SqlitePortal.BaseUrl, Postgres = await PostgresDatabase.CreateAsync() };
}

/// <summary>In development, as editors meet it.</summary>
public sealed class WorkshopPortal : Portal
{
    private protected override Task<PortalFactory> StartAsync() => Task.FromResult(new PortalFactory { EnvironmentName = Environments.Development });
}

/// <summary>On a real socket, in production, and not told its public address.</summary>
public sealed class KestrelPortal : Portal
{
    private protected override Task<PortalFactory> StartAsync()
    {
        var factory = new PortalFactory();
        factory.UseKestrel(0);
        factory.StartServer();
        return Task.FromResult(factory);
    }
}
