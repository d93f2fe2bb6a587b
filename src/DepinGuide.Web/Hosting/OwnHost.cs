using Microsoft.Extensions.Options;

namespace DepinGuide.Web.Hosting;

/// <summary>
/// Pages are made as for the portal's own host, whichever the request names: a page that is kept must not hold a host that
/// somebody chose, and the framework cannot make a page at all for a request that names none, as HTTP/1.0 allows.
/// </summary>
internal static class OwnHost
{
    public static void UseOwnHost(this WebApplication app)
    {
        HostString? own = null;
        app.Use((context, next) =>
        {
            context.Request.Host = own ??= HostString.FromUriComponent(context.RequestServices.GetRequiredService<IOptions<SiteOptions>>().Value.Address);
            return next(context);
        });
    }
}
