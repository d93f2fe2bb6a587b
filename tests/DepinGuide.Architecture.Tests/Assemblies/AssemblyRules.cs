using System.Text.RegularExpressions;
using DepinGuide.Architecture.Tests.Projects;

namespace DepinGuide.Architecture.Tests.Assemblies;

/// <summary>The arrows again, over what was compiled: a package can arrive through another one.</summary>
internal static partial class AssemblyRules
{
    public static IEnumerable<string> BrokenArrows(CompiledAssembly assembly, Layer layer) =>
        from reference in assembly.References
        where IsOurs(reference) ? !layer.Allows(reference) : !IsFramework(reference) && layer.Forbids(reference)
        select $"{assembly.Name} uses {reference}";

    /// <summary>SQL belongs to the data projects, calls to other hosts to the sources.</summary>
    public static IEnumerable<string> SqlAndHttp(CompiledAssembly assembly) =>
        assembly.Uses.Where(use => SqlOrHttpPattern().IsMatch(use)).Distinct(StringComparer.Ordinal).Select(use => $"{assembly.Name} uses {use}");

    private static bool IsOurs(string assembly) => assembly.StartsWith("DepinGuide.", StringComparison.Ordinal);

    private static bool IsFramework(string assembly) =>
        assembly.StartsWith("System.", StringComparison.Ordinal) || assembly is "System" or "netstandard";

    [GeneratedRegex(@"^System\.Data\.(Common\.)?I?(Db)?(Command|Connection)|^System\.Net\.Http\.HttpClient$|^Microsoft\.EntityFrameworkCore\..*\.(FromSql|ExecuteSql|SqlQuery)\w*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SqlOrHttpPattern();
}
