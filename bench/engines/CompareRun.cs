using System.Net;
using DepinGuide.Content.Snapshots;

namespace DepinGuide.Bench.Engines;

/// <summary>The comparison over many projects, through a portal on one engine, one reader at a time.</summary>
internal static class CompareRun
{
    private const int PageSize = 50;
    private const int WarmUp = 60;
    private const double ReachMilliseconds = 50;

    /// <summary>Memory may breathe by so much between two equal rounds.</summary>
    private const double Stable = 1.15;

    public static async Task RunAsync(Bench bench, Engine engine, string folder, ContentSnapshot content, CancellationToken cancellationToken)
    {
        await using var portal = await PortalProcess.StartAsync(bench.Portal, folder, engine, cancellationToken);
        var queries = CompareAddresses.All(content, (content.Projects.Count + PageSize - 1) / PageSize);
        var random = new Random(1);
        string[] mixed = [.. queries.OrderBy(_ => random.Next())];
        await TimesAsync(portal, mixed.Take(WarmUp), cancellationToken);
        var before = await RoundAsync(portal, mixed, cancellationToken);

        var all = new List<(string Query, double Milliseconds)>();
        foreach (var kind in mixed.GroupBy(CompareAddresses.Kind, StringComparer.Ordinal).OrderBy(kind => kind.Key, StringComparer.Ordinal))
        {
            var (times, measured) = await Measured.RunAsync(portal.Process, () => TimesAsync(portal, kind, cancellationToken));
            Print(bench.Report, engine.Name, $"by {kind.Key}", times);
            bench.Report.Row(engine.Name, $"by {kind.Key}, processor of the portal", $"{measured.Processor.TotalMilliseconds / times.Count:0.0} ms a request");
            all.AddRange(times);
        }

        var after = portal.ResidentMegabytes;
        Print(bench.Report, engine.Name, "all", all);
        foreach (var set in all.GroupBy(time => time.Query.Split('&')[0], StringComparer.Ordinal).OrderBy(set => set.Key, StringComparer.Ordinal))
            Print(bench.Report, engine.Name, set.Key, [.. set]);
        foreach (var (query, milliseconds) in all.OrderByDescending(time => time.Milliseconds).Take(3))
            bench.Report.Line($"            slowest: {milliseconds:0} ms for {query}");

        bench.Report.Row(engine.Name, "memory before and after", $"{before:0} MB, {after:0} MB", $"at most {Stable:0.00} times", after < before * Stable);
    }

    /// <returns>Megabytes after the whole list was asked once.</returns>
    private static async Task<double> RoundAsync(PortalProcess portal, string[] queries, CancellationToken cancellationToken)
    {
        await TimesAsync(portal, queries, cancellationToken);
        return portal.ResidentMegabytes;
    }

    private static async Task<IReadOnlyList<(string Query, double Milliseconds)>> TimesAsync(
        PortalProcess portal, IEnumerable<string> queries, CancellationToken cancellationToken)
    {
        var times = new List<(string, double)>();
        foreach (var query in queries)
        {
            var started = TimeProvider.System.GetTimestamp();
            var (status, _) = await portal.GetAsync($"/compare?{query}", cancellationToken);
            times.Add((query, TimeProvider.System.GetElapsedTime(started).TotalMilliseconds));
            if (status != HttpStatusCode.OK)
                throw new InvalidOperationException($"/compare?{query} answers {(int)status}.");
        }

        return times;
    }

    private static void Print(Report report, string engine, string name, IReadOnlyList<(string Query, double Milliseconds)> times)
    {
        double[] sorted = [.. times.Select(time => time.Milliseconds).Order()];
        var p95 = At(sorted, 0.95);
        report.Row(
            engine,
            $"{name}, {sorted.Length} requests",
            $"p50 {At(sorted, 0.5):0.0} ms, p95 {p95:0.0} ms, max {sorted[^1]:0.0} ms",
            $"p95 under {ReachMilliseconds:0} ms",
            p95 < ReachMilliseconds);
    }

    private static double At(double[] sorted, double share) => sorted[Math.Min(sorted.Length - 1, (int)(share * sorted.Length))];
}
