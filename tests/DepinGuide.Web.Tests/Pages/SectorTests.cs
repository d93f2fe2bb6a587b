using System.Net;
using DepinGuide.Web.Tests.Portals;

namespace DepinGuide.Web.Tests.Pages;

public abstract class SectorTests(Portal portal)
{
    [Fact]
    public async Task Get_EverySectorWithProjects_ListsAllOfThem()
    {
        var content = await portal.ContentAsync();
        foreach (var sector in content.Projects.Select(document => document.Project.Sector).Distinct())
        {
            var page = (await portal.GetAsync($"/sectors/{sector}")).Document;

            var listed = page.QuerySelectorAll(".list .named a").Select(link => link.GetAttribute("href")).Order(StringComparer.Ordinal);
            Assert.Equal(content.ProjectsOf(sector).Select(document => (string?)$"/projects/{document.Project.Slug}").Order(StringComparer.Ordinal), listed);
        }
    }

    [Fact]
    public async Task Get_ASector_ExplainsItselfAndLeadsToTheComparison()
    {
        var page = (await portal.GetAsync("/sectors/compute")).Document;

        Assert.Equal("Compute", page.QuerySelector("h1")?.TextContent);
        Assert.NotEmpty(page.QuerySelectorAll("main .prose p"));
        Assert.NotNull(page.QuerySelector("a[href='/compare?sector=compute']"));
        Assert.Equal(["Home", "Projects", "Compute"], page.QuerySelectorAll(".breadcrumb li").Select(item => item.TextContent.Trim()));
    }

    [Fact]
    public async Task Get_ASector_ComparesItsProjectsWithFigures()
    {
        var content = await portal.ContentAsync();
        var rows = (await portal.GetAsync("/sectors/compute")).Document.QuerySelectorAll("table tbody tr");

        Assert.Equal(content.Projects.Count(document => document.Project.Sector.Value == "compute"), rows.Length);
        Assert.NotEmpty(rows[0].QuerySelectorAll(".figure"));
    }

    [Fact]
    public async Task Get_AGuide_LeadsToItsSectorsAndTheyLeadBack()
    {
        var content = await portal.ContentAsync();
        foreach (var guide in content.Guides)
        {
            var foot = (await portal.GetAsync($"/guides/{guide.Slug}")).Document.QuerySelector(".guide-foot")!;
            var sectors = foot.QuerySelectorAll("a[href^='/sectors/']").Select(link => link.GetAttribute("href")!).ToList();

            Assert.NotEmpty(sectors);
            Assert.Contains(guide.After!, foot.TextContent, StringComparison.Ordinal);
            Assert.Equal(guide.Related.Select(slug => (string?)$"/guides/{slug}"), foot.QuerySelectorAll("[aria-labelledby=related] a").Select(link => link.GetAttribute("href")));
            foreach (var sector in sectors)
                Assert.NotNull((await portal.GetAsync(sector)).Document.QuerySelector($"[aria-labelledby=mentions] a[href='/guides/{guide.Slug}']"));
        }
    }

    [Fact]
    public async Task Get_ASectorWithoutProjects_IsNotThere()
    {
        var content = await portal.ContentAsync();
        foreach (var sector in content.Sectors.Where(sector => !content.ProjectsOf(sector.Id).Any()))
            Assert.Equal(HttpStatusCode.NotFound, (await portal.GetAsync($"/sectors/{sector.Id}")).Status);
    }

    [Fact]
    public async Task Get_AllProjects_LeadsToEachSector()
    {
        var content = await portal.ContentAsync();
        var page = (await portal.GetAsync("/projects")).Document;

        Assert.Equal(
            content.Sectors.Where(sector => content.ProjectsOf(sector.Id).Any()).Select(sector => (string?)$"/sectors/{sector.Id}"),
            page.QuerySelectorAll("h2 a").Select(link => link.GetAttribute("href")));
    }
}

[Collection(Groups.Sqlite)]
public sealed class SectorOnSqliteTests(SqlitePortal portal) : SectorTests(portal);

[Collection(Groups.Postgres)]
public sealed class SectorOnPostgresTests(PostgresPortal portal) : SectorTests(portal);
