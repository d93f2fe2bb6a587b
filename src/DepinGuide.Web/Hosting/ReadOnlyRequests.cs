namespace DepinGuide.Web.Hosting;

/// <summary>Public addresses are read and never written to: any other method gets 405 and a page that says so.</summary>
internal static class ReadOnlyRequests
{
    public static IApplicationBuilder UseReadOnlyRequests(this IApplicationBuilder app) => app.Use(static (context, next) =>
    {
        if (HttpMethods.IsGet(context.Request.Method) || WorkspaceAccess.IsWorkspace(context.Request.Path))
            return next(context);

        context.Response.Headers.Allow = "GET, HEAD";
        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        // The error page is rendered by running the pipeline again, and it is a page to GET.
        context.Request.Method = HttpMethods.Get;
        return Task.CompletedTask;
    });
}
