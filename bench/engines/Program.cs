using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using DepinGuide.Bench.Engines;
using DepinGuide.Content.Snapshots;

// Content folder, portal assembly, PostgreSQL server, work folder, number of projects. Exit code 1 when a reach is missed.
if (args is not [var content, var portal, var server, var work, var count])
{
    Console.Error.WriteLine("Run bench/engines.sh.");
    return 2;
}

// Stopped midway, it takes the portals it has started with it.
using var stop = new CancellationTokenSource();
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);

var report = new Report(Console.Out);
var bench = new Bench(content, portal, server, work, report);
var real = new ContentReader(new ContentFolders(content), TimeProvider.System).Read(stop.Token);

report.Title("Equality: the same requests to a portal on each engine");
await Equality.RunAsync(bench, real, stop.Token);

var projects = int.Parse(count, CultureInfo.InvariantCulture);
report.Title($"Size: {projects} simulated projects with {SimulatedProject.Figures} figures each");
var folder = Path.Combine(work, "content");
SimulatedContent.Write(content, folder, real, projects);
using var process = Process.GetCurrentProcess();
var (large, reading) = await Measured.RunAsync(process, () => Task.FromResult(new ContentReader(new ContentFolders(folder), TimeProvider.System).Read(stop.Token)));
report.Time("both", "reading the files", reading);
foreach (var problem in large.Problems.Except(real.Problems).Take(5))
    report.Line($"{problem}");
report.Row("both", "projects read", $"{large.Projects.Count}", $"{projects + real.Projects.Count}", large.Projects.Count == projects + real.Projects.Count);
foreach (var engine in bench.Engines("large"))
    await ImportRun.RunAsync(engine, large, report, stop.Token);

report.Title("Comparison: /compare over all of them, uncached, one reader");
foreach (var engine in bench.Engines("large"))
    await CompareRun.RunAsync(bench, engine, folder, large, stop.Token);

if (File.Exists("/proc/loadavg"))
    report.Line($"load of the machine, {Environment.ProcessorCount} processors: {File.ReadAllText("/proc/loadavg").Trim()}");

report.Title(report.Missed == 0 ? "Every reach is met." : $"{report.Missed} reaches are missed.");
return report.Missed > 0 ? 1 : 0;

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.Cancel();
}
