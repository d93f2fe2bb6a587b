using System.Net;

namespace DepinGuide.Web.Hosting;

/// <summary>
/// The workspace has no accounts yet: it answers in development and on loopback only, and is not there for anybody else.
/// </summary>
internal static class WorkspaceAccess
{
    public static IApplicationBuilder UseWorkspaceAccess(this WebApplication app)
    {
        var isDevelopment = app.Environment.IsDevelopment();
        return app.Use((context, next) =>
        {
            if (!IsWorkspace(context.Request.Path) || (isDevelopment && IsLoopback(context.Connection.RemoteIpAddress)))
                return next(context);

            context.Response.StatusCode = StatusCodes.Status404NotFound;
            // The page that says so is rendered by running the pipeline again, and it is a page to GET.
            context.Request.Method = HttpMethods.Get;
            return Task.CompletedTask;
        });
    }

    /// <summary>Whether the path belongs to editors and not to readers.</summary>
    public static bool IsWorkspace(PathString path) =>
        path.StartsWithSegments("/edit", StringComparison.OrdinalIgnoreCase) || path.StartsWithSegments("/_blazor", StringComparison.OrdinalIgnoreCase);

    // The in-process test server has no remote address.
    private static bool IsLoopback(IPAddress? address) => address is null || IPAddress.IsLoopback(address);
}
