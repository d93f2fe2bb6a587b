using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using DepinGuide.Architecture.Tests.Types.Samples.Compare;
using Assembly = System.Reflection.Assembly;

namespace DepinGuide.Architecture.Tests.Types;

public sealed class DependenciesTests
{
    private const string SampleRoot = "DepinGuide.Architecture.Tests.Types.Samples";
    private static readonly string[] SqliteNamespaces = ["Microsoft.Data.Sqlite", "SQLitePCL"];

    [Fact]
    public void BetweenSlices_WebFeatures_None() =>
        Broken.None(Dependencies.BetweenSlices(Load("DepinGuide.Web"), "DepinGuide.Web.Features"));

    [Fact]
    public void OutsideOf_ContentSearch_OnlySearchUsesSqlite() =>
        Broken.None(Dependencies.OutsideOf(Load("DepinGuide.Content"), "DepinGuide.Content.Search", SqliteNamespaces));

    [Fact]
    public void BetweenSlices_Samples_SeesUseInsideAMethod() =>
        Assert.Equal(
            [$"{typeof(ComparePage).FullName} uses {SampleRoot}.Guides.GuideList"],
            Dependencies.BetweenSlices(Load(typeof(ComparePage).Assembly.GetName().Name!), SampleRoot));

    [Fact]
    public void OutsideOf_Samples_SeesUseOfAnotherAssembly() =>
        Assert.Equal(
            [$"{SampleRoot}.Guides.GuideList uses System.Text.StringBuilder"],
            Dependencies.OutsideOf(GuideSamples(), SampleRoot + ".Compare", ["System.Text"]));

    private static IEnumerable<IType> GuideSamples() =>
        Load(typeof(ComparePage).Assembly.GetName().Name!)
            .Where(type => type.FullName.StartsWith(SampleRoot + ".Guides.", StringComparison.Ordinal));

    private static IEnumerable<IType> Load(string assembly) => new ArchLoader().LoadAssembly(Assembly.Load(assembly)).Build().Types;
}
