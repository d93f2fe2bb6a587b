using System.Net;
using DepinGuide.Web.Hosting;
using DepinGuide.Web.Hosting.Caching;
using DepinGuide.Web.Tests.Portals;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace DepinGuide.Web.Tests.Caching;

/// <summary>Pages that are kept, while editors and the clock change what is in them.</summary>
[Collection(Groups.Other)]
public sealed class LivePagesOnSqliteTests : LivePagesTests
{
    private protected override Task<PortalFactory> StartAsync(SampleContent content) => Task.FromResult(new PortalFactory { BaseUrl = SqlitePortal.BaseUrl, Content = content, Clock = Clock });
}

[Collection(Groups.Other)]
public sealed class LivePagesOnPostgresTests : LivePagesTests
{
    private protected override async Task<PortalFactory> StartAsync(SampleContent content)
    {
        PostgresDatabase.Require();
        return new PortalFactory { BaseUrl = SqlitePortal.BaseUrl, Content = content, Clock = Clock, Postgres = await PostgresDatabase.CreateAsync() };
    }
}

public abstract class LivePagesTests : IAsyncLifetime
{
    // Pages that hold a figure of the sample, and pages beside them that do not.
    private static readonly string[] WithUnbonding = ["/compare.csv?set=staking", "/compare?set=staking", "/guides/sample-guide", "/metrics/staking.unbonding", "/projects/sample", "/sectors/compute"];

    private static readonly string[] Others =
        ["/", "/compare", "/glossary", "/guides", "/guides/akash-token-guide", "/metrics/staking.kind", "/projects", "/projects/akash", "/sectors/storage", "/sources", "/about"];

    private PortalFactory _factory = null!;
    private SampleContent _content = null!;
    private HttpClient _client = null!;

    private protected FakeTimeProvider Clock { get; } = new(Repository.Noon);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private PageCache Cache => _factory.Services.GetRequiredService<PageCache>();

    public async ValueTask InitializeAsync()
    {
        _content = new SampleContent();
        _factory = await StartAsync(_content);
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
    public async Task Edit_OfAFact_DropsExactlyThePagesThatShowIt()
    {
        await KeepAsync([.. WithUnbonding, .. Others]);

        await EditAsync("projects/sample/facts.yaml", "value: 14 d", "value: 21 d");

        Assert.Equal(Others.Order(StringComparer.Ordinal), Cache.Addresses.Order(StringComparer.Ordinal));
        Assert.All(await Task.WhenAll(WithUnbonding.Select(TextAsync)), text => Assert.Contains("21", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Edit_OfAnAnnouncedChange_DropsThePagesThatNameIt()
    {
        await KeepAsync([.. WithUnbonding, .. Others]);

        await EditAsync("projects/sample/facts.yaml", "title: The token moves", "title: The token stays");

        Assert.DoesNotContain("/projects/sample", Cache.Addresses);
        Assert.DoesNotContain("/compare?set=staking", Cache.Addresses);
        Assert.Contains("/metrics/staking.unbonding", Cache.Addresses);
        Assert.Contains("/", Cache.Addresses);
    }

    [Fact]
    public async Task Edit_OfATerm_KeepsThePagesThatDoNotSpeakOfIt()
    {
        await KeepAsync(["/glossary", "/glossary/slashing", "/glossary/epoch", "/compare", "/metrics/staking.kind"]);

        await EditAsync("glossary/epoch.md", "---\n", "---\n", append: "\nOne more sentence.\n");

        Assert.Equal(["/compare", "/glossary/slashing", "/metrics/staking.kind"], Cache.Addresses.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Edit_OfAFileToNonsense_KeepsEveryPage()
    {
        await KeepAsync([.. WithUnbonding, .. Others]);

        await EditAsync("projects/sample/facts.yaml", "facts:", "facts: [");

        Assert.Equal(WithUnbonding.Length + Others.Length, Cache.Addresses.Count);
    }

    [Fact]
    public async Task Clock_PastTheLastDayOfAFact_ChangesExactlyThePagesThatShowedIt()
    {
        var last = DateOnly.FromDateTime(Repository.Noon.UtcDateTime).AddDays(1);
        await EditAsync("projects/sample/facts.yaml", "value: 14 d,", $"value: 14 d, valid_until: {last:yyyy-MM-dd},");
        var before = await TextsAsync([.. WithUnbonding, "/glossary/slashing", "/about", "/projects"]);

        Clock.Advance(TimeSpan.FromDays(2));
        await UpdateAsync();
        var after = await TextsAsync([.. WithUnbonding, "/glossary/slashing", "/about", "/projects"]);

        Assert.Equal(WithUnbonding, before.Keys.Where(address => before[address] != after[address]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Get_ByManyAtOnce_MakesThePageOnce()
    {
        var before = Cache.Made;

        var replies = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => _client.GetAsync(new Uri("/compare?set=supply&sort=supply.max", UriKind.Relative), Cancel)));

        Assert.All(replies, reply => Assert.Equal(HttpStatusCode.OK, reply.StatusCode));
        Assert.Equal(1, Cache.Made - before);
    }

    private protected abstract Task<PortalFactory> StartAsync(SampleContent content);

    private async Task KeepAsync(string[] addresses)
    {
        await TextsAsync(addresses);
        Assert.Equal(addresses.Order(StringComparer.Ordinal), Cache.Addresses.Order(StringComparer.Ordinal));
    }

    private async Task<Dictionary<string, string>> TextsAsync(string[] addresses)
    {
        Dictionary<string, string> texts = [];
        foreach (var address in addresses)
            texts[address] = await TextAsync(address);

        return texts;
    }

    private Task<string> TextAsync(string address) => _client.GetStringAsync(new Uri(address, UriKind.Relative), Cancel);

    private async Task EditAsync(string path, string old, string now, string append = "")
    {
        var file = Path.Combine(_content.Root, path);
        var text = await File.ReadAllTextAsync(file, Cancel);
        Assert.Contains(old, text, StringComparison.Ordinal);
        await File.WriteAllTextAsync(file, text.Replace(old, now, StringComparison.Ordinal) + append, Cancel);
        await UpdateAsync();
    }

    private Task UpdateAsync() => _factory.Services.GetRequiredService<ContentUpdate>().RunAsync(Cancel);
}
