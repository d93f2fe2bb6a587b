using DepinGuide.Content.Search;

namespace DepinGuide.Web.Features.Search;

/// <summary>What kinds of hits are called: in addresses, on a badge, as a filter.</summary>
internal static class KindWords
{
    public static IReadOnlyList<SearchKind> All { get; } = Enum.GetValues<SearchKind>();

    public static SearchKind? Find(string id) => All.Where(kind => Id(kind) == id).Select(kind => (SearchKind?)kind).FirstOrDefault();

    public static string Id(SearchKind kind) => kind.ToString().ToLowerInvariant();

    public static string One(SearchKind kind) => kind == SearchKind.Claim ? "Statement" : kind.ToString();

    public static string Many(SearchKind kind) => One(kind) + "s";
}
