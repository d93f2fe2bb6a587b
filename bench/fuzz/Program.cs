using DepinGuide.Bench.Fuzz;
using DepinGuide.Bench.Fuzz.Kinds;

// Arguments are in FuzzRun. Exit code 1 when something was found, 2 when the arguments are none.
if (FuzzRun.Read(args) is not { } run)
    return 2;

var corpus = Corpus.Read(run.Content);
var findings = 0;
foreach (var name in run.Kinds)
{
    await using var kind = await MakeAsync(name);
    findings += await new Fuzzer(kind, run, Console.Out).RunAsync(CancellationToken.None);
}

return findings == 0 ? 0 : 1;

async Task<FuzzKind> MakeAsync(string name) => name switch
{
    "files" => new FilesKind(corpus),
    "markdown" => new MarkdownKind(corpus, "markdown", Pieces.Markdown),
    "browser" => await BrowserKind.StartAsync(corpus),
    "figures" => new MarkdownKind(corpus, "figures", Pieces.Figures),
    "search" => new SearchKind(corpus),
    "pages" => await PagesKind.StartAsync(run.Portal, run.Content),
    "raw" => await RawKind.StartAsync(run.Portal, run.Content),
    _ => throw new InvalidOperationException(name),
};
