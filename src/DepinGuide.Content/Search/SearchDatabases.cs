using System.Collections.Concurrent;

namespace DepinGuide.Content.Search;

/// <summary>
/// Connections to one index, so that several readers search at once: each answers one at a time. When the index is
/// replaced, those that are out are closed as they come back.
/// </summary>
internal sealed class SearchDatabases : IDisposable
{
    // A search takes a few milliseconds: more would wait for processors, not for each other.
    private const int Most = 4;

    private readonly SearchDatabase _source;
    private readonly ConcurrentBag<SearchDatabase> _free = [];
    private readonly SemaphoreSlim _count;
    private volatile bool _isClosed;

    /// <param name="source">Kept aside, so that it can be copied whoever searches.</param>
    public SearchDatabases(SearchDatabase source)
    {
        _source = source;
        for (var i = 0; i < Math.Min(Environment.ProcessorCount, Most); i++)
            _free.Add(source.Again());

        _count = new SemaphoreSlim(_free.Count);
    }

    /// <summary>Connections to a copy with other content. These stay as they are. For one thread at a time.</summary>
    public SearchDatabases With(Action<SearchDatabase> change)
    {
        var next = _source.Copy();
        change(next);
        return new SearchDatabases(next);
    }

    public async Task<TResult> UseAsync<TResult>(Func<SearchDatabase, TResult> use, CancellationToken cancellationToken)
    {
        await _count.WaitAsync(cancellationToken);
        try
        {
            // None is left only when the index was closed while this reader waited.
            return _free.TryTake(out var database) ? Use(database, use) : throw new ObjectDisposedException(nameof(SearchDatabases));
        }
        finally
        {
            _count.Release();
        }
    }

    public void Dispose()
    {
        _isClosed = true;
        _source.Dispose();
        CloseFree();
    }

    private TResult Use<TResult>(SearchDatabase database, Func<SearchDatabase, TResult> use)
    {
        try
        {
            return use(database);
        }
        finally
        {
            _free.Add(database);
            if (_isClosed)
                CloseFree();
        }
    }

    private void CloseFree()
    {
        while (_free.TryTake(out var database))
            database.Dispose();
    }
}
