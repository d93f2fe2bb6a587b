namespace DepinGuide.Architecture.Tests.Sources;

/// <summary>How long files may be and what they may be called.</summary>
internal static class FileRules
{
    private const int ProgramLines = 80;

    private static readonly HashSet<string> EmptyFolders = new(StringComparer.Ordinal)
    {
        "Base", "Common", "Helpers", "Managers", "Models", "Services", "Shared", "Utilities", "Utils",
    };

    public static IEnumerable<string> TooLong(IEnumerable<SourceFile> files) =>
        from file in files
        let limit = Limit(file)
        where file.Lines > limit
        select $"{file.Path} has {file.Lines} lines, more than {limit}";

    /// <summary>Folders are named after subjects, and extension methods live with theirs.</summary>
    public static IEnumerable<string> EmptyNames(IEnumerable<SourceFile> files) =>
        from file in files
        where file.Name == "Extensions.cs" || file.Path.Split('/')[..^1].Any(EmptyFolders.Contains)
        select $"{file.Path} is named after a kind, not a subject";

    private static int Limit(SourceFile file) => file switch
    {
        _ when file.Path.Contains("/Migrations/", StringComparison.Ordinal) => int.MaxValue,
        { Name: "Program.cs" } => ProgramLines,
        { Extension: ".cs" } => 300,
        { Extension: ".razor" } => 200,
        _ => int.MaxValue,
    };
}
