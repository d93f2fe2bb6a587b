using System.Collections.Frozen;
using DepinGuide.Data.Figures;
using DepinGuide.Facts.Figures;

namespace DepinGuide.Web.Hosting.Telemetry;

/// <summary>Figures by state. The database is asked once a minute at most, and only while somebody wants to know.</summary>
internal sealed class FigureCounts(FigureStatesQuery query, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan AskEvery = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _asking = new(1);
    private volatile IReadOnlyDictionary<FigureState, int> _last = FrozenDictionary<FigureState, int>.Empty;
    private DateTimeOffset _askAt;

    /// <summary>As they were last read, empty before that; has them read again when they are old, without waiting for it.</summary>
    public IReadOnlyDictionary<FigureState, int> Last
    {
        get
        {
            if (clock.GetUtcNow() >= _askAt && _asking.CurrentCount > 0)
                _ = Task.Run(() => RefreshAsync(CancellationToken.None));
            return _last;
        }
    }

    /// <summary>While the database is away, what is known stays.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        await _asking.WaitAsync(cancellationToken);
        try
        {
            var now = clock.GetUtcNow();
            if (now < _askAt)
                return;

            _askAt = now + AskEvery;
            _last = (await query.ExecuteAsync(cancellationToken)).Counts;
        }
        catch (Exception exception) when (DatabaseFaults.IsUnavailable(exception))
        {
            // Said by /health/ready; asked again in a minute.
            _askAt = clock.GetUtcNow() + AskEvery;
        }
        finally
        {
            _asking.Release();
        }
    }

    public void Dispose() => _asking.Dispose();
}
