using System.Globalization;
using DepinGuide.Web.Layout;
using Microsoft.AspNetCore.StaticAssets;

namespace DepinGuide.Web.Hosting.Limits;

/// <summary>
/// Stands where only those requests come that something is made for: finished pages were sent before. Each costs its
/// address one page, error pages included; files, probes and the workspace cost nothing.
/// </summary>
internal sealed class RequestLimits(RequestDelegate next, ClientBudgets budgets, KnownNetworks known)
{
    private static readonly object Charged = new();

    public Task InvokeAsync(HttpContext context)
    {
        if (IsFree(context) || budgets.TryTake(context.Connection.RemoteIpAddress!, out var wait))
            return next(context);

        return RefuseAsync(context, Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)));
    }

    // An error page runs through here a second time.
    private bool IsFree(HttpContext context) =>
        known.Contains(context.Connection.RemoteIpAddress) || IsFreeAddress(context) || !context.Items.TryAdd(Charged, null);

    private static bool IsFreeAddress(HttpContext context) =>
        WorkspaceAccess.IsWorkspace(context.Request.Path)
        || (context.GetEndpoint() is { } endpoint && (endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null || context.Request.Path.StartsWithSegments("/health", StringComparison.OrdinalIgnoreCase)));

    private static Task RefuseAsync(HttpContext context, int seconds)
    {
        var response = context.Response;
        response.StatusCode = StatusCodes.Status429TooManyRequests;
        response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        response.Headers.CacheControl = "no-store";
        var (what, when) = ("Too many pages were asked for from your address in a short time.", $"Try again in {seconds} {(seconds == 1 ? "second" : "seconds")}.");
        if (!context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase))
        {
            response.ContentType = "text/plain; charset=utf-8";
            return response.WriteAsync($"{what} {when}\n");
        }

        response.ContentType = "text/html; charset=utf-8";
        return response.WriteAsync(BarePage.Of("Too many requests", what, when));
    }
}
