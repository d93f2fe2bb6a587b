namespace DepinGuide.Web.Hosting.Caching;

/// <summary>An address that says something else with a query. Any other page is the same whatever stands behind its question mark.</summary>
/// <param name="Path">The path, or the beginning of paths when it ends in <c>/</c>.</param>
/// <param name="Keys">What the page reads from its query, in the order of a canonical address.</param>
/// <param name="FreeTextKey">A key that anybody can fill with anything: with it the page is not kept. Null when there is none.</param>
internal sealed record CachedAddress(string Path, IReadOnlyList<string> Keys, string? FreeTextKey = null)
{
    public bool IsAt(string path) => Path.EndsWith('/') ? path.StartsWith(Path, StringComparison.OrdinalIgnoreCase) : path.Equals(Path, StringComparison.OrdinalIgnoreCase);
}
