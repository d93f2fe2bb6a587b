using DepinGuide.Facts.Projects;

namespace DepinGuide.Web.Layout;

internal static class LinkWords
{
    /// <summary>What kind of place a link leads to.</summary>
    public static string Of(LinkKind kind) => kind switch
    {
        LinkKind.Forge => "source code",
        LinkKind.X => "X",
        LinkKind.LookAlike => "look-alike",
        _ => kind.ToString().ToLowerInvariant(),
    };

    /// <summary>Host and path as one compares them letter by letter.</summary>
    public static string Bare(Uri address) => address.Host + address.AbsolutePath.TrimEnd('/');
}
