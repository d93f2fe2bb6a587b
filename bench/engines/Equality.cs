using System.Text;
using DepinGuide.Content.Snapshots;

namespace DepinGuide.Bench.Engines;

/// <summary>The same requests to a portal on each engine: a reader must not be able to tell which one answers.</summary>
internal static class Equality
{
    private const int Shown = 80;

    public static async Task RunAsync(Bench bench, ContentSnapshot content, CancellationToken cancellationToken)
    {
        await using var sqlite = await PortalProcess.StartAsync(bench.Portal, bench.Content, bench.Engines("same")[0], cancellationToken);
        await using var postgres = await PortalProcess.StartAsync(bench.Portal, bench.Content, bench.Engines("same")[1], cancellationToken);
        var (equal, statuses) = (0, new SortedDictionary<int, int>());
        foreach (var address in RequestList.Of(content))
        {
            var (one, other) = (await sqlite.GetAsync(address, cancellationToken), await postgres.GetAsync(address, cancellationToken));
            statuses[(int)one.Status] = statuses.GetValueOrDefault((int)one.Status) + 1;
            if (one.Status == other.Status && one.Body.AsSpan().SequenceEqual(other.Body))
                equal++;
            else
                bench.Report.Line($"{address}: {(int)one.Status} on SQLite, {(int)other.Status} on PostgreSQL; {Difference(one.Body, other.Body)}");
        }

        bench.Report.Line($"answers by status: {string.Join(", ", statuses.Select(status => $"{status.Value} with {status.Key}"))}");
        bench.Report.Row("both", "equal to the byte", $"{equal} of {RequestList.Count}", "all", equal == RequestList.Count);
    }

    private static string Difference(byte[] one, byte[] other)
    {
        var start = one.AsSpan().CommonPrefixLength(other);
        return $"from byte {start} on “{From(one, start)}” and “{From(other, start)}”";
    }

    private static string From(byte[] body, int start) => Encoding.UTF8.GetString(body, start, Math.Min(Shown, body.Length - start)).ReplaceLineEndings(" ");
}
