using System.Text.Json;
using System.Text.Json.Serialization;
using DepinGuide.Content.Search;
using DepinGuide.Web.Hosting;
using DepinGuide.Web.Layout;

namespace DepinGuide.Web.Features.Search;

/// <summary><c>/search.json</c>: what the suggestions below the search field show, in the order of the page.</summary>
internal static class SearchFeature
{
    private const int MostSuggestions = 8;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static void MapSearch(this IEndpointRouteBuilder routes) => routes.MapGet("/search.json", JsonAsync);

    private static async Task<IResult> JsonAsync(HttpContext context, PortalSearch search, CancellationToken cancellationToken)
    {
        var state = SearchState.Read(context.Request.Query);
        var answer = await search.SearchAsync(new SearchRequest(state.Text, state.Kind, MostSuggestions), cancellationToken);
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        return answer is null ? Results.StatusCode(StatusCodes.Status503ServiceUnavailable) : Results.Json(Write(answer), Json);
    }

    private static object Write(SearchAnswer answer) => new
    {
        answer.Total,
        Results = answer.Groups.Select(group => new
        {
            Kind = KindWords.One(group.Kind),
            group.Title,
            group.Ticker,
            Verdict = group.Verdict is { } verdict ? VerdictMark.Of(verdict).Word : null,
            Section = group.Best.Section is { } section ? MarkedWords.Plain(section) : null,
            group.Best.Address,
        }),
    };
}
