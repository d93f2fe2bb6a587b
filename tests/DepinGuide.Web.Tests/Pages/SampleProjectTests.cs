using System.Net;
using AngleSharp.Dom;
using DepinGuide.Web.Tests.Portals;

namespace DepinGuide.Web.Tests.Pages;

/// <summary>What a project page says of its surroundings, and where else a change with a date is told.</summary>
public abstract class SampleProjectTests(Portal portal)
{
    [Fact]
    public async Task Content_OfTheSample_HasNoProblems() =>
        Assert.DoesNotContain((await portal.ContentAsync()).Problems, problem => problem.ToString().Contains("sample", StringComparison.Ordinal));

    [Theory]
    [InlineData("/projects/smp", "/projects/sample")]
    [InlineData("/projects/old-sample", "/projects/sample")]
    [InlineData("/projects/smp.md", "/projects/sample.md")]
    public async Task Get_ALegacyAddress_IsMovedForGood(string old, string now)
    {
        var reply = await portal.GetAsync(old);

        Assert.Equal(HttpStatusCode.MovedPermanently, reply.Status);
        Assert.Equal(now, reply.Headers["Location"]);
    }

    [Fact]
    public async Task Get_TheProject_NamesGuidesThatSpeakOfIt()
    {
        var page = await PageAsync("/projects/sample");

        Assert.Equal(["/guides/sample-guide"], page.QuerySelectorAll("section[aria-labelledby=mentions] a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task Get_TheProject_NamesItsNeighboursAndNotItself()
    {
        var neighbours = (await portal.ContentAsync()).Projects.Where(document => document.Project.Sector.Value == "compute" && document.Project.Slug.Value != "sample");
        var page = await PageAsync("/projects/sample");

        Assert.Equal(
            neighbours.Select(document => (string?)$"/projects/{document.Project.Slug}"),
            page.QuerySelectorAll("section[aria-labelledby=neighbours] a").Select(link => link.GetAttribute("href")));
        Assert.All(page.QuerySelectorAll("section[aria-labelledby=neighbours] li"), item => Assert.False(string.IsNullOrWhiteSpace(item.QuerySelector("p")?.TextContent)));
    }

    [Fact]
    public async Task Get_TheProject_ShowsItsStatusAndLeadsToItsSector()
    {
        var head = (await PageAsync("/projects/sample")).QuerySelector("main .meta")!;

        Assert.Equal("Ended", head.QuerySelector(".badge")?.TextContent);
        Assert.NotNull(head.QuerySelector("a[href='/sectors/compute']"));
    }

    [Fact]
    public async Task Get_TheProject_LinksAddressesToTheExplorerOfTheirChainOnly()
    {
        var links = (await PageAsync("/projects/sample")).QuerySelectorAll("section[aria-labelledby=deployments] a.sub").Select(link => link.GetAttribute("href"));

        Assert.Equal(["https://scan.sample.example/at/smp%2F1", "https://scan.sample.example/at/smp%7C2%60"], links);
    }

    [Fact]
    public async Task Get_TheProject_GroupsWalletsByChain()
    {
        var rows = (await PageAsync("/projects/sample")).QuerySelectorAll("section[aria-labelledby=wallets] tr");

        Assert.Equal(["Sample Chain", "Solana"], rows.Select(row => row.QuerySelector("th")!.TextContent));
        Assert.Equal([2, 1], rows.Select(row => row.QuerySelectorAll("td > div").Length));
    }

    [Fact]
    public async Task Get_TheProject_WarnsOfALookAlikeWithoutALink()
    {
        var warning = (await PageAsync("/projects/sample")).QuerySelector("section[aria-labelledby=links] .callout--danger")!;

        Assert.Equal("sarnple.example/app", warning.QuerySelector("code")?.TextContent);
        Assert.DoesNotContain(warning.QuerySelectorAll("a"), link => link.GetAttribute("href")!.Contains("sarnple", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/projects/sample")]
    [InlineData("/guides/sample-guide")]
    public async Task Get_ASubjectOfAStatement_ShowsIt(string address) =>
        Assert.Equal("It is the best sample.", (await PageAsync(address)).QuerySelector("#sample-claim .claim__statement")?.TextContent);

    [Fact]
    public async Task Get_TheProject_TellsWhatIsAheadFromWhatHasPassed()
    {
        var page = await PageAsync("/projects/sample");

        Assert.Equal("Known change: The token moves", page.QuerySelector("#change-move")?.TextContent);
        Assert.Contains("Announced for January 2199.", Words(page.QuerySelector("[aria-labelledby=change-move]")), StringComparison.Ordinal);
        Assert.Equal("Announced date has passed: The vote ends", page.QuerySelector("#change-vote")?.TextContent);
        Assert.Contains("The announced date, 8 January 2026, has passed. We have not confirmed that it happened", Words(page.QuerySelector("[aria-labelledby=change-vote]")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_AGuideOnTheProject_TellsItsChanges()
    {
        var items = (await PageAsync("/guides/sample-guide")).QuerySelectorAll("section[aria-labelledby=changes-ahead] li");

        Assert.Equal(["/projects/sample#change-move", "/projects/sample#change-vote"], items.Select(item => item.QuerySelector("a")!.GetAttribute("href")));
        Assert.Empty((await PageAsync("/guides/sample-guide")).QuerySelectorAll("section[aria-labelledby=changes-ahead] details"));
        Assert.Equal("Sample Network: The token moves. Announced for January 2199.", Words(items[0]));
        Assert.StartsWith("Sample Network: The vote ends. The announced date, 8 January 2026, has passed.", Words(items[1]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/compare?q=sample")]
    [InlineData("/sectors/compute")]
    public async Task Get_ATable_MarksTheRowOfTheProject(string address)
    {
        var marks = (await PageAsync(address)).QuerySelectorAll("th[scope=row] a[href='/projects/sample#change-vote']");

        Assert.Equal("Date of a change has passed of Sample Network: The vote ends", Words(Assert.Single(marks)));
    }

    private async Task<IDocument> PageAsync(string address)
    {
        var reply = await portal.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, reply.Status);
        return reply.Document;
    }

    private static string Words(IElement? element) => string.Join(' ', (element?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

[Collection(Groups.Sqlite)]
public sealed class SampleProjectOnSqliteTests(SampleSqlitePortal portal) : SampleProjectTests(portal);

[Collection(Groups.Postgres)]
public sealed class SampleProjectOnPostgresTests(SamplePostgresPortal portal) : SampleProjectTests(portal);
