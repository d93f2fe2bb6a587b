using DepinGuide.Content.Search;
using Microsoft.AspNetCore.WebUtilities;

namespace DepinGuide.Web.Features.Search;

/// <summary>What the address of a search says.</summary>
/// <param name="Text">As typed; never null.</param>
/// <param name="Kind">Null for all kinds.</param>
/// <param name="UnknownKind">A kind that there is none of, shortened; null when all is well.</param>
internal sealed record SearchState(string Text, SearchKind? Kind, string? UnknownKind)
{
    private const int MostShown = 40;

    public static SearchState Empty { get; } = new("", null, null);

    public static SearchState Read(IQueryCollection query)
    {
        var (text, word) = (query["q"].LastOrDefault() ?? "", query["kind"].LastOrDefault() ?? "");
        var kind = KindWords.Find(word);
        var unknown = word.Length == 0 || kind is not null ? null : word.Length > MostShown ? word[..MostShown] + "…" : word;
        return new SearchState(text, kind, unknown);
    }

    public bool IsAsked => !string.IsNullOrWhiteSpace(Text);

    /// <summary>What the field shows: no more than is searched, so that it can be sent again.</summary>
    public string Shown => Text.Length > SearchQuery.MaximumLength ? Text[..SearchQuery.MaximumLength] : Text;

    public string Address(SearchKind? kind) => AddressOf(Shown, kind);

    public static string AddressOf(string text, SearchKind? kind = null)
    {
        Dictionary<string, string?> parts = new(StringComparer.Ordinal) { ["q"] = text, ["kind"] = kind is { } some ? KindWords.Id(some) : null };
        return QueryHelpers.AddQueryString("/search", parts.Where(part => part.Value is not null));
    }
}
