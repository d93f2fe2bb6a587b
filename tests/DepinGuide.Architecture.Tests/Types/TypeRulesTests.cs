using System.Reflection;
using DepinGuide.Architecture.Tests.Assemblies;
using DepinGuide.Architecture.Tests.Types.Samples;

namespace DepinGuide.Architecture.Tests.Types;

public sealed class TypeRulesTests
{
    private static readonly Type[] Ours =
    [
        .. TypeRules.Written(CompiledAssembly.Ours.SelectMany(assembly => Assembly.Load(assembly.Name).GetTypes())),
    ];

    private static readonly Type[] Samples = [.. TypeRules.Written(typeof(TypeSamples).GetNestedTypes(BindingFlags.NonPublic))];

    [Fact]
    public void NotSealed_OurTypes_None() => Broken.None(TypeRules.NotSealed(Ours));

    [Fact]
    public void EmptyNames_OurTypes_None() => Broken.None(TypeRules.EmptyNames(Ours));

    [Fact]
    public void LongConstructors_OurTypes_None() => Broken.None(TypeRules.LongConstructors(Ours));

    [Fact]
    public void NotSealed_Samples_NamesTheOpenClassOnly() =>
        Assert.Equal([$"{typeof(TypeSamples.Open).FullName} is not sealed"], TypeRules.NotSealed(Samples));

    [Fact]
    public void LongConstructors_Samples_NamesTheLongOneOnly() =>
        Assert.Equal(
            [$"{typeof(TypeSamples.Greedy).FullName} takes 7 constructor parameters, more than 6"],
            TypeRules.LongConstructors(Samples));

    [Fact]
    public void EmptyNames_Samples_NamesEach() =>
        Assert.Equal(
            ["GuideManager", "PageHelper", "Service"],
            TypeRules.EmptyNames(Samples).Select(text => text.Split(' ', '+')[1]).Order(StringComparer.Ordinal));

    [Fact]
    public void Written_CompilerGeneratedClosure_LeftOut() =>
        Assert.DoesNotContain(TypeRules.Written(typeof(TypeRules).Assembly.GetTypes()), type => type.Name.Contains('<', StringComparison.Ordinal));
}
