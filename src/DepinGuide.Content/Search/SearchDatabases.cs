using System.Collections.Concurrent;

namespace DepinGuide.Content.Search;

/// <summary>
/// Copies of one index, so that several readers search at once: a connection answers one at a time. When the index is
/// replaced, the copies that are out are closed as they come back.
/// </summary>
internal sealed class SearchDatabases : IDisposable
{
    // A copy costs memory and a search takes a few milliseconds: more would wait for processors, not for each other.
    private const int Most = 4;

    private readonly ConcurrentBag<SearchDatabase> _free = [];
    private readonly SemaphoreSlim _count;
    private readonly int _all;
    private volatile bool _isClosed;
    private bool _isTaken;

    public SearchDatabases(SearchDatabase database)
        : this([database, .. Enumerable.Range(1, Math.Min(Environment.ProcessorCount, Most) - 1).Select(_ => database.Copy())])
    {
    }

    private SearchDatabases(IReadOnlyList<SearchDatabase> databases)
    {
        foreach (var database in databases)
            _free.Add(database);

        (_all, _count) = (databases.Count, new SemaphoreSlim(databases.Count));
    }

    /// <summary>Changes every copy, once those who search have brought theirs back. Whoever comes meanwhile waits until this object is disposed.</summary>
    /// <returns>The copies, which are no longer here.</returns>
    public SearchDatabases TakeOver(Action<SearchDatabase> change)
    {
        for (var i = 0; i < _all; i++)
            _count.Wait();

        _isTaken = true;
        foreach (var database in _free)
            change(database);

        List<SearchDatabase> changed = [];
        while (_free.TryTake(out var database))
            changed.Add(database);

        return new SearchDatabases(changed);
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
        CloseFree();
        if (_isTaken)
            _count.Release(_all);
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
