namespace DepinGuide.EndToEnd.Tests.Templates;

/// <summary>One page per template, with the longest, the widest and the emptiest.</summary>
public static class PublicPages
{
    public const string NotThere = "/no-such-page";
    public const string Longest = "/projects/akash";
    public const string LongestText = "/guides/depin-token-faq";
    public const string Widest = "/compare?columns=all&sector=compute";
    public const string Emptiest = "/compare?q=no-such-token";

    public static TheoryData<string> All { get; } =
    [
        "/", "/guides", "/guides/what-is-depin", LongestText, "/projects", Longest, "/projects/render", "/sectors/compute", "/compare", "/compare?set=staking", Widest, Emptiest,
        "/metrics", "/metrics/staking.unbonding", "/sources", "/sources/render-rnps", "/claims", "/changes", "/glossary", "/glossary/slashing", "/about", "/search", "/search?q=unbondin+akash", "/search?q=zzqqxx", NotThere,
    ];

    /// <summary>Pages whose figures open cards.</summary>
    public static TheoryData<string> WithFigures { get; } = ["/", "/guides/what-is-depin", "/compare?set=staking", Longest, "/metrics/staking.unbonding"];
}
