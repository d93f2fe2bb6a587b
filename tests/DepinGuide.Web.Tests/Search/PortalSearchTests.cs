using DepinGuide.Content.Search;
using DepinGuide.Content.Snapshots;
using DepinGuide.Web.Hosting;
using DepinGuide.Web.Tests.Portals;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace DepinGuide.Web.Tests.Search;

/// <summary>The index follows the content folder.</summary>
public sealed class PortalSearchTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("depinguide-search-");
    private readonly ContentStore _store;
    private readonly PortalSearch _search;

    public PortalSearchTests()
    {
        Directory.CreateDirectory(Path.Combine(_folder.FullName, "glossary"));
        File.WriteAllText(Path.Combine(_folder.FullName, "sources.yaml"), "sources: []\n");
        _store = new ContentStore(new ContentReader(new ContentFolders(_folder.FullName), new FakeTimeProvider(Repository.Noon)));
        _search = new PortalSearch(_store, Make.Meter(), NullLogger<PortalSearch>.Instance);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Search_BeforeTheIndexIsBuilt_WaitsForIt()
    {
        Write("zebra");
        await _store.ScanAsync(Cancel);

        var search = FindAsync("zebra");
        Assert.False(search.IsCompleted);
        _search.Prepare();

        Assert.Equal(["/glossary/zebra"], await search);
    }

    [Fact]
    public async Task Search_AfterTheStart_KnowsTheContent()
    {
        Write("zebra");
        await _store.ScanAsync(Cancel);

        await StartAsync();

        Assert.Equal(["/glossary/zebra"], await FindAsync("zebra"));
    }

    [Fact]
    public async Task Search_AfterAChange_KnowsTheNewContentWhenTheScanEnds()
    {
        await _store.ScanAsync(Cancel);
        await StartAsync();
        Write("okapi");

        await _store.ScanAsync(Cancel);

        Assert.Equal(["/glossary/okapi"], await FindAsync("okapi"));
        Assert.False(_search.IsBehind);
    }

    [Fact]
    public async Task Search_WhileContentChanges_NeverFails()
    {
        Write("zebra");
        await _store.ScanAsync(Cancel);
        await StartAsync();
        using var done = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(() => SearchUntilAsync(done.Token), Cancel)).ToList();

        for (var number = 0; number < 10; number++)
        {
            Write($"term-{number}");
            await _store.ScanAsync(Cancel);
        }

        await done.CancelAsync();
        Assert.All(await Task.WhenAll(readers), found => Assert.Equal(["/glossary/zebra"], found));
    }

    [Fact]
    public async Task Search_AfterTheStop_FollowsNoMore()
    {
        await _store.ScanAsync(Cancel);
        await StartAsync();
        await _search.StopAsync(Cancel);
        Write("gnu");

        await _store.ScanAsync(Cancel);

        Assert.Empty(await FindAsync("gnu"));
    }

    public void Dispose()
    {
        _search.Dispose();
        _store.Dispose();
        _folder.Delete(recursive: true);
    }

    /// <returns>The first answer that is not the right one, else the last. Asks at least once: on a busy machine a reader may begin when all is done.</returns>
    private async Task<string[]> SearchUntilAsync(CancellationToken done)
    {
        string[] found;
        do
        {
            found = await FindAsync("zebra");
        }
        while (found is ["/glossary/zebra"] && !done.IsCancellationRequested);

        return found;
    }

    private async Task StartAsync()
    {
        await _search.StartAsync(Cancel);
        _search.Prepare();
    }

    private async Task<string[]> FindAsync(string text) =>
        [.. (await _search.SearchAsync(new SearchRequest(text), Cancel))!.Groups.Select(group => group.Best.Address)];

    private void Write(string term) => File.WriteAllText(
        Path.Combine(_folder.FullName, "glossary", $"{term}.md"), $"---\nterm: {term}\nshort: An animal.\nreviewed: 2026-11-20\n---\nIt lives.\n");
}
