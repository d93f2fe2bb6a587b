using System.Globalization;
using System.Xml.Linq;
using DepinGuide.Web.Tests.Portals;

namespace DepinGuide.Web.Tests.Pages;

public abstract class MachinesTests(Portal portal)
{
    private static readonly XNamespace Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public async Task Sitemap_Always_IsXmlOfTheSitemapVocabulary()
    {
        var reply = await portal.GetAsync("/sitemap.xml");

        var root = XDocument.Parse(reply.Text).Root!;
        Assert.Equal("application/xml; charset=utf-8", reply.Headers["Content-Type"]);
        Assert.Equal(Namespace + "urlset", root.Name);
        Assert.All(root.Elements(), element => Assert.Equal(Namespace + "url", element.Name));
    }

    [Fact]
    public async Task Sitemap_Always_NamesEachPublicAddressOnce()
    {
        var locations = await LocationsAsync();

        Assert.All(locations, location => Assert.StartsWith($"{SqlitePortal.BaseUrl}/", location, StringComparison.Ordinal));
        Assert.Equal(locations.Distinct(), locations);
    }

    [Fact]
    public async Task Sitemap_Always_NamesEveryDocument()
    {
        var content = await portal.ContentAsync();
        string[] documents =
        [
            .. content.Guides.Select(guide => $"/guides/{guide.Slug}"), .. content.Projects.Select(project => $"/projects/{project.Project.Slug}"),
            .. content.Glossary.Select(term => $"/glossary/{term.Slug}"), .. content.Metrics.Select(metric => $"/metrics/{metric.Metric.Id}"),
            .. content.Projects.Select(project => $"/sectors/{project.Project.Sector}"), .. content.Sources.Keys.Select(source => $"/sources/{source}"), .. content.Pages.Select(page => $"/{page.Slug}"),
        ];

        var locations = (await LocationsAsync()).Select(location => new Uri(location).AbsolutePath).ToHashSet();

        Assert.NotEmpty(content.Guides);
        Assert.NotEmpty(content.Projects);
        Assert.DoesNotContain(documents, document => !locations.Contains(document));
    }

    [Fact]
    public async Task Sitemap_ForADocument_SaysWhenItWasReviewed()
    {
        var guide = (await portal.ContentAsync()).Guides[0];

        var entry = (await SitemapAsync()).Elements().Single(element => element.Element(Namespace + "loc")!.Value == $"{SqlitePortal.BaseUrl}/guides/{guide.Slug}");

        Assert.Equal(guide.Reviewed.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), entry.Element(Namespace + "lastmod")?.Value);
    }

    [Fact]
    public async Task Robots_Always_NamesTheSitemapAndKeepsOutOfTheWorkspace()
    {
        var reply = await portal.GetAsync("/robots.txt");

        var lines = reply.Text.Split('\n');
        Assert.Equal("text/plain; charset=utf-8", reply.Headers["Content-Type"]);
        Assert.Contains("User-agent: *", lines);
        Assert.Contains("Disallow: /edit/", lines);
        Assert.Contains($"Sitemap: {SqlitePortal.BaseUrl}/sitemap.xml", lines);
    }

    private async Task<XElement> SitemapAsync() => XDocument.Parse((await portal.GetAsync("/sitemap.xml")).Text).Root!;

    private async Task<IReadOnlyList<string>> LocationsAsync() => [.. (await SitemapAsync()).Elements().Select(element => element.Element(Namespace + "loc")!.Value)];
}

[Collection(Groups.Sqlite)]
public sealed class MachinesOnSqliteTests(SqlitePortal portal) : MachinesTests(portal);

[Collection(Groups.Postgres)]
public sealed class MachinesOnPostgresTests(PostgresPortal portal) : MachinesTests(portal);
