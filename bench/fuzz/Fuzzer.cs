using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace DepinGuide.Bench.Fuzz;

/// <summary>Runs the cases of one kind until its time is over.</summary>
internal sealed class Fuzzer(FuzzKind kind, FuzzRun run, TextWriter output)
{
    private const int MostFindings = 20;
    private const int LongestShown = 600;
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(1);

    private readonly HashSet<string> _reasons = new(StringComparer.Ordinal);
    private TimeSpan _slowest;

    /// <returns>How many different things were found.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var number = run.Only ?? 0;
        while (_reasons.Count < MostFindings && Stopwatch.GetElapsedTime(started) < run.Time)
        {
            await NoteAsync(number, cancellationToken);
            await RunCaseAsync(number, cancellationToken);
            number++;
            if (run.Only is not null)
                break;
        }

        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var cases = number - (run.Only ?? 0);
        var text = string.Create(CultureInfo.InvariantCulture, $"{kind.Name}: {cases} cases in {seconds:0} s ({cases / seconds:0} a second), slowest {_slowest.TotalMilliseconds:0} ms, {_reasons.Count} findings, seed {run.Seed}");
        await output.WriteLineAsync(text);
        return _reasons.Count;
    }

    private async Task RunCaseAsync(long number, CancellationToken cancellationToken)
    {
        var input = kind.MakeInput(new Random(unchecked((int)((run.Seed * 1_000_003L) + number))));
        var (fault, time) = await TimeAsync(input, cancellationToken);
        // A slow case is a finding when it is slow each time: other programs share the machine.
        for (var i = 0; i < 3 && fault is null && time > Slow; i++)
        {
            var again = await TimeAsync(input, cancellationToken);
            (fault, time) = (again.Fault, again.Time < time ? again.Time : time);
        }

        _slowest = time > _slowest ? time : _slowest;
        fault ??= time > Slow ? "took longer than a second" : null;
        if (fault is not null && _reasons.Add(fault))
            await ReportAsync(number, fault, input, cancellationToken);
    }

    private async Task<(string? Fault, TimeSpan Time)> TimeAsync(string input, CancellationToken cancellationToken)
    {
        var (started, used) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        try
        {
            return (await kind.CheckAsync(input, cancellationToken), kind.IsInProcess ? Environment.CpuUsage.TotalTime - used : Stopwatch.GetElapsedTime(started));
        }
        catch (Exception exception)
        {
            // What a check did not foresee is what this looks for.
            return ($"{exception.GetType().Name}: {exception.Message} {exception.StackTrace?.Split('\n')[0].Trim()}", Stopwatch.GetElapsedTime(started));
        }
    }

    private async Task ReportAsync(long number, string fault, string input, CancellationToken cancellationToken)
    {
        var file = Path.Combine(run.Findings, $"{kind.Name}-{run.Seed}-{number}.txt");
        await File.WriteAllTextAsync(file, input, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), cancellationToken);
        await output.WriteLineAsync($"{kind.Name} --seed {run.Seed} --only {number}: {fault}\n  input ({input.Length} characters): {Shown(input)}");
    }

    /// <summary>The case that runs, on disk: what ends the process leaves no other trace.</summary>
    private Task NoteAsync(long number, CancellationToken cancellationToken) =>
        File.WriteAllTextAsync(Path.Combine(run.Findings, "running"), $"{kind.Name} --seed {run.Seed} --only {number}\n", cancellationToken);

    private static string Shown(string input)
    {
        var text = new StringBuilder();
        foreach (var c in input.Length > LongestShown ? input[..LongestShown] : input)
            text.Append(c is >= ' ' and <= '~' and not '\\' ? c.ToString() : c == '\n' ? "\\n" : $"\\u{(int)c:X4}");

        return text.Append(input.Length > LongestShown ? "..." : "").ToString();
    }
}
