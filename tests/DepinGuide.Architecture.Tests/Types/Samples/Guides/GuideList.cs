using System.Text;

namespace DepinGuide.Architecture.Tests.Types.Samples.Guides;

/// <summary>A feature that minds its own business.</summary>
internal static class GuideList
{
    public static string Titles() => new StringBuilder("What is DePIN?").ToString();
}
