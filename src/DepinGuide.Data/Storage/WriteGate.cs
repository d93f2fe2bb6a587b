using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace DepinGuide.Data.Storage;

/// <summary>
/// Lets writers of the projection in one after the other. SQLite has one writer at a time: queueing in the process
/// instead of in its busy loop took the slowest write from 905 ms to 42 ms. PostgreSQL queues by an advisory lock that
/// ends with the transaction, which also holds between nodes.
/// </summary>
public sealed class WriteGate : IDisposable
{
    /// <summary>For one statement: another node may be importing for as long.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim? _queue;
    private readonly string? _lockStatement;

    private WriteGate(SemaphoreSlim? queue, string? lockStatement)
    {
        _queue = queue;
        _lockStatement = lockStatement;
    }

    /// <summary>One write at a time in this process.</summary>
    public static WriteGate InProcess() => new(new SemaphoreSlim(1, 1), lockStatement: null);

    /// <param name="lockStatement">Waits until the transaction it runs in is the only one that holds the lock.</param>
    public static WriteGate InDatabase(string lockStatement) => new(queue: null, lockStatement);

    /// <summary>A context in a transaction that is rolled back unless it is committed.</summary>
    public async Task<WriteTransaction> BeginAsync(IDbContextFactory<DepinGuideDbContext> contexts, CancellationToken cancellationToken)
    {
        if (_queue is not null)
            await _queue.WaitAsync(cancellationToken);

        DepinGuideDbContext? context = null;
        try
        {
            context = await contexts.CreateDbContextAsync(cancellationToken);
            if (_lockStatement is not null)
                context.Database.SetCommandTimeout(Patience);
            var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
            if (_lockStatement is not null)
                await context.Database.ExecuteSqlRawAsync(_lockStatement, cancellationToken);

            return new WriteTransaction(context, transaction, _queue);
        }
        catch
        {
            if (context is not null)
                await context.DisposeAsync();
            _queue?.Release();
            throw;
        }
    }

    public void Dispose() => _queue?.Dispose();
}

/// <summary>A turn at the gate.</summary>
public sealed class WriteTransaction : IAsyncDisposable
{
    private readonly IDbContextTransaction _transaction;
    private readonly SemaphoreSlim? _queue;

    internal WriteTransaction(DepinGuideDbContext context, IDbContextTransaction transaction, SemaphoreSlim? queue)
    {
        Context = context;
        _transaction = transaction;
        _queue = queue;
    }

    public DepinGuideDbContext Context { get; }

    public Task CommitAsync(CancellationToken cancellationToken) => _transaction.CommitAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        await Context.DisposeAsync();
        _queue?.Release();
    }
}
