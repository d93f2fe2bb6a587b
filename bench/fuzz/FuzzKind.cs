namespace DepinGuide.Bench.Fuzz;

/// <summary>One way into the portal: how inputs for it are made, and what must hold for every one of them.</summary>
internal abstract class FuzzKind : IAsyncDisposable
{
    public abstract string Name { get; }

    /// <summary>The work is done in this process: its processor time counts, since by the clock other programs slow it down.</summary>
    public virtual bool IsInProcess => true;

    /// <summary>The same input for the same random numbers.</summary>
    public abstract string MakeInput(Random random);

    /// <returns>What is wrong, null when all is well. An exception is a finding too.</returns>
    public abstract Task<string?> CheckAsync(string input, CancellationToken cancellationToken);

    public ValueTask DisposeAsync() => ReleaseAsync();

    protected virtual ValueTask ReleaseAsync() => ValueTask.CompletedTask;
}
