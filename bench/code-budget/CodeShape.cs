using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DepinGuide.Bench.CodeBudget;

/// <summary>Length and depth of a piece of code.</summary>
internal static class CodeShape
{
    /// <summary>Lines from the signature to the end; attributes and documentation are not counted.</summary>
    public static int Lines(SyntaxNode member)
    {
        var first = member.ChildNodesAndTokens().First(child => !child.IsKind(SyntaxKind.AttributeList));
        var start = first.GetLocation()!.GetLineSpan().StartLinePosition.Line;
        return member.GetLocation().GetLineSpan().EndLinePosition.Line - start + 1;
    }

    /// <summary>How many branches, loops, blocks and functions lie inside one another at the deepest place.</summary>
    public static int Nesting(SyntaxNode node) =>
        node.ChildNodes()
            .Where(child => child is (not MemberDeclarationSyntax) or GlobalStatementSyntax)
            .Select(child => (Deepens(child) ? 1 : 0) + Nesting(child))
            .DefaultIfEmpty(0)
            .Max();

    private static bool Deepens(SyntaxNode node) => node switch
    {
        // "else if" reads as one list of cases.
        IfStatementSyntax => node.Parent is not ElseClauseSyntax,
        ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax => true,
        SwitchStatementSyntax or TryStatementSyntax or LockStatementSyntax or FixedStatementSyntax => true,
        UsingStatementSyntax => node.Parent is not UsingStatementSyntax,
        LocalFunctionStatementSyntax => true,
        AnonymousFunctionExpressionSyntax function => function.Block is not null,
        _ => false,
    };
}
