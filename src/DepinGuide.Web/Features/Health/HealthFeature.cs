using DepinGuide.Web.Hosting;
using DepinGuide.Web.Hosting.Limits;
using DepinGuide.Web.Hosting.Telemetry;

namespace DepinGuide.Web.Features.Health;

/// <summary>
/// Probes: <c>/health/live</c> says that the process answers, <c>/health/ready</c> whether it should get readers. And
/// <c>/health/counters</c> for operators, which is not there for anybody who asks from elsewhere.
/// </summary>
internal static class HealthFeature
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => Results.Text("live\n"));
        routes.MapGet("/health/ready", ReadyAsync);
        routes.MapGet("/health/counters", CountersAsync);
    }

    private static async Task<IResult> ReadyAsync(PortalHealth health, CancellationToken cancellationToken)
    {
        var report = await health.ReportAsync(cancellationToken);
        return Results.Json(report, statusCode: report.Status == "unavailable" ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK);
    }

    private static async Task<IResult> CountersAsync(HttpContext context, KnownNetworks known, PortalCounters counters, FigureCounts figures, CancellationToken cancellationToken)
    {
        if (!known.Contains(context.Connection.RemoteIpAddress))
            return Results.NotFound();

        await figures.RefreshAsync(cancellationToken);
        return Results.Text(CountersText.Write(counters), CountersText.MediaType);
    }
}
