using DepinGuide.Bench.CodeBudget;

// One argument: the root of the repository. Exit code 1 when a limit is broken; missed aims are only shown.
var root = Path.GetFullPath(args is [var path] ? path : ".");
if (!File.Exists(Path.Combine(root, "DepinGuide.sln")))
{
    Console.Error.WriteLine($"{root} is not the root of the repository.");
    return 2;
}

var brokenLimits = 0;
foreach (var folder in new[] { "src", "tests" })
    brokenLimits += Report.Print(folder, Area.Measure(root, folder), Console.Out);

return brokenLimits > 0 ? 1 : 0;
