namespace DepinGuide.Content.Links;

/// <summary>The pages of the portal that are no documents of their own.</summary>
public sealed record InternalAddresses
{
    public IReadOnlySet<string> FixedPages { get; init; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "/", "/guides", "/compare", "/compare.csv", "/compare.json", "/projects", "/glossary", "/metrics", "/sources", "/claims", "/changes", "/search",
        "/about", "/method", "/disclaimer", "/privacy", "/licence", "/feed.atom", "/changes.atom", "/llms.txt",
    };
}
