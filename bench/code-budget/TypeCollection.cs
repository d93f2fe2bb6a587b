using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DepinGuide.Bench.CodeBudget;

/// <summary>Types by name: a partial type is closed when one of its parts says so.</summary>
internal sealed class TypeCollection
{
    private readonly Dictionary<string, (bool IsClosed, string Where)> _types = new(StringComparer.Ordinal);

    public void Add(TypeDeclarationSyntax type, string where)
    {
        var name = string.Join('.', type.AncestorsAndSelf().Select(NameOf).OfType<string>().Reverse());
        var known = _types.TryGetValue(name, out var other) && other.IsClosed;
        _types[name] = (known || IsClosed(type), where);
    }

    public void AddTo(Share share)
    {
        foreach (var (name, (isClosed, where)) in _types)
            share.Add(isClosed, $"{where} {name}");
    }

    private static bool IsClosed(TypeDeclarationSyntax type) =>
        type is StructDeclarationSyntax
        || type.IsKind(SyntaxKind.RecordStructDeclaration)
        || type.Modifiers.Any(modifier => modifier.IsKind(SyntaxKind.SealedKeyword) || modifier.IsKind(SyntaxKind.StaticKeyword));

    private static string? NameOf(SyntaxNode node) => node switch
    {
        TypeDeclarationSyntax type => $"{type.Identifier.Text}{(type.Arity > 0 ? $"`{type.Arity}" : "")}",
        BaseNamespaceDeclarationSyntax space => space.Name.ToString(),
        _ => null,
    };
}
