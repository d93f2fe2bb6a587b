using ArchUnitNET.Domain;

namespace DepinGuide.Architecture.Tests.Types;

/// <summary>Who uses whom inside one project, method bodies included.</summary>
internal static class Dependencies
{
    /// <summary>Types below <paramref name="root"/> that use a type of another subfolder of it.</summary>
    public static IEnumerable<string> BetweenSlices(IEnumerable<IType> types, string root) =>
        from type in types
        let slice = Slice(type.FullName, root)
        where slice is not null
        from used in type.Dependencies.Select(dependency => dependency.Target.FullName).Distinct(StringComparer.Ordinal)
        let other = Slice(used, root)
        where other is not null && other != slice
        select $"{type.FullName} uses {used}";

    /// <summary>Types outside of <paramref name="home"/> that use something whose full name begins like <paramref name="guarded"/>.</summary>
    public static IEnumerable<string> OutsideOf(IEnumerable<IType> types, string home, IReadOnlyCollection<string> guarded) =>
        from type in types
        where !Begins(type.FullName, home)
        from used in type.Dependencies.Select(dependency => dependency.Target.FullName).Distinct(StringComparer.Ordinal)
        where guarded.Any(prefix => Begins(used, prefix))
        select $"{type.FullName} uses {used}";

    private static bool Begins(string name, string prefix) => name.StartsWith(prefix + ".", StringComparison.Ordinal);

    private static string? Slice(string name, string root) =>
        Begins(name, root) && name[(root.Length + 1)..].Split('.', '+') is [var slice, _, ..] ? slice : null;
}
