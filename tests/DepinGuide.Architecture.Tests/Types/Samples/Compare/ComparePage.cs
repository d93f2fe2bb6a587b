using DepinGuide.Architecture.Tests.Types.Samples.Guides;

namespace DepinGuide.Architecture.Tests.Types.Samples.Compare;

/// <summary>A feature that reaches into another one, only inside a method.</summary>
internal static class ComparePage
{
    public static int Count() => GuideList.Titles().Length;
}
