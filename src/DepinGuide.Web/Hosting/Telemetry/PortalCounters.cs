using System.Diagnostics.Metrics;
using DepinGuide.Content.Snapshots;
using DepinGuide.Web.Hosting.Caching;
using DepinGuide.Web.Hosting.Limits;

namespace DepinGuide.Web.Hosting.Telemetry;

/// <param name="Name">With dots: <c>depinguide.page_cache.hits</c>.</param>
/// <param name="Unit">As the meter names it: <c>{page}</c>, <c>By</c>, <c>s</c>.</param>
/// <param name="IsGauge">It goes up and down; otherwise it only grows until the portal ends.</param>
/// <param name="Label">The one label that its values differ by; null for a single value.</param>
internal sealed record PortalCounter(string Name, string Unit, string Help, bool IsGauge, string? Label, Func<IEnumerable<(string? Of, double Value)>> Read);

/// <summary>What the portal counts, for the meter and for the operator's page.</summary>
internal sealed class PortalCounters(PageCache pages, PortalMeter meter, ClientBudgets budgets, ContentStore store, FigureCounts figures)
{
    /// <summary>Without the times, which the meter has as histograms.</summary>
    public IReadOnlyList<PortalCounter> Counts => field ??=
    [
        Sum("depinguide.page_cache.hits", "{request}", "Requests answered with a finished page.", () => pages.Hits),
        Sum("depinguide.page_cache.misses", "{request}", "Requests for a page that was not kept.", () => pages.Misses),
        Sum("depinguide.page_cache.renders", "{page}", "Pages made, kept or not.", () => pages.Made),
        Sum("depinguide.page_cache.dropped", "{page}", "Kept pages that were let go: changed, out of time, or longest unused.", () => pages.Dropped),
        Level("depinguide.page_cache.bytes", "By", "Memory that kept pages take.", () => pages.Bytes),
        Level("depinguide.page_cache.pages", "{page}", "Pages kept.", () => pages.Count),
        Sum("depinguide.limits.refused", "{request}", "Requests refused because their address asked for too many pages.", () => budgets.Refused),
        Sum("depinguide.figures.changed", "{figure}", "Figures that imports and the clock changed.", () => meter.ChangedFigures),
        new("depinguide.figures", "{figure}", "Figures by state, at most a minute old.", IsGauge: true, "state", () => figures.Last.Select(pair => ((string?)pair.Key.ToString().ToLowerInvariant(), (double)pair.Value))),
        new("depinguide.content.problems", "{problem}", "Problems of the content by level.", IsGauge: true, "level", Problems),
    ];

    public IReadOnlyList<WorkTime> Times => [meter.Searches, meter.Renders, meter.Imports];

    /// <summary>Lets listeners of the meter see the counts too.</summary>
    public void Publish()
    {
        foreach (var count in Counts)
        {
            if (count.IsGauge)
                meter.Meter.CreateObservableGauge(count.Name, () => Measure(count), count.Unit, count.Help);
            else
                meter.Meter.CreateObservableCounter(count.Name, () => Measure(count), count.Unit, count.Help);
        }
    }

    private IEnumerable<(string? Of, double Value)> Problems()
    {
        var problems = store.Current.Problems;
        return new[] { (ProblemLevel.Error, "error"), (ProblemLevel.Fault, "warning"), (ProblemLevel.Hint, "hint") }
            .Select(level => ((string?)level.Item2, (double)problems.Count(problem => problem.Level == level.Item1)));
    }

    private static IEnumerable<Measurement<double>> Measure(PortalCounter count) => count.Read()
        .Select(value => count.Label is { } label ? new Measurement<double>(value.Value, KeyValuePair.Create(label, (object?)value.Of)) : new Measurement<double>(value.Value));

    private static PortalCounter Sum(string name, string unit, string help, Func<long> read) => new(name, unit, help, IsGauge: false, null, () => [(null, read())]);

    private static PortalCounter Level(string name, string unit, string help, Func<long> read) => new(name, unit, help, IsGauge: true, null, () => [(null, read())]);
}
