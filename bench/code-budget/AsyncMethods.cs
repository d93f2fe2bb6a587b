using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DepinGuide.Bench.CodeBudget;

/// <summary>Which asynchronous methods could take a token, and which do.</summary>
internal static class AsyncMethods
{
    // Their signatures are given by a framework that knows them by name.
    private static readonly HashSet<string> Lifecycle = new(StringComparer.Ordinal)
    {
        "DisposeAsync", "InitializeAsync", "Main", "OnAfterRenderAsync", "OnInitializedAsync", "OnParametersSetAsync", "SetParametersAsync",
    };

    private static readonly HashSet<string> TestAttributes = new(StringComparer.Ordinal) { "Fact", "Theory" };

    public static bool ShouldTakeToken(MethodDeclarationSyntax method) =>
        IsAsync(method)
        && !Lifecycle.Contains(method.Identifier.Text)
        && method.ExplicitInterfaceSpecifier is null
        && !method.Modifiers.Any(modifier => modifier.IsKind(SyntaxKind.OverrideKeyword))
        && !method.AttributeLists.SelectMany(list => list.Attributes).Any(attribute => TestAttributes.Contains(attribute.Name.ToString()))
        && !Types(method).Contains("HttpContext", StringComparer.Ordinal);

    public static bool TakesToken(MethodDeclarationSyntax method) => Types(method).Contains("CancellationToken", StringComparer.Ordinal);

    private static bool IsAsync(MethodDeclarationSyntax method)
    {
        var returned = method.ReturnType switch
        {
            QualifiedNameSyntax qualified => qualified.Right.Identifier.Text,
            SimpleNameSyntax simple => simple.Identifier.Text,
            _ => "",
        };
        return returned is "Task" or "ValueTask" or "IAsyncEnumerable";
    }

    private static IEnumerable<string> Types(MethodDeclarationSyntax method) =>
        method.ParameterList.Parameters.Select(parameter => parameter.Type?.ToString().TrimEnd('?') ?? "");
}
