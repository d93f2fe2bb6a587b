using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using DepinGuide.Web.Hosting;
using DepinGuide.Web.Hosting.Caching;

namespace DepinGuide.Web.Features.Compare;

internal static class CompareFeature
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    public static IServiceCollection AddCompare(this IServiceCollection services) => services
        .AddScoped<ComparisonReader>()
        .AddSingleton(new CachedAddress("/compare", CompareState.QueryKeys, CompareState.TextKey))
        .AddSingleton(new CachedAddress("/compare.csv", CompareState.QueryKeys, CompareState.TextKey))
        .AddSingleton(new CachedAddress("/compare.json", CompareState.QueryKeys, CompareState.TextKey))
        .AddSingleton(new CachedAddress("/compare/", ["project", "only"]));

    public static void MapCompare(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/compare.csv", CsvAsync);
        routes.MapGet("/compare.json", JsonAsync);
    }

    private static async Task<IResult> CsvAsync(HttpContext context, PortalContent content, ComparisonReader reader, CancellationToken cancellationToken)
    {
        var state = CompareState.Read(context.Request.Query, content.Snapshot);
        var table = await reader.ReadAsync(state, allRows: !state.HasPage, cancellationToken);
        context.Response.Headers.ContentDisposition = "inline; filename=\"depinguide-compare.csv\"";
        return Results.Text(CompareCsv.Write(state, table), "text/csv", Encoding.UTF8);
    }

    private static async Task<IResult> JsonAsync(HttpContext context, PortalContent content, ComparisonReader reader, CancellationToken cancellationToken)
    {
        var state = CompareState.Read(context.Request.Query, content.Snapshot);
        var table = await reader.ReadAsync(state, allRows: !state.HasPage, cancellationToken);
        return Results.Json(CompareJson.Write(state, table, content.Snapshot), Json);
    }
}
