using System.Globalization;
using System.Text;
using System.Xml.Linq;
using DepinGuide.Content.Snapshots;
using DepinGuide.Web.Hosting;
using Microsoft.Extensions.Options;

namespace DepinGuide.Web.Features.Machines;

/// <summary>Addresses for machines: <c>/sitemap.xml</c>, <c>/robots.txt</c>, <c>/llms.txt</c>, the feeds, <c>/.well-known/security.txt</c>.</summary>
internal static class MachinesFeature
{
    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private static readonly string[] IndexPages = ["/", "/guides", "/projects", "/compare", "/glossary", "/metrics", "/sources", "/claims", "/changes", "/search"];

    /// <summary>Addresses that exist whatever the content folder holds.</summary>
    public static IReadOnlySet<string> FixedPages { get; } =
        new HashSet<string>([.. IndexPages, "/about", "/method", "/disclaimer", "/privacy", "/licence", "/compare.csv", "/compare.json", "/search.json", "/sitemap.xml", "/robots.txt", "/llms.txt", "/feed.atom", "/changes.atom", "/health/live", "/health/ready"], StringComparer.Ordinal);

    public static void MapMachines(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sitemap.xml", (PortalContent content, IOptions<SiteOptions> site) => Results.Text(WriteSitemap(content.Snapshot, site.Value), "application/xml", Encoding.UTF8));
        routes.MapGet("/llms.txt", (PortalContent content, IOptions<SiteOptions> site) => Results.Text(LanguageModelText.Write(content.Snapshot, site.Value), "text/plain", Encoding.UTF8));
        routes.MapGet("/feed.atom", (PortalContent content, IOptions<SiteOptions> site) => Results.Text(Feeds.Guides(content.Snapshot).Write(site.Value), "application/atom+xml", Encoding.UTF8));
        routes.MapGet("/changes.atom", (PortalContent content, IOptions<SiteOptions> site) => Results.Text(Feeds.Changes(content.Snapshot).Write(site.Value), "application/atom+xml", Encoding.UTF8));
        routes.MapGet("/.well-known/security.txt", SecurityText);
        routes.MapGet("/robots.txt", (IOptions<SiteOptions> site) => Results.Text(WriteRobots(site.Value), "text/plain", Encoding.UTF8));
    }

    /// <summary>After RFC 9116; not there until the operator names a contact.</summary>
    private static IResult SecurityText(IOptions<SiteOptions> site, TimeProvider clock)
    {
        if (site.Value.SecurityContact is not { } contact)
            return Results.NotFound();

        // The format asks for an end within a year; a text made on request is never older than the request.
        var expires = clock.GetUtcNow().AddDays(180).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return Results.Text($"Contact: {contact}\nExpires: {expires}\nPreferred-Languages: en\nCanonical: {site.Value.Absolute("/.well-known/security.txt")}\n", "text/plain", Encoding.UTF8);
    }

    /// <summary>Every public page with the day of its last review, where it has one.</summary>
    public static IEnumerable<(string Path, DateOnly? Changed)> Pages(ContentSnapshot content) =>
    [
        .. IndexPages.Select(path => (path, (DateOnly?)null)),
        .. content.Guides.Select(guide => ($"/guides/{guide.Slug}", (DateOnly?)guide.Reviewed)),
        .. content.Projects.Select(project => ($"/projects/{project.Project.Slug}", (DateOnly?)project.Project.Reviewed)),
        .. content.Sectors.Where(sector => content.FindSector(sector.Id.Value) is not null).Select(sector => ($"/sectors/{sector.Id}", (DateOnly?)content.ProjectsOf(sector.Id).Max(document => document.Project.Reviewed))),
        .. content.Glossary.Select(term => ($"/glossary/{term.Slug}", (DateOnly?)term.Reviewed)),
        .. content.Metrics.Select(metric => ($"/metrics/{metric.Metric.Id}", (DateOnly?)null)),
        .. content.Sources.Keys.Order().Select(source => ($"/sources/{source}", (DateOnly?)null)),
        .. content.Pages.Select(page => ($"/{page.Slug}", (DateOnly?)page.Reviewed)),
    ];

    private static string WriteSitemap(ContentSnapshot content, SiteOptions site)
    {
        var document = new XDocument(new XElement(Sitemap + "urlset", Pages(content).Select(page => new XElement(
            Sitemap + "url",
            new XElement(Sitemap + "loc", site.Absolute(page.Path)),
            page.Changed is { } changed ? new XElement(Sitemap + "lastmod", changed.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : null))));
        return $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{document}\n";
    }

    private static string WriteRobots(SiteOptions site) =>
        $"User-agent: *\nDisallow: /edit/\nDisallow: /compare.csv\nDisallow: /compare.json\nDisallow: /search.json\n\nSitemap: {site.Absolute("/sitemap.xml")}\n";
}
