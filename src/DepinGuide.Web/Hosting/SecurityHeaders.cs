namespace DepinGuide.Web.Hosting;

/// <summary>A strict content security policy and the usual headers, on every response.</summary>
internal static class SecurityHeaders
{
    /// <summary>Everything comes from this site; nothing is inline, nothing can be framed.</summary>
    public const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "manifest-src 'self'; form-action 'self'; base-uri 'self'; frame-ancestors 'none'";

    private static readonly (string Name, string Value)[] Headers =
    [
        ("Content-Security-Policy", Policy),
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "DENY"),
        ("Referrer-Policy", "strict-origin-when-cross-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"),
    ];

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use(static (context, next) =>
    {
        context.Response.OnStarting(static state =>
        {
            // Set at the start of the response and not before: error pages clear what was set earlier.
            var headers = ((HttpResponse)state).Headers;
            Set(headers);
            // Names the framework and serves only its script, which readers do not get.
            headers.Remove("blazor-enhanced-nav");
            return Task.CompletedTask;
        }, context.Response);
        return next(context);
    });

    /// <summary>For an answer that is complete: at its start nothing changes any more.</summary>
    public static void Set(IHeaderDictionary headers)
    {
        foreach (var (name, value) in Headers)
            headers[name] = value;
    }
}
