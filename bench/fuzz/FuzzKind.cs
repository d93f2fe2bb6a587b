namespace DepinGuide.Bench.Fuzz;

/// <summary>One way into the portal: how inputs for it are made, and what must hold for every one of them.</summary>
internal abstract class FuzzKind : IAsyncDisposable
{
    public abstract string Name { get; }

    /// <summary>The same input for the same random numbers.</summary>
    public abstract string MakeInput(Random random);

    /// <returns>What is wrong, null when all is well. An exception is a finding too.</returns>
    public abstract Task<string?> CheckAsync(string input, CancellationToken cancellationToken);

    public virtual ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
