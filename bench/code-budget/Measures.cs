namespace DepinGuide.Bench.CodeBudget;

/// <summary>What is counted in one folder, with the project's aims and limits.</summary>
internal sealed class Measures
{
    public Budget FileLines { get; } = new(".cs file, lines", 50, 160, 300);

    public Budget MethodLines { get; } = new("method, lines", null, 30, 60);

    public Budget Nesting { get; } = new("nesting of a method", null, 2, 3);

    public Budget ConstructorParameters { get; } = new("constructor parameters", null, 4, 6);

    public Budget RazorLines { get; } = new(".razor with @code, lines", null, 120, 200);

    public Budget RazorCodeLines { get; } = new("@code in a .razor, lines", null, null, 40);

    public Share Closed { get; } = new("sealed, static or struct types", 90, IsAtLeast: true);

    public Share WithToken { get; } = new("async methods that take a token", 97, IsAtLeast: true);

    public Share Comments { get; } = new("lines that are // comments", 7, IsAtLeast: false);

    public IReadOnlyList<Budget> Budgets => [FileLines, MethodLines, Nesting, ConstructorParameters, RazorLines, RazorCodeLines];

    public IReadOnlyList<Share> Shares => [Closed, WithToken, Comments];
}
