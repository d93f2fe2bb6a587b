using DepinGuide.Content.Snapshots;

namespace DepinGuide.Bench.Engines;

/// <summary>The addresses that both portals are asked, the same every time.</summary>
internal static class RequestList
{
    public const int Count = 200;

    private static readonly string[] Bad =
    [
        "/compare?set=nope", "/compare?sort=nope&order=sideways", "/compare?page=0", "/compare?page=-1", "/compare?page=99999", "/compare?page=1e3",
        "/compare?columns=nope,nope", "/compare?sector=%00", "/compare?q=%00%01", "/compare?q=%F0%9F", "/compare?chain='%20OR%201=1", "/compare.csv?sort=nope",
        "/compare.json?page=nope", "/compare/akash-vs-nobody", "/compare/akash", "/compare/-vs-", "/projects/nobody", "/metrics/nope.nope", "/guides/..%2f", "/nowhere",
    ];

    private static readonly string[] Fixed =
        ["/", "/compare", "/guides", "/projects", "/glossary", "/metrics", "/sources", "/changes", "/claims", "/method", "/about", "/sitemap.xml", "/compare/side"];

    public static IReadOnlyList<string> Of(ContentSnapshot content)
    {
        var queries = CompareAddresses.All(content, lastPage: 1);
        var pairs = content.Projects.Zip(content.Projects.Skip(1), (one, other) => $"/compare/{Min(one, other)}-vs-{Max(one, other)}");
        List<string> addresses =
        [
            .. Fixed,
            .. Bad,
            .. Spread(Documents(content), 52),
            .. Spread(queries, 60).Select(query => $"/compare?{query}"),
            .. Spread(queries, 20).Select(query => $"/compare.csv?{query}"),
            .. Spread(queries, 20).Select(query => $"/compare.json?{query}"),
            .. Spread([.. pairs], 13),
            "/compare?columns=all", "/compare.csv?columns=all",
        ];
        return addresses.Count == Count ? addresses : throw new InvalidOperationException($"{addresses.Count} addresses instead of {Count}.");
    }

    private static List<string> Documents(ContentSnapshot content) =>
    [
        .. content.Guides.Select(guide => $"/guides/{guide.Slug}"),
        .. content.Projects.Select(project => $"/projects/{project.Project.Slug}"),
        .. content.Metrics.Select(metric => $"/metrics/{metric.Metric.Id}"),
        .. content.Glossary.Select(term => $"/glossary/{term.Slug}"),
        .. content.Sources.Keys.Order().Select(source => $"/sources/{source}"),
    ];

    private static string Min(Content.Documents.ProjectDocument one, Content.Documents.ProjectDocument other) =>
        one.Project.Slug.CompareTo(other.Project.Slug) < 0 ? one.Project.Slug.Value : other.Project.Slug.Value;

    private static string Max(Content.Documents.ProjectDocument one, Content.Documents.ProjectDocument other) =>
        one.Project.Slug.CompareTo(other.Project.Slug) < 0 ? other.Project.Slug.Value : one.Project.Slug.Value;

    /// <summary>So many of the list, from its beginning to its end.</summary>
    private static IEnumerable<string> Spread(IReadOnlyList<string> list, int count) => Enumerable.Range(0, count).Select(i => list[i * list.Count / count]);
}
