using System.CodeDom.Compiler;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace DepinGuide.Architecture.Tests.Types;

/// <summary>How our types are shaped and named.</summary>
internal static partial class TypeRules
{
    public const int MaximumParameters = 6;

    /// <summary>The types somebody wrote: not what compilers, generators and migrations add.</summary>
    public static IEnumerable<Type> Written(IEnumerable<Type> types) => types.Where(type => !IsGenerated(type));

    /// <summary>Classes that are open for inheritance although none of <paramref name="types"/> inherits from them.</summary>
    public static IEnumerable<string> NotSealed(IReadOnlyCollection<Type> types)
    {
        var inherited = types.Select(type => type.BaseType).OfType<Type>().Select(Definition).ToHashSet();
        return from type in types
               where type is { IsClass: true, IsAbstract: false, IsSealed: false } && !inherited.Contains(type) && !IsComponent(type)
               select $"{type.FullName} is not sealed";
    }

    /// <summary>Names that say nothing about what the type is for.</summary>
    public static IEnumerable<string> EmptyNames(IEnumerable<Type> types) =>
        from type in types
        where EmptyNamePattern().IsMatch(Bare(type.Name))
        select $"{type.FullName} has a name that says nothing";

    /// <summary>What a class needs to do its work. The parameters of a record are its data and not counted.</summary>
    public static IEnumerable<string> LongConstructors(IEnumerable<Type> types) =>
        from type in types
        where !typeof(Delegate).IsAssignableFrom(type) && !IsRecord(type)
        from constructor in type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        let parameters = constructor.GetParameters().Length
        where parameters > MaximumParameters
        select $"{type.FullName} takes {parameters} constructor parameters, more than {MaximumParameters}";

    private static bool IsGenerated(Type type) =>
        type.Name.Contains('<', StringComparison.Ordinal)
        || type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
        || type.IsDefined(typeof(GeneratedCodeAttribute), inherit: false)
        || (type.Namespace is null && type.Name == "Program")
        || type.Namespace?.EndsWith(".Migrations", StringComparison.Ordinal) == true
        || (type.DeclaringType is { } outer && IsGenerated(outer));

    // Only the compiler can give a method this name or write this one for a struct.
    private static bool IsRecord(Type type) =>
        type.GetMethod("<Clone>$") is not null
        || (type.IsValueType && type.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic) is not null);

    // Razor writes the class of a component, and one for each _Imports.razor, and writes them open.
    private static bool IsComponent(Type type) =>
        type.Name == "_Imports" || type.GetInterfaces().Any(contract => contract.FullName == "Microsoft.AspNetCore.Components.IComponent");

    private static Type Definition(Type type) => type.IsGenericType ? type.GetGenericTypeDefinition() : type;

    private static string Bare(string name) => name.Split('`')[0];

    [GeneratedRegex("(Manager|Helpers?|Utils?|Utility|Utilities|Common|Base|Impl)$|^Services?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EmptyNamePattern();
}
