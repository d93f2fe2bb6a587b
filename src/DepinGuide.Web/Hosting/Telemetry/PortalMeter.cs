using System.Diagnostics.Metrics;

namespace DepinGuide.Web.Hosting.Telemetry;

/// <summary>The portal's own meter, and the work it times. Costs a few counters when nobody listens.</summary>
internal sealed class PortalMeter : IDisposable
{
    public const string Name = "DepinGuide";

    private long _changedFigures;

    public PortalMeter(IMeterFactory factory)
    {
        Meter = factory.Create(Name);
        Searches = Time("depinguide.search.duration", "Time to answer a search.");
        Renders = Time("depinguide.render.duration", "Time to make a page that was not kept.");
        Imports = Time("depinguide.import.duration", "Time to write changed content into the database.");
    }

    public Meter Meter { get; }

    public WorkTime Searches { get; }

    public WorkTime Renders { get; }

    public WorkTime Imports { get; }

    /// <summary>Figures that imports and the clock changed since the start.</summary>
    public long ChangedFigures => Interlocked.Read(ref _changedFigures);

    public void AddChangedFigures(int figures) => Interlocked.Add(ref _changedFigures, figures);

    public void Dispose() => Meter.Dispose();

    private WorkTime Time(string name, string help) => new(Meter.CreateHistogram<double>(name, "s", help));
}
