using System.Text;
using DepinGuide.Web.Hosting;
using Microsoft.Extensions.Options;

namespace DepinGuide.Web.Features.Twins;

/// <summary>The Markdown twin of a page at its address with <c>.md</c> behind it, for readers that take no HTML.</summary>
internal static class TwinsFeature
{
    public static IServiceCollection AddTwins(this IServiceCollection services) => services.AddScoped<TwinReader>();

    public static void MapTwins(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/guides/{slug}.md", async (string slug, HttpContext context, TwinReader reader, CancellationToken cancellationToken) =>
            Answer(context, $"/guides/{slug}", await reader.GuideAsync(slug, cancellationToken)));
        routes.MapGet("/glossary/{slug}.md", async (string slug, HttpContext context, TwinReader reader, CancellationToken cancellationToken) =>
            Answer(context, $"/glossary/{slug}", await reader.TermAsync(slug, cancellationToken)));
        routes.MapGet("/projects/{slug}.md", async (string slug, HttpContext context, TwinReader reader, PortalContent content, CancellationToken cancellationToken) =>
            content.Snapshot.FindMoved(slug) is { } moved
                ? Results.Redirect($"/projects/{moved.Project.Slug}.md", permanent: true)
                : Answer(context, $"/projects/{slug}", await reader.ProjectAsync(slug, cancellationToken)));
    }

    private static IResult Answer(HttpContext context, string page, string? markdown)
    {
        var site = context.RequestServices.GetRequiredService<IOptions<SiteOptions>>().Value;
        if (markdown is null)
            return Results.Text($"There is no page at this address. {site.Absolute("/llms.txt")} lists those there are.\n", "text/plain", Encoding.UTF8, StatusCodes.Status404NotFound);

        // Search engines list the page and not its twin.
        context.Response.Headers.Link = $"<{site.Absolute(page)}>; rel=\"canonical\"";
        return Results.Text(markdown, "text/markdown", Encoding.UTF8);
    }
}
