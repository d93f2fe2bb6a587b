using System.Diagnostics;
using DepinGuide.Web.Hosting.Caching;
using DepinGuide.Web.Hosting.Limits;
using Microsoft.AspNetCore.Components;

namespace DepinGuide.Web.Hosting;

/// <summary>Razor pages, what they inject, and the pipeline in front of them.</summary>
internal static class PortalPages
{
    public static IServiceCollection AddPortalPages(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddPublicPageAntiforgery();
        services.AddScoped<PortalContent>();
        services.AddScoped<FigureReader>();
        services.AddSingleton<PortalHealth>();
        services.AddResponseCompression(options =>
        {
            // The pages hold no secrets that a reader could choose text beside, so compression over TLS leaks nothing.
            options.EnableForHttps = true;
            options.MimeTypes = ["text/html", "text/css", "text/javascript", "text/plain", "text/markdown", "text/csv", "application/json", "application/atom+xml", "application/xml", "image/svg+xml"];
        });
        return services;
    }

    public static void MapPortalPages(this WebApplication app) =>
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode().Finally(static endpoint =>
        {
            // Where circuits are possible the framework ends every page with two kilobytes of protected state that differ
            // at each request. Public pages have no circuit: told that no mode is configured, it adds nothing.
            if (endpoint is RouteEndpointBuilder { RoutePattern.RawText: { } route } && !WorkspaceAccess.IsWorkspace("/" + route.TrimStart('/')))
                ConfigureNoRenderMode(endpoint.Metadata);
        });

    private static void ConfigureNoRenderMode(IList<object> metadata)
    {
        for (var i = 0; i < metadata.Count; i++)
        {
            // The type is internal to the framework; a test on a page's last bytes notices when it changes.
            if (metadata[i].GetType() is { Name: "ConfiguredRenderModesMetadata" } type)
                metadata[i] = Activator.CreateInstance(type, [Array.Empty<IComponentRenderMode>()])!;
        }
    }

    public static WebApplication UsePortalPipeline(this WebApplication app)
    {
        RefusedRequests.Answer(app.Services.GetRequiredService<DiagnosticListener>());
        app.UseGracefulStop();
        app.UseClientAddresses();
        app.UsePageCache();
        app.UseSecurityHeaders();
        app.UseOwnHost();
        app.UseHeadRequests();
        app.UseResponseCompression();
        var watch = app.Services.GetRequiredService<DatabaseWatch>();
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/errors/500",
            CreateScopeForErrors = true,
            SuppressDiagnosticsCallback = failure => watch.Explains(failure.Exception),
        });
        app.UseStatusCodePagesWithReExecute("/errors/{0}", createScopeForStatusCodePages: true);
        app.UseReadOnlyRequests();
        app.UseWorkspaceAccess();
        app.UseMediaFiles();
        app.UseRouting();
        app.UseRequestLimits();
        app.UseAntiforgery();
        return app;
    }
}
