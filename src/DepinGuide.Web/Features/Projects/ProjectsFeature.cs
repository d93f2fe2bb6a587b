using DepinGuide.Content.Snapshots;
using DepinGuide.Web.Hosting;

namespace DepinGuide.Web.Features.Projects;

/// <summary>Addresses of projects that moved: <c>/projects/mobile</c> leads to the project that its token became part of.</summary>
internal static class ProjectsFeature
{
    private const string Constraint = "moved";

    public static IServiceCollection AddProjects(this IServiceCollection services) =>
        services.Configure<RouteOptions>(options => options.SetParameterPolicy<MovedConstraint>(Constraint));

    public static void MapProjects(this IEndpointRouteBuilder routes) =>
        routes.MapGet($"/projects/{{slug:{Constraint}}}", (string slug, PortalContent content) =>
            content.Snapshot.FindMoved(slug) is { } document ? Results.Redirect($"/projects/{document.Project.Slug}", permanent: true) : Results.NotFound());

    /// <summary>Only slugs that moved, so that all others reach the page of their project.</summary>
    private sealed class MovedConstraint(ContentStore store) : IRouteConstraint
    {
        public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
            values[routeKey] is string slug && store.Current.FindMoved(slug) is not null;
    }
}
