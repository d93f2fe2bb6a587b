namespace DepinGuide.Web.Hosting;

/// <summary>
/// Whether the portal wants readers. It listens as soon as it has read the content, and answers from there; until what it read is
/// in the database and in the search, what needs those waits.
/// </summary>
internal sealed class PortalReadiness(IHostApplicationLifetime lifetime, TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly TaskCompletionSource _filled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The content read at start is in the database. Fails as its import fails.</summary>
    public Task Filled => _filled.Task;

    public bool IsFilled => _filled.Task.IsCompletedSuccessfully;

    /// <summary>The portal wants readers: the pages that most of them ask for are made too. Fails as the import fails.</summary>
    public Task Ready => _ready.Task;

    /// <summary>For operators; null when it wants readers.</summary>
    public string? Reluctance
    {
        get
        {
            if (lifetime.ApplicationStopping.IsCancellationRequested)
                return "The portal is stopping.";

            return (IsFilled, Ready.IsCompletedSuccessfully) switch
            {
                (false, _) => "The portal is starting: guides are there, the comparison and the search not yet.",
                (_, false) => "The portal is starting: everything is there, the first pages are being made.",
                _ => null,
            };
        }
    }

    /// <summary>Waits as long as a reader does.</summary>
    /// <exception cref="PortalStartingException">It takes longer.</exception>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        try
        {
            await Filled.WaitAsync(Patience, clock, cancellationToken);
        }
        catch (TimeoutException exception)
        {
            throw new PortalStartingException(exception);
        }
    }

    public void BeReady() => _ready.TrySetResult();

    /// <summary>Runs what fills the database, and lets those go on who wait for it.</summary>
    public async Task FillAsync(Func<Task> fill)
    {
        try
        {
            await fill();
            _filled.SetResult();
        }
        catch (Exception exception)
        {
            _filled.SetException(exception);
            _ready.SetException(exception);
            throw;
        }
    }
}

/// <summary>A first import takes longer than a reader waits.</summary>
internal sealed class PortalStartingException(Exception inner) : Exception("The portal is starting: the database is not filled yet.", inner);
