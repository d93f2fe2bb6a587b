using System.ServiceModel.Syndication;
using System.Xml;
using DepinGuide.Web.Tests.Portals;

namespace DepinGuide.Web.Tests.Pages;

/// <summary>The feeds as a feed reader takes them in.</summary>
[Collection(Groups.Sqlite)]
public sealed class FeedReaderTests(SqlitePortal portal)
{
    public static TheoryData<string> Feeds { get; } = ["/feed.atom", "/changes.atom"];

    [Theory]
    [MemberData(nameof(Feeds))]
    public async Task Read_AFeed_SaysWhoItIs(string address)
    {
        var feed = await ReadAsync(address);

        AssertIri(feed.Id);
        Assert.NotEmpty(feed.Title.Text);
        Assert.NotEmpty(Assert.Single(feed.Authors).Name);
        Assert.True(feed.LastUpdatedTime > DateTimeOffset.UnixEpoch);
        Assert.Equal("en", feed.Language);
        Assert.Single(feed.Links, link => link is { RelationshipType: "self", MediaType: "application/atom+xml", Uri.IsAbsoluteUri: true });
        Assert.Single(feed.Links, link => link is { RelationshipType: "alternate", MediaType: "text/html", Uri.IsAbsoluteUri: true });
    }

    [Theory]
    [MemberData(nameof(Feeds))]
    public async Task Read_AFeed_HasEntriesThatStandAlone(string address)
    {
        var items = (await ReadAsync(address)).Items.ToList();

        Assert.NotEmpty(items);
        Assert.Distinct(items.Select(item => item.Id));
        Assert.All(items, item =>
        {
            AssertIri(item.Id);
            Assert.NotEmpty(item.Title.Text);
            Assert.InRange(item.LastUpdatedTime, item.PublishDate, TimeProvider.System.GetUtcNow());
            Assert.NotEqual(default, item.LastUpdatedTime);
            Assert.Single(item.Links, link => link.RelationshipType == "alternate" && link.Uri.IsAbsoluteUri);
        });
    }

    [Theory]
    [MemberData(nameof(Feeds))]
    public async Task Read_AFeed_HoldsPlainWordsWithoutLinksOfTheirOwn(string address) =>
        Assert.All((await ReadAsync(address)).Items, item =>
        {
            // Without content an entry needs the link that is tested above, and a summary is text unless it says otherwise.
            Assert.Null(item.Content);
            Assert.Equal(["text", "text"], [item.Title.Type, item.Summary.Type]);
            Assert.DoesNotContain("](", item.Summary.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("[[", item.Summary.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("href=", item.Summary.Text, StringComparison.Ordinal);
        });

    [Theory]
    [MemberData(nameof(Feeds))]
    public async Task Read_AFeedAgain_HasTheSameIds(string address) =>
        Assert.Equal((await ReadAsync(address)).Items.Select(item => item.Id), (await ReadAsync(address)).Items.Select(item => item.Id));

    private static void AssertIri(string id) => Assert.True(Uri.TryCreate(id, UriKind.Absolute, out _), id);

    private async Task<SyndicationFeed> ReadAsync(string address)
    {
        using var xml = XmlReader.Create(new StringReader((await portal.GetAsync(address)).Text), new XmlReaderSettings { Async = true });
        var formatter = new Atom10FeedFormatter();
        Assert.True(formatter.CanRead(xml));
        formatter.ReadFrom(xml);
        return formatter.Feed;
    }
}
