using System.Xml.Linq;
using DepinGuide.Facts.Values;
using DepinGuide.Web.Features.Machines;
using DepinGuide.Web.Hosting;

namespace DepinGuide.Web.Tests.Machines;

public sealed class AtomFeedTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static readonly SiteOptions Site = new() { BaseUrl = new Uri("https://guide.example"), Name = "Guide & Co" };

    [Theory]
    [InlineData("a < b & \"c\"", "a < b & \"c\"")]
    [InlineData("a\u0000b\u000Bc\uFFFEd", "abcd")]
    [InlineData("]]> \uD83D\uDCA5", "]]> \uD83D\uDCA5")]
    public void Write_AnyWords_IsXmlThatSaysThem(string text, string expected)
    {
        var feed = Read([new("/a", text, text, "fact", PartialDate.Parse("2026"))]);

        Assert.Equal(expected, feed.Element(Atom + "entry")!.Element(Atom + "title")!.Value);
    }

    [Fact]
    public void Write_APartialDate_IsItsFirstInstant() =>
        Assert.Equal("2026-08-01T00:00:00Z", Read([new("/a", "A", "B", "fact", PartialDate.Parse("2026-08"))]).Element(Atom + "updated")!.Value);

    [Fact]
    public void Write_NoEntries_IsStillAFeed()
    {
        var feed = Read([]);

        Assert.Equal("1970-01-01T00:00:00Z", feed.Element(Atom + "updated")!.Value);
        Assert.Equal("Guide & Co: things", feed.Element(Atom + "title")!.Value);
    }

    private static XElement Read(IReadOnlyList<AtomEntry> entries) =>
        XDocument.Parse(new AtomFeed("/a.atom", "/a", "things", "All things.", entries).Write(Site)).Root!;
}
