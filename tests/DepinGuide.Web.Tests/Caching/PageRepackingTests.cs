using System.IO.Compression;
using System.Text;
using DepinGuide.Web.Hosting.Caching;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace DepinGuide.Web.Tests.Caching;

public sealed class PageRepackingTests : IDisposable
{
    private static readonly byte[] Body = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 2_000).Select(i => $"<p>{i * i} tokens of {i % 7} projects</p>")));

    private readonly FakeTimeProvider _clock = new();
    private readonly SemaphoreSlim _looks = new(0);
    private TimeSpan _busy = TimeSpan.Zero;
    private TimeSpan _used = TimeSpan.Zero;

    [Fact]
    public async Task Second_WithLittleToDo_PacksAPageSmaller()
    {
        var page = new CachedPage(Body, [], new PageUse());
        var fast = page.For("br");

        await RunASecondAsync(page);

        var small = page.For("br");
        Assert.InRange(small.Bytes.Length, 1, fast.Bytes.Length - 1);
        Assert.Equal("br", small.Encoding);
        Assert.Equal(Body, Unpack(small.Bytes));
        Assert.False(page.IsWorthRepacking);
    }

    [Fact]
    public async Task Second_WithReaders_LeavesAPageAsItIs()
    {
        var page = new CachedPage(Body, [], new PageUse());
        var fast = page.For("br");
        _busy = TimeSpan.FromMilliseconds(200);

        await RunASecondAsync(page);

        Assert.Same(fast, page.For("br"));
    }

    [Fact]
    public async Task Second_OverAPageThatNobodyTookPacked_LeavesItAsItIs()
    {
        var page = new CachedPage(Body, [], new PageUse());

        await RunASecondAsync(page);

        Assert.False(page.IsWorthRepacking);
        Assert.EndsWith("-br\"", page.For("br").Tag, StringComparison.Ordinal);
    }

    [Fact]
    public void KnownTag_OfAPagePackedAgain_IsTheOneItsReaderHas()
    {
        var page = new CachedPage(Body, [], new PageUse());
        var before = page.For("br").Tag;

        page.Repack();

        var small = page.For("br");
        Assert.NotEqual(before, small.Tag);
        Assert.Equal(before, page.KnownTag(small, before));
        Assert.Equal(small.Tag, page.KnownTag(small, small.Tag));
        var again = new CachedPage(Body, [], new PageUse());
        Assert.Equal(small.Tag, again.KnownTag(again.For("br"), small.Tag));
        Assert.Null(page.KnownTag(small, page.For("gzip").Tag));
        Assert.Null(page.KnownTag(page.For(null), before));
    }

    public void Dispose() => _looks.Dispose();

    private async Task RunASecondAsync(CachedPage page)
    {
        var options = Options.Create(new CacheOptions());
        var cache = new PageCache(_clock, options);
        cache.TryBegin("/a", out _);
        cache.End("/a", page, cache.Generation);
        using var repacking = new PageRepacking(cache, _clock, options, LookAtProcessor);
        await repacking.StartAsync(TestContext.Current.CancellationToken);
        await LooksAsync(1);
        _clock.Advance(TimeSpan.FromSeconds(1));
        await LooksAsync(2);
        await repacking.StopAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>It looks when it begins, and before and after its work of each second.</summary>
    private async Task LooksAsync(int count)
    {
        for (var i = 0; i < count; i++)
            await _looks.WaitAsync(TestContext.Current.CancellationToken);
    }

    private TimeSpan LookAtProcessor()
    {
        _looks.Release();
        return _used += _busy;
    }

    private static byte[] Unpack(byte[] packed)
    {
        using var stream = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var body = new MemoryStream();
        stream.CopyTo(body);
        return body.ToArray();
    }
}
