using System.Net;
using DepinGuide.Web.Tests.Portals;

namespace DepinGuide.Web.Tests.Pages;

/// <summary>The Markdown of guides, terms and projects.</summary>
public abstract class TwinTests(Portal portal)
{
    public static TheoryData<string> Unknown { get; } =
        ["/guides/nothing-here.md", "/glossary/nothing-here.md", "/projects/nothing-here.md", "/guides/Not%20A%20Slug.md", "/guides/%3Cb%3E.md", "/projects/%F0%9F%92%A5.md"];

    [Fact]
    public async Task Get_EveryTwin_IsMarkdownWithItsFrontLines()
    {
        List<string> faults = [];
        foreach (var page in await WithTwinsAsync())
        {
            var reply = await portal.GetAsync(page.Address + ".md");
            var lines = reply.Text.Split('\n');
            if (reply.Status != HttpStatusCode.OK || reply.Headers["Content-Type"] != "text/markdown; charset=utf-8")
                faults.Add($"{reply.Address}: {reply.Status} {reply.Headers["Content-Type"]}");
            if (!lines[0].StartsWith("# ", StringComparison.Ordinal) || !lines[2].StartsWith("> ", StringComparison.Ordinal))
                faults.Add($"{reply.Address}: begins with {lines[0]}");
            if (!lines.Contains($"- Address: <{SqlitePortal.BaseUrl}{page.Address}>") || !lines.Any(line => line.StartsWith("- Reviewed: ", StringComparison.Ordinal)) || !lines.Any(line => line.StartsWith("- Licence: ", StringComparison.Ordinal)))
                faults.Add($"{reply.Address}: lacks a front line");
        }

        Assert.Empty(faults);
    }

    [Fact]
    public async Task Get_EveryTwin_HasNoReferenceLeft()
    {
        List<string> faults = [];
        foreach (var page in await WithTwinsAsync())
        {
            var reply = await portal.GetAsync(page.Address + ".md");
            if (reply.Text.Contains("[[", StringComparison.Ordinal))
                faults.Add(reply.Address);
        }

        Assert.Empty(faults);
    }

    [Fact]
    public async Task Get_EveryDocument_NamesItsTwin()
    {
        var content = await portal.ContentAsync();

        var twins = (await WithTwinsAsync()).Select(page => page.Document.QuerySelector("link[rel=alternate][type='text/markdown']")!.GetAttribute("href"));

        Assert.Equal(
            content.Guides.Select(guide => $"/guides/{guide.Slug}").Concat(content.Projects.Select(document => $"/projects/{document.Project.Slug}")).Concat(content.Glossary.Select(term => $"/glossary/{term.Slug}"))
                .Select(path => $"{SqlitePortal.BaseUrl}{path}.md").Order(StringComparer.Ordinal),
            twins.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Get_ATwin_NamesThePageToSearchEngines() =>
        Assert.Equal($"<{SqlitePortal.BaseUrl}/glossary/depin>; rel=\"canonical\"", (await portal.GetAsync("/glossary/depin.md")).Headers["Link"]);

    [Theory]
    [MemberData(nameof(Unknown))]
    public async Task Get_Unknown_Answers404InPlainText(string address)
    {
        var reply = await portal.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, reply.Status);
        Assert.Equal("text/plain; charset=utf-8", reply.Headers["Content-Type"]);
        Assert.Equal($"There is no page at this address. {SqlitePortal.BaseUrl}/llms.txt lists those there are.\n", reply.Text);
    }

    private async Task<IReadOnlyList<Reply>> WithTwinsAsync() =>
        [.. (await portal.PagesAsync()).Where(page => page.Document.QuerySelector("link[rel=alternate][type='text/markdown']") is not null)];
}

[Collection(Groups.Sqlite)]
public sealed class TwinOnSqliteTests(SqlitePortal portal) : TwinTests(portal);

[Collection(Groups.Postgres)]
public sealed class TwinOnPostgresTests(PostgresPortal portal) : TwinTests(portal);
