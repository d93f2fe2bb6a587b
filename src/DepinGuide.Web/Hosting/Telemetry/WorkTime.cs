using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace DepinGuide.Web.Hosting.Telemetry;

/// <summary>How often one kind of work was done and how long it took, for the meter and for whoever asks for the sums.</summary>
internal sealed class WorkTime(Histogram<double> histogram)
{
    private long _count;
    private long _ticks;

    public string Name => histogram.Name;

    public string Help => histogram.Description ?? "";

    public long Count => Interlocked.Read(ref _count);

    public TimeSpan Total => TimeSpan.FromTicks(Interlocked.Read(ref _ticks));

    public void Add(TimeSpan time)
    {
        Interlocked.Increment(ref _count);
        Interlocked.Add(ref _ticks, time.Ticks);
        histogram.Record(time.TotalSeconds);
    }

    /// <summary>Times from here to the end of the block. By the machine's counter and not by the portal's clock, which tests stop.</summary>
    public Running Begin() => new(this, Stopwatch.GetTimestamp());

    internal readonly struct Running(WorkTime work, long started) : IDisposable
    {
        public void Dispose() => work.Add(Stopwatch.GetElapsedTime(started));
    }
}
