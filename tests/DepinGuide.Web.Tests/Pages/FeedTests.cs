using System.Globalization;
using System.Xml.Linq;
using DepinGuide.Web.Tests.Portals;

namespace DepinGuide.Web.Tests.Pages;

/// <summary>The feeds against what RFC 4287 asks for, and the list for language models.</summary>
public abstract class FeedTests(Portal portal)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public static TheoryData<string> Feeds { get; } = ["/feed.atom", "/changes.atom"];

    [Theory]
    [MemberData(nameof(Feeds))]
    public async Task Get_AFeed_HasWhatAtomAsksFor(string address)
    {
        var reply = await portal.GetAsync(address);

        var feed = XDocument.Parse(reply.Text).Root!;
        Assert.Equal("application/atom+xml; charset=utf-8", reply.Headers["Content-Type"]);
        Assert.Equal(Atom + "feed", feed.Name);
        Assert.Equal(SqlitePortal.BaseUrl + address, One(feed, "id"));
        Assert.False(string.IsNullOrWhiteSpace(One(feed, "title")));
        Assert.False(string.IsNullOrWhiteSpace(feed.Element(Atom + "author")!.Element(Atom + "name")?.Value));
        Assert.Equal(SqlitePortal.BaseUrl + address, Link(feed, "self"));
        Assert.Equal(feed.Elements(Atom + "entry").Max(entry => Instant(One(entry, "updated"))), Instant(One(feed, "updated")));
    }

    [Theory]
    [MemberData(nameof(Feeds))]
    public async Task Get_AFeed_HasEntriesWithIdsOfTheirOwnNewestFirst(string address)
    {
        var entries = XDocument.Parse((await portal.GetAsync(address)).Text).Root!.Elements(Atom + "entry").ToList();

        Assert.NotEmpty(entries);
        Assert.Distinct(entries.Select(entry => One(entry, "id")));
        Assert.Equal(entries.Select(entry => Instant(One(entry, "updated"))).OrderDescending(), entries.Select(entry => Instant(One(entry, "updated"))));
        Assert.All(entries, entry => Assert.False(string.IsNullOrWhiteSpace(One(entry, "title")) || string.IsNullOrWhiteSpace(One(entry, "summary"))));
    }

    [Theory]
    [MemberData(nameof(Feeds))]
    public async Task Get_AFeed_LeadsToPlacesThatExist(string address)
    {
        foreach (var entry in XDocument.Parse((await portal.GetAsync(address)).Text).Root!.Elements(Atom + "entry"))
        {
            var link = Link(entry, "alternate")!;
            Assert.StartsWith(SqlitePortal.BaseUrl + "/", link, StringComparison.Ordinal);
            var (path, anchor) = (new Uri(link).AbsolutePath, new Uri(link).Fragment.TrimStart('#'));
            var page = (await portal.GetAsync(path)).Document;
            Assert.True(anchor.Length == 0 || page.GetElementById(anchor) is not null, link);
        }
    }

    [Fact]
    public async Task Get_Feeds_HoldEveryGuideAndEveryChange()
    {
        var content = await portal.ContentAsync();

        var guides = XDocument.Parse((await portal.GetAsync("/feed.atom")).Text).Root!.Elements(Atom + "entry").Select(entry => One(entry, "title")).ToHashSet();
        var changes = XDocument.Parse((await portal.GetAsync("/changes.atom")).Text).Root!.Elements(Atom + "entry").Select(entry => One(entry, "title")).ToHashSet();

        Assert.Superset(content.Guides.Select(guide => guide.Title).ToHashSet(), guides);
        Assert.Superset(content.Changes.Take(20).Select(change => change.Title).ToHashSet(), changes);
    }

    [Fact]
    public async Task Get_EveryPage_NamesBothFeeds() =>
        Assert.Empty(await portal.FaultsAsync(page =>
            page.Document.QuerySelectorAll("link[rel=alternate][type='application/atom+xml']").Select(link => link.GetAttribute("href"))
                .SequenceEqual([$"{SqlitePortal.BaseUrl}/feed.atom", $"{SqlitePortal.BaseUrl}/changes.atom"]) ? [] : ["other feeds"]));

    [Fact]
    public async Task Get_TheListForLanguageModels_HasTheShapeOfLlmsTxt()
    {
        var reply = await portal.GetAsync("/llms.txt");

        var lines = reply.Text.Split('\n');
        Assert.Equal("text/plain; charset=utf-8", reply.Headers["Content-Type"]);
        Assert.Equal("# DepinGuide", lines[0]);
        Assert.StartsWith("> ", lines[2], StringComparison.Ordinal);
        Assert.Equal(["## Guides", "## Projects", "## Data", "## Optional"], lines.Where(line => line.StartsWith('#')).Skip(1));
    }

    [Fact]
    public async Task Get_TheListForLanguageModels_LeadsToAnswers()
    {
        var content = await portal.ContentAsync();
        var links = (await portal.GetAsync("/llms.txt")).Text.Split('\n').Where(line => line.StartsWith("- [", StringComparison.Ordinal)).Select(line => line.Split("](")[1].Split(')')[0]).ToList();

        Assert.Equal(content.Guides.Count + content.Projects.Count + content.Glossary.Count, links.Count(link => link.EndsWith(".md", StringComparison.Ordinal)));
        foreach (var link in links)
            Assert.Equal(System.Net.HttpStatusCode.OK, (await portal.GetAsync(new Uri(link).PathAndQuery)).Status);
    }

    private static string One(XElement parent, string name) => Assert.Single(parent.Elements(Atom + name)).Value;

    private static string? Link(XElement parent, string relation) =>
        Assert.Single(parent.Elements(Atom + "link"), link => link.Attribute("rel")!.Value == relation).Attribute("href")!.Value;

    private static DateTimeOffset Instant(string text) => DateTimeOffset.ParseExact(text, "yyyy-MM-dd'T'HH:mm:ssZ", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}

[Collection(Groups.Sqlite)]
public sealed class FeedOnSqliteTests(SqlitePortal portal) : FeedTests(portal);

[Collection(Groups.Postgres)]
public sealed class FeedOnPostgresTests(PostgresPortal portal) : FeedTests(portal);
