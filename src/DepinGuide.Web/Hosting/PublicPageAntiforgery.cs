using Microsoft.AspNetCore.Antiforgery;

namespace DepinGuide.Web.Hosting;

/// <summary>
/// Readers get no cookie. The framework stores an antiforgery cookie with every Razor page, forms or not; public pages
/// have GET forms only, so they get no tokens. The workspace below <c>/edit</c> keeps them.
/// </summary>
internal sealed class PublicPageAntiforgery(IAntiforgery inner) : IAntiforgery
{
    private static readonly AntiforgeryTokenSet None = new(null, null, "__none", null);

    public AntiforgeryTokenSet GetAndStoreTokens(HttpContext httpContext) =>
        WorkspaceAccess.IsWorkspace(httpContext.Request.Path) ? inner.GetAndStoreTokens(httpContext) : None;

    public AntiforgeryTokenSet GetTokens(HttpContext httpContext) =>
        WorkspaceAccess.IsWorkspace(httpContext.Request.Path) ? inner.GetTokens(httpContext) : None;

    public Task<bool> IsRequestValidAsync(HttpContext httpContext) => inner.IsRequestValidAsync(httpContext);

    public Task ValidateRequestAsync(HttpContext httpContext) => inner.ValidateRequestAsync(httpContext);

    public void SetCookieTokenAndHeader(HttpContext httpContext)
    {
        if (WorkspaceAccess.IsWorkspace(httpContext.Request.Path))
            inner.SetCookieTokenAndHeader(httpContext);
    }
}

internal static class PublicPageAntiforgeryRegistration
{
    /// <summary>Decorates the framework's antiforgery service. Call it after the Razor components are added.</summary>
    public static IServiceCollection AddPublicPageAntiforgery(this IServiceCollection services)
    {
        services.AddAntiforgery();
        var inner = services.Last(service => service.ServiceType == typeof(IAntiforgery));
        services.Remove(inner);
        services.AddSingleton<IAntiforgery>(provider =>
            new PublicPageAntiforgery((IAntiforgery)ActivatorUtilities.CreateInstance(provider, inner.ImplementationType!)));
        return services;
    }
}
