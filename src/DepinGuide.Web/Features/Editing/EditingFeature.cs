namespace DepinGuide.Web.Features.Editing;

/// <summary>The editors' workspace: so far the content status, live while files are edited in any editor.</summary>
internal static class EditingFeature
{
    public static void MapEditing(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/edit", () => Results.Redirect("/edit/status"));
}
