using DepinGuide.Web.Tests.Portals;

namespace DepinGuide.Web.Tests.Hosting;

/// <summary>Two programs on one PostgreSQL and one content folder, as they stand behind a proxy.</summary>
[Collection(Groups.Postgres)]
public sealed class TwoNodesTests : IAsyncLifetime
{
    // On an idle machine it takes two seconds, which bench/faults.sh measures; a test must not fail for other work on the machine.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly SampleContent _content = new();
    private PostgresDatabase _database = null!;
    private PortalProcess _one = null!;
    private PortalProcess _two = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        PostgresDatabase.Require();
        _database = await PostgresDatabase.CreateAsync();
        string[] settings = ["--Content:Root", _content.Root, "--Database:Provider", "Postgres", "--ConnectionStrings:DepinGuide", _database.ConnectionString, "--Stop:DrainSeconds", "0"];
        // At once: one migrates and imports, the other waits for it.
        var starting = new[] { PortalProcess.StartAsync(settings), PortalProcess.StartAsync(settings) };
        (_one, _two) = (await starting[0], await starting[1]);
    }

    public async ValueTask DisposeAsync()
    {
        if (_one is not null)
            await _one.DisposeAsync();
        if (_two is not null)
            await _two.DisposeAsync();
        if (_database is not null)
            await _database.DisposeAsync();
        _content.Dispose();
    }

    [Fact]
    public async Task Kill_OneUnderLoad_LosesNoReader()
    {
        await using var readers = new Readers(4, _one.Address, _two.Address);
        await readers.ReadMoreAsync(20);

        _one.Kill();
        await readers.ReadMoreAsync(40);
        await readers.StopAsync();

        Assert.Empty(readers.Lost);
    }

    [Fact]
    public async Task Edit_OfAFact_ReachesBoth()
    {
        using var client = new HttpClient();
        Assert.DoesNotContain(true, await HaveAsync(client, "53"));

        var file = Path.Combine(_content.Root, "projects/sample/facts.yaml");
        var text = await File.ReadAllTextAsync(file, Cancel);
        await File.WriteAllTextAsync(file, text.Replace("value: 14 d", "value: 53 d", StringComparison.Ordinal), Cancel);

        await Condition.BecomesTrueAsync(async () => (await HaveAsync(client, "53")).All(has => has), Patience, () => $"One still shows the old value:\n{_one.Output}\n{_two.Output}");
    }

    /// <summary>Whether the project page and the table of each node show the time that leaving takes.</summary>
    private async Task<bool[]> HaveAsync(HttpClient client, string days)
    {
        var pages = from node in new[] { _one, _two } from address in new[] { "/projects/sample", "/compare.csv?set=staking" } select new Uri(node.Address, address);
        return await Task.WhenAll(pages.Select(async page => Words(await client.GetStringAsync(page, Cancel)).Contains($"{days} d", StringComparison.Ordinal)));
    }

    /// <summary>A number and its unit are never parted on a page.</summary>
    private static string Words(string text) => System.Net.WebUtility.HtmlDecode(text).Replace('\u00A0', ' ');
}
