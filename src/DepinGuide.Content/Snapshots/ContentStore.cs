namespace DepinGuide.Content.Snapshots;

/// <summary>What a scan has changed.</summary>
public sealed class ContentChangedEventArgs(ContentSnapshot previous, ContentSnapshot current) : EventArgs
{
    public ContentSnapshot Previous { get; } = previous;

    public ContentSnapshot Current { get; } = current;
}

/// <summary>Holds the content as it was last read. A scan builds the next snapshot aside and swaps it whole.</summary>
public sealed class ContentStore(ContentReader reader) : IDisposable
{
    private readonly SemaphoreSlim _scanning = new(1);
    private volatile ContentSnapshot _current = ContentSnapshot.Empty;

    /// <summary>Raised after a scan that found other content or other problems, before <see cref="ScanAsync"/> returns.</summary>
    public event EventHandler<ContentChangedEventArgs>? Changed;

    /// <summary>Empty until the first scan.</summary>
    public ContentSnapshot Current => _current;

    /// <summary>Reads the folder. A call during a scan waits for it and then scans again.</summary>
    /// <returns>Whether content or problems have changed.</returns>
    public async Task<bool> ScanAsync(CancellationToken cancellationToken)
    {
        await _scanning.WaitAsync(cancellationToken);
        try
        {
            var (previous, next) = (_current, await Task.Run(() => reader.Read(cancellationToken), cancellationToken));
            var isChanged = next.Revision != previous.Revision || !next.Problems.SequenceEqual(previous.Problems);
            _current = isChanged ? next : previous with { ReadAt = next.ReadAt };
            if (isChanged)
                Changed?.Invoke(this, new ContentChangedEventArgs(previous, next));

            return isChanged;
        }
        finally
        {
            _scanning.Release();
        }
    }

    public void Dispose() => _scanning.Dispose();
}
