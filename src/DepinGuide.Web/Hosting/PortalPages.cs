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
            options.MimeTypes = ["text/html", "text/css", "text/javascript", "text/plain", "text/csv", "application/json", "application/xml", "image/svg+xml"];
        });
        return services;
    }

    public static WebApplication UsePortalPipeline(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseHeadRequests();
        app.UseResponseCompression();
        app.UseExceptionHandler("/errors/500", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/errors/{0}", createScopeForStatusCodePages: true);
        app.UseReadOnlyRequests();
        app.UseWorkspaceAccess();
        app.UseRouting();
        app.UseAntiforgery();
        return app;
    }
}
