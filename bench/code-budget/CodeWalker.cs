using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DepinGuide.Bench.CodeBudget;

/// <summary>Counts methods, constructors and types of one file.</summary>
internal sealed class CodeWalker(string path, Measures measures, TypeCollection types) : CSharpSyntaxWalker
{
    public override void Visit(SyntaxNode? node)
    {
        switch (node)
        {
            case TypeDeclarationSyntax type and not InterfaceDeclarationSyntax:
                types.Add(type, path);
                CountParameters(type, type.ParameterList, type.Identifier.Text);
                break;
            case ConstructorDeclarationSyntax constructor:
                CountParameters(constructor.Parent, constructor.ParameterList, constructor.Identifier.Text);
                CountBody(constructor, constructor.Identifier.Text);
                break;
            case MethodDeclarationSyntax method:
                CountBody(method, method.Identifier.Text);
                CountToken(method);
                break;
            case BaseMethodDeclarationSyntax or AccessorDeclarationSyntax { Body: not null }:
                CountBody(node, node.Kind().ToString());
                break;
            case CompilationUnitSyntax { Members: [GlobalStatementSyntax, ..] } program:
                measures.Nesting.Add(CodeShape.Nesting(program), $"{path} top level");
                break;
            default:
                break;
        }

        base.Visit(node);
    }

    private void CountBody(SyntaxNode body, string name)
    {
        measures.MethodLines.Add(CodeShape.Lines(body), Where(body, name));
        measures.Nesting.Add(CodeShape.Nesting(body), Where(body, name));
    }

    // What a record is built from is its data, not what it needs to do its work.
    private void CountParameters(SyntaxNode? type, ParameterListSyntax? parameters, string name)
    {
        if (parameters is not null && type is not RecordDeclarationSyntax)
            measures.ConstructorParameters.Add(parameters.Parameters.Count, Where(parameters, name));
    }

    private void CountToken(MethodDeclarationSyntax method)
    {
        if (AsyncMethods.ShouldTakeToken(method))
            measures.WithToken.Add(AsyncMethods.TakesToken(method), Where(method, method.Identifier.Text));
    }

    private string Where(SyntaxNode node, string name) =>
        $"{path}:{node.GetLocation().GetLineSpan().StartLinePosition.Line + 1} {name}";
}
