using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace DepinGuide.Web.Hosting.Caching;

/// <summary>
/// Finished pages by address. A page goes when a part of the content it is made of changes, when the clock makes it say
/// something else, or when others are asked for more often and memory is short.
/// </summary>
internal sealed class PageCache(TimeProvider clock, IOptions<CacheOptions> options)
{
    private readonly ConcurrentDictionary<string, CachedPage> _pages = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, TaskCompletionSource<CachedPage?>> _rendering = new(StringComparer.Ordinal);
    private readonly Lock _changing = new();
    private readonly long _limit = options.Value.Megabytes * 1024L * 1024L;
    private long _bytes;
    private long _generation;
    private long _made;
    private long _hits;
    private long _misses;
    private long _dropped;

    /// <summary>Counts every change of content and figures. A page that was begun before one may show what was there before it.</summary>
    public long Generation => Interlocked.Read(ref _generation);

    public bool IsOn => _limit > 0;

    /// <summary>Pages made since the start, kept or not.</summary>
    public long Made => Interlocked.Read(ref _made);

    /// <summary>Requests since the start that found their page.</summary>
    public long Hits => Interlocked.Read(ref _hits);

    /// <summary>Requests since the start whose page was not there.</summary>
    public long Misses => Interlocked.Read(ref _misses);

    /// <summary>Pages let go since the start, for whatever reason.</summary>
    public long Dropped => Interlocked.Read(ref _dropped);

    public int Count => _pages.Count;

    public IReadOnlyCollection<string> Addresses => [.. _pages.Keys];

    public long Bytes => Interlocked.Read(ref _bytes);

    /// <returns>Null when the page has to be made.</returns>
    public CachedPage? Find(string address)
    {
        if (_pages.TryGetValue(address, out var page) && page.Until > clock.GetUtcNow())
        {
            Interlocked.Increment(ref _hits);
            page.UsedAt(Environment.TickCount64);
            return page;
        }

        Interlocked.Increment(ref _misses);
        if (page is not null)
            Remove(address, page);
        return null;
    }

    /// <summary>One request makes a page and the others wait for it.</summary>
    /// <param name="turn">Completed with the page by whoever makes it; with null when the others have to make their own.</param>
    /// <returns>True for the request that has to make it.</returns>
    public bool TryBegin(string address, out TaskCompletionSource<CachedPage?> turn)
    {
        var mine = new TaskCompletionSource<CachedPage?>(TaskCreationOptions.RunContinuationsAsynchronously);
        turn = _rendering.GetOrAdd(address, mine);
        return ReferenceEquals(turn, mine);
    }

    /// <param name="page">Null when it cannot be kept.</param>
    /// <param name="generation">As it was when the page was begun.</param>
    public void End(string address, CachedPage? page, long generation)
    {
        Interlocked.Increment(ref _made);
        if (page is not null)
            Keep(address, page, generation);
        if (_rendering.TryRemove(address, out var turn))
            turn.SetResult(page);
    }

    /// <summary>Of the pages that were asked for packed, the one asked for last; null when each is as small as it gets.</summary>
    public CachedPage? NextToRepack() => _pages.Values.Where(page => page.IsWorthRepacking).MaxBy(page => page.LastUsed);

    /// <summary>Drops the pages that any of these parts is in.</summary>
    public void Drop(IReadOnlySet<string> parts)
    {
        if (parts.Count == 0)
            return;

        lock (_changing)
        {
            Interlocked.Increment(ref _generation);
            foreach (var (address, page) in _pages.Where(pair => pair.Value.Parts.Overlaps(parts)))
                Remove(address, page);
        }
    }

    /// <summary>Drops every page.</summary>
    public void Clear()
    {
        lock (_changing)
        {
            Interlocked.Increment(ref _generation);
            foreach (var (address, page) in _pages)
                Remove(address, page);
        }
    }

    private void Keep(string address, CachedPage page, long generation)
    {
        lock (_changing)
        {
            if (generation != Generation || page.Size > _limit / 4)
                return;

            if (_pages.TryGetValue(address, out var old))
                Remove(address, old);
            page.UsedAt(Environment.TickCount64);
            _pages[address] = page;
            if (Interlocked.Add(ref _bytes, page.Size) > _limit)
                MakeRoom(page);
        }
    }

    /// <summary>The longest unused go first, a tenth at a time, so that not every new page pays for the search. The newest stays, whatever the clock's steps are.</summary>
    private void MakeRoom(CachedPage newest)
    {
        foreach (var (address, page) in _pages.Where(pair => pair.Value != newest).OrderBy(pair => pair.Value.LastUsed))
        {
            if (Bytes <= _limit * 9 / 10)
                return;

            Remove(address, page);
        }
    }

    private void Remove(string address, CachedPage page)
    {
        if (!_pages.TryRemove(new KeyValuePair<string, CachedPage>(address, page)))
            return;

        Interlocked.Add(ref _bytes, -page.Size);
        Interlocked.Increment(ref _dropped);
    }
}
