using System.Globalization;
using System.Text;
using System.Xml;
using DepinGuide.Facts.Values;
using DepinGuide.Web.Hosting;

namespace DepinGuide.Web.Features.Machines;

/// <param name="Path">Of the page, with the place on it; its absolute address is also the id.</param>
/// <param name="Published">Null when it came into being with its last change.</param>
internal sealed record AtomEntry(string Path, string Title, string Summary, string Category, PartialDate Updated, PartialDate? Published = null);

/// <summary>A feed after RFC 4287.</summary>
/// <param name="Path">Of the feed itself.</param>
/// <param name="Page">Path of the page that shows the same.</param>
internal sealed record AtomFeed(string Path, string Page, string Title, string Subtitle, IReadOnlyList<AtomEntry> Entries)
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    public string Write(SiteOptions site)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true }))
            WriteFeed(xml, site);

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private void WriteFeed(XmlWriter xml, SiteOptions site)
    {
        xml.WriteStartElement("feed", Namespace);
        xml.WriteAttributeString("xml", "lang", null, "en");
        Element(xml, "id", site.Absolute(Path));
        Element(xml, "title", $"{site.Name}: {Title}");
        Element(xml, "subtitle", Subtitle);
        // A feed without entries has not changed since the beginning of time.
        Element(xml, "updated", Instant(Entries.Count > 0 ? Entries.Max(entry => entry.Updated) : PartialDate.Parse("1970")));
        Link(xml, "self", "application/atom+xml", site.Absolute(Path));
        Link(xml, "alternate", "text/html", site.Absolute(Page));
        xml.WriteStartElement("author", Namespace);
        Element(xml, "name", site.Name);
        Element(xml, "uri", site.Absolute("/"));
        xml.WriteEndElement();
        Element(xml, "rights", "CC BY 4.0");
        foreach (var entry in Entries)
            WriteEntry(xml, entry, site);
        xml.WriteEndElement();
    }

    private static void WriteEntry(XmlWriter xml, AtomEntry entry, SiteOptions site)
    {
        xml.WriteStartElement("entry", Namespace);
        Element(xml, "id", site.Absolute(entry.Path));
        Element(xml, "title", entry.Title);
        Element(xml, "updated", Instant(entry.Updated));
        if (entry.Published is { } published)
            Element(xml, "published", Instant(published));
        Link(xml, "alternate", "text/html", site.Absolute(entry.Path));
        xml.WriteStartElement("category", Namespace);
        xml.WriteAttributeString("term", entry.Category);
        xml.WriteEndElement();
        Element(xml, "summary", entry.Summary);
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string type, string address)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    /// <summary>Characters that XML cannot hold are left out: one of them would cost readers the whole feed.</summary>
    private static void Element(XmlWriter xml, string name, string text) =>
        xml.WriteElementString(name, Namespace, string.Concat(text.EnumerateRunes().Where(rune => !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value))));

    private static string Instant(PartialDate date) => date.FirstDay.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture);
}
