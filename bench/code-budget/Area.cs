using Microsoft.CodeAnalysis.CSharp;

namespace DepinGuide.Bench.CodeBudget;

/// <summary>A folder of the repository, read file by file.</summary>
internal static class Area
{
    // Migrations are generated; samples of tests break rules on purpose.
    private static readonly HashSet<string> Skipped = new(StringComparer.Ordinal) { "bin", "obj", "Migrations", "node_modules", "Samples" };

    public static Measures Measure(string root, string folder)
    {
        var measures = new Measures();
        var types = new TypeCollection();
        foreach (var path in Files(new DirectoryInfo(Path.Combine(root, folder))))
        {
            var shown = Path.GetRelativePath(root, path).Replace('\\', '/');
            var text = File.ReadAllText(path);
            if (path.EndsWith(".razor", StringComparison.Ordinal))
                RazorFile.Measure(shown, text, measures);
            else
                MeasureCode(shown, text, measures, types);
        }

        types.AddTo(measures.Closed);
        return measures;
    }

    private static void MeasureCode(string path, string text, Measures measures, TypeCollection types)
    {
        var lines = text.TrimEnd('\n').Split('\n');
        measures.FileLines.Add(lines.Length, path);
        measures.Comments.Add(lines.Count(IsComment), lines.Length);
        new CodeWalker(path, measures, types).Visit(CSharpSyntaxTree.ParseText(text).GetRoot());
    }

    private static bool IsComment(string line)
    {
        var code = line.AsSpan().TrimStart();
        return code.StartsWith("//") && !code.StartsWith("///");
    }

    private static IEnumerable<string> Files(DirectoryInfo folder)
    {
        if (!folder.Exists)
            return [];

        var here = folder.EnumerateFiles().Select(file => file.FullName).Where(IsWritten).Order(StringComparer.Ordinal);
        return here.Concat(folder.EnumerateDirectories().Where(child => !Skipped.Contains(child.Name)).SelectMany(Files));
    }

    private static bool IsWritten(string path) =>
        (path.EndsWith(".cs", StringComparison.Ordinal) && !path.EndsWith(".g.cs", StringComparison.Ordinal))
        || path.EndsWith(".razor", StringComparison.Ordinal);
}
