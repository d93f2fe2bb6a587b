using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DepinGuide.Bench.CodeBudget;

/// <summary>Lines of components that hold code.</summary>
internal static class RazorFile
{
    private const string Directive = "@code";

    public static void Measure(string path, string text, Measures measures)
    {
        var start = text.IndexOf(Directive, StringComparison.Ordinal);
        if (start < 0)
            return;

        measures.RazorLines.Add(text.TrimEnd('\n').Split('\n').Length, path);
        measures.RazorCodeLines.Add(CodeLines(text[(start + Directive.Length)..]), path);
    }

    /// <summary>Lines up to the brace that closes the first one.</summary>
    private static int CodeLines(string code)
    {
        var depth = 0;
        foreach (var token in SyntaxFactory.ParseTokens(code))
        {
            depth += token.Kind() switch { SyntaxKind.OpenBraceToken => 1, SyntaxKind.CloseBraceToken => -1, _ => 0 };
            if (depth == 0 && token.IsKind(SyntaxKind.CloseBraceToken))
                return code.AsSpan(0, token.Span.End).Count('\n') + 1;
        }

        return code.AsSpan().Count('\n') + 1;
    }
}
