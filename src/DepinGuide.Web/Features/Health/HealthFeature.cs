using DepinGuide.Web.Hosting;

namespace DepinGuide.Web.Features.Health;

/// <summary>Probes: <c>/health/live</c> says that the process answers, <c>/health/ready</c> whether it should get readers.</summary>
internal static class HealthFeature
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => Results.Text("live\n"));
        routes.MapGet("/health/ready", ReadyAsync);
    }

    private static async Task<IResult> ReadyAsync(PortalHealth health, CancellationToken cancellationToken)
    {
        var report = await health.ReportAsync(cancellationToken);
        return Results.Json(report, statusCode: report.Status == "unavailable" ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK);
    }
}
