using DepinGuide.Web.Hosting.Caching;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace DepinGuide.Web.Tests.Caching;

public sealed class PageCacheTests
{
    private static readonly DateTimeOffset Now = new(2026, 7, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _clock = new(Now);

    [Fact]
    public void Find_UntilItsLastInstant_GivesThePage()
    {
        var cache = Cache();
        Keep(cache, "/a", until: Now.AddSeconds(10));

        _clock.Advance(TimeSpan.FromSeconds(9));
        Assert.NotNull(cache.Find("/a"));

        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(cache.Find("/a"));
        Assert.Equal(0, cache.Bytes);
    }

    [Fact]
    public void End_WhenContentChangedMeanwhile_KeepsNothing()
    {
        var cache = Cache();
        var generation = cache.Generation;
        cache.TryBegin("/a", out _);

        cache.Drop(new HashSet<string> { "guides" });
        cache.End("/a", Page([], null), generation);

        Assert.Null(cache.Find("/a"));
    }

    [Fact]
    public async Task End_WithNothingToKeep_LetsTheOthersMakeTheirOwn()
    {
        var cache = Cache();
        Assert.True(cache.TryBegin("/a", out _));
        Assert.False(cache.TryBegin("/a", out var turn));

        cache.End("/a", null, cache.Generation);

        Assert.Null(await turn.Task);
        Assert.True(cache.TryBegin("/a", out _));
    }

    [Fact]
    public void Drop_OfAPart_DropsWhatIsMadeOfItAndNothingElse()
    {
        var cache = Cache();
        Keep(cache, "/a", ["guides", "projects/akash"]);
        Keep(cache, "/b", ["projects/render"]);

        cache.Drop(new HashSet<string> { "projects/akash", "unused" });

        Assert.Equal(["/b"], cache.Addresses);
    }

    [Fact]
    public void End_PastTheLimit_MakesRoomByTheLongestUnused()
    {
        var cache = Cache(megabytes: 1);
        for (var i = 0; i < 50; i++)
            Keep(cache, $"/{i}", bytes: 50_000);

        Assert.InRange(cache.Bytes, 100_000, 1024 * 1024);
        Assert.NotNull(cache.Find("/49"));
    }

    [Fact]
    public void End_OfAPageLargerThanAQuarterOfTheMemory_KeepsItNot()
    {
        var cache = Cache(megabytes: 1);

        Keep(cache, "/a", bytes: 300_000);

        Assert.Null(cache.Find("/a"));
    }

    [Fact]
    public void IsOn_WithoutMemory_IsFalse() => Assert.False(Cache(megabytes: 0).IsOn);

    private PageCache Cache(int megabytes = 64) => new(_clock, Options.Create(new CacheOptions { Megabytes = megabytes }));

    private static void Keep(PageCache cache, string address, string[]? parts = null, DateTimeOffset? until = null, int bytes = 10)
    {
        cache.TryBegin(address, out _);
        cache.End(address, Page(parts ?? [], until, bytes), cache.Generation);
    }

    private static CachedPage Page(string[] parts, DateTimeOffset? until, int bytes = 10)
    {
        var use = new PageUse();
        foreach (var part in parts)
            use.Add(part);
        use.ChangesAt(until);
        // Nothing packs it, so that its size in memory is known.
        var body = new byte[bytes];
        new Random(1).NextBytes(body);
        return new CachedPage(body, [], use);
    }
}
