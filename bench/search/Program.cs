using System.Diagnostics;
using System.Globalization;
using DepinGuide.Bench.Search;
using DepinGuide.Content.Search;
using DepinGuide.Content.Snapshots;

// Arguments: the content folder, the file of questions, and how many documents (default 2000).
const int Rounds = 5;
var documents = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 2_000;
string[] questions =
[
    .. File.ReadLines(args[1]).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('|')[0].Trim()),
    "unbondin perod of akahs", "decentralised infrastrucure netwerk", "token", "stak", "zzzzqqqq xxyyxxyy wwvvwwvv", string.Concat(Enumerable.Repeat("token staking \"AND\" ", 600)),
];

var content = new ManyGuides(new ContentReader(new ContentFolders(args[0]), TimeProvider.System).Read()).Fill(documents);
var clock = Stopwatch.StartNew();
using var index = SearchIndex.Build(content);
Console.WriteLine($"{documents} documents, {index.Count} entries, {questions.Length} questions; built in {clock.ElapsedMilliseconds} ms, {Environment.WorkingSet / 1024 / 1024} MB in all");

await AskAsync(readers: 1, rounds: 1);
foreach (var readers in (int[])[1, Environment.ProcessorCount])
{
    // Processor time too: on a machine that others use, the clock measures the others as well.
    var before = Environment.CpuUsage.TotalTime;
    var times = (await AskAsync(readers, Rounds)).Order().ToArray();
    var processor = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / times.Length;
    Console.WriteLine($"{readers} at a time: p50 {At(times, 0.5)} ms, p95 {At(times, 0.95)} ms, longest {At(times, 1)} ms; processor {Text(processor)} ms each");
}

async Task<IEnumerable<double>> AskAsync(int readers, int rounds) =>
    (await Task.WhenAll(Enumerable.Range(0, readers).Select(_ => Task.Run(() => AskAllAsync(rounds))))).SelectMany(times => times);

async Task<List<double>> AskAllAsync(int rounds)
{
    List<double> times = [];
    foreach (var question in Enumerable.Repeat(questions, rounds).SelectMany(all => all))
    {
        var start = Stopwatch.GetTimestamp();
        await index.SearchAsync(new SearchRequest(question), CancellationToken.None);
        times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }

    return times;
}

static string At(double[] times, double share) => Text(times[(int)Math.Ceiling(share * times.Length) - 1]);

static string Text(double milliseconds) => milliseconds.ToString("0.0", CultureInfo.InvariantCulture);
