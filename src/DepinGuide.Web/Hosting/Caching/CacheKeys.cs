using Microsoft.AspNetCore.Http.Extensions;

namespace DepinGuide.Web.Hosting.Caching;

/// <summary>Which requests can be answered with a finished page, and what that page is called.</summary>
internal sealed class CacheKeys(IEnumerable<CachedAddress> addresses)
{
    private const int LongestKey = 1_000;

    // Files, workspace, health, answers to free text, and twins that tell the minute they were made.
    private static readonly string[] NeverKept = ["/edit", "/_blazor", "/_framework", "/_content", "/health", "/search", "/search.json", "/media", "/errors", "/.well-known"];
    private static readonly string[] FileEndings = [".css", ".js", ".svg", ".png", ".ico", ".md", ".map"];

    private readonly CachedAddress[] _addresses = [.. addresses];

    /// <returns>The path with what the page reads of its query; null when the request must reach the page.</returns>
    public string? Find(HttpRequest request)
    {
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
            return null;

        var path = request.Path.Value ?? "";
        if (path.Length is 0 or > LongestKey || !CanBeKept(request.Path, path))
            return null;

        return request.QueryString.HasValue ? WithQuery(request, path) : path;
    }

    private static bool CanBeKept(PathString path, string text) =>
        !Array.Exists(NeverKept, start => path.StartsWithSegments(start, StringComparison.OrdinalIgnoreCase))
        && !Array.Exists(FileEndings, ending => text.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    private string? WithQuery(HttpRequest request, string path)
    {
        if (Array.Find(_addresses, address => address.IsAt(path)) is not { } known)
            return path;

        if (known.FreeTextKey is { } text && request.Query.ContainsKey(text))
            return null;

        var query = new QueryBuilder();
        foreach (var key in known.Keys.Where(request.Query.ContainsKey))
            query.Add(key, request.Query[key].Select(value => value ?? ""));

        var all = path + query.ToQueryString();
        return all.Length <= LongestKey ? all : null;
    }
}
