using DepinGuide.Content.Rendering;
using DepinGuide.Content.Snapshots;

namespace DepinGuide.Content.Tests.Snapshots;

public sealed class ContentStoreTests : IDisposable
{
    private const string Guide = "guides/what-is-depin.md";

    private readonly ContentSandbox _content = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ScanAsync_FirstScan_SwapsTheContentAndTellsObservers()
    {
        using var store = _content.NewStore();
        var seen = new List<(string Before, string After)>();
        store.Changed += (_, change) => seen.Add((change.Previous.Revision, change.Current.Revision));
        Assert.Same(ContentSnapshot.Empty, store.Current);

        Assert.True(await store.ScanAsync(Cancellation));

        Assert.Equal([("empty", store.Current.Revision)], seen);
        Assert.Equal(_content.Time.GetUtcNow(), store.Current.ReadAt);
    }

    [Fact]
    public async Task ScanAsync_NothingChanged_KeepsRevisionAndDocuments()
    {
        using var store = await ScannedAsync();
        var (before, isRaised) = (store.Current, false);
        store.Changed += (_, _) => isRaised = true;
        _content.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.False(await store.ScanAsync(Cancellation));

        Assert.False(isRaised);
        Assert.Equal(before.Revision, store.Current.Revision);
        Assert.Same(before.Guides, store.Current.Guides);
        Assert.Equal(_content.Time.GetUtcNow(), store.Current.ReadAt);
    }

    [Fact]
    public async Task ScanAsync_Edit_ShowsTheNewTextAndLeavesOtherDocumentsAsTheyWere()
    {
        using var store = await ScannedAsync();
        var before = store.Current;
        _content.Edit(Guide, "title: What is DePIN?", "title: What DePIN is");

        Assert.True(await store.ScanAsync(Cancellation));

        Assert.Equal("What DePIN is", store.Current.FindGuide("what-is-depin")!.Title);
        Assert.NotEqual(before.Revision, store.Current.Revision);
        Assert.NotEqual(before.FileHashes[Guide], store.Current.FileHashes[Guide]);
        Assert.Same(before.Glossary.Single(), store.Current.Glossary.Single());
    }

    [Fact]
    public async Task ScanAsync_ATermGetsAnotherName_MarksOtherWordsInTextsThatAreAsTheyWere()
    {
        _content.Write(Guide, ContentSandbox.Guide("## In short\n\nUnbonding, or leaving.\n"));
        using var store = await ScannedAsync();
        Assert.Equal("Unbonding", Marked(store));

        _content.Edit("glossary/unbonding.md", "term: Unbonding", "term: Leaving");
        await store.ScanAsync(Cancellation);

        Assert.Equal("leaving", Marked(store));
    }

    [Fact]
    public async Task ScanAsync_FileAddedRenamedAndDeleted_FollowsAtOnce()
    {
        using var store = await ScannedAsync();

        _content.Write("guides/second.md", ContentSandbox.Guide("Text.\n", order: "5"));
        await store.ScanAsync(Cancellation);
        Assert.Equal(["second", "what-is-depin"], store.Current.Guides.Select(guide => guide.Slug.Value));

        File.Move(Path.Combine(_content.Root, "guides/second.md"), Path.Combine(_content.Root, "guides/third.md"));
        await store.ScanAsync(Cancellation);
        Assert.Equal(["third", "what-is-depin"], store.Current.Guides.Select(guide => guide.Slug.Value));

        _content.Delete("guides/third.md");
        await store.ScanAsync(Cancellation);
        Assert.Equal(["what-is-depin"], store.Current.Guides.Select(guide => guide.Slug.Value));
        Assert.Empty(store.Current.Problems);
        Assert.False(File.Exists(Path.Combine(_content.LastGood, "guides/third.md")));
    }

    [Fact]
    public async Task ScanAsync_BackToAnEarlierText_HasTheEarlierRevision()
    {
        using var store = await ScannedAsync();
        var (revision, text) = (store.Current.Revision, _content.ReadText(Guide));
        _content.Write(Guide, ContentSandbox.Guide("Other text.\n"));
        await store.ScanAsync(Cancellation);
        _content.Write(Guide, text);

        await store.ScanAsync(Cancellation);

        Assert.Equal(revision, store.Current.Revision);
    }

    [Fact]
    public async Task ScanAsync_SameSizeAndTime_IsNotReadAgain()
    {
        using var store = await ScannedAsync();
        var file = Path.Combine(_content.Root, Guide);
        File.SetLastWriteTimeUtc(file, new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        await store.ScanAsync(Cancellation);
        _content.Edit(Guide, "title: What is DePIN?", "title: What is depin?");
        File.SetLastWriteTimeUtc(file, new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        Assert.False(await store.ScanAsync(Cancellation));
    }

    [Fact]
    public async Task ScanAsync_SameSizeWithinTheClocksGrain_IsReadAgain()
    {
        using var store = await ScannedAsync();
        var (file, now) = (Path.Combine(_content.Root, Guide), _content.Time.GetUtcNow().UtcDateTime);
        File.SetLastWriteTimeUtc(file, now);
        await store.ScanAsync(Cancellation);
        _content.Edit(Guide, "title: What is DePIN?", "title: What is depin?");
        File.SetLastWriteTimeUtc(file, now);

        Assert.True(await store.ScanAsync(Cancellation));
    }

    [Fact]
    public async Task ScanAsync_FileWithADateInTheFuture_IsAcceptedWhenTheDayHasCome()
    {
        _content.Edit(Guide, "reviewed: 2026-11-20", "reviewed: 2026-11-23");
        using var store = await ScannedAsync();
        Assert.Empty(store.Current.Guides);

        _content.Time.Advance(TimeSpan.FromDays(1));
        await store.ScanAsync(Cancellation);

        Assert.Single(store.Current.Guides);
        Assert.Empty(store.Current.Problems);
    }

    [Fact]
    public async Task ScanAsync_SeveralAtOnce_RunOneAfterTheOther()
    {
        using var store = _content.NewStore();

        var changes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => store.ScanAsync(Cancellation)));

        Assert.Single(changes, isChanged => isChanged);
        Assert.Single(store.Current.Guides);
    }

    [Fact]
    public async Task ScanAsync_Cancelled_LeavesTheContentAsItWas()
    {
        using var store = await ScannedAsync();
        var before = store.Current;
        _content.Write(Guide, ContentSandbox.Guide("Other text.\n"));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.ScanAsync(new CancellationToken(canceled: true)));

        Assert.Same(before, store.Current);
        Assert.True(await store.ScanAsync(Cancellation));
    }

    public void Dispose() => _content.Dispose();

    private async Task<ContentStore> ScannedAsync()
    {
        var store = _content.NewStore();
        await store.ScanAsync(Cancellation);
        return store;
    }

    private static string? Marked(ContentStore store) => store.Current.Guides.Single().Body.Segments.OfType<TermSegment>().SingleOrDefault()?.Html;
}
