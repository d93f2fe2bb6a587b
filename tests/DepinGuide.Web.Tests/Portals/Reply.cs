using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace DepinGuide.Web.Tests.Portals;

/// <summary>An answer of the portal, read to its end.</summary>
/// <param name="Headers">Those of the content included; several values joined by ", ".</param>
public sealed record Reply(string Address, HttpStatusCode Status, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    private readonly Lazy<IHtmlDocument> _document = new(() => new HtmlParser().ParseDocument(Encoding.UTF8.GetString(Body)));

    public string Text => Encoding.UTF8.GetString(Body);

    public IHtmlDocument Document => _document.Value;

    public static async Task<Reply> ReadAsync(string address, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var headers = response.Headers.Concat(response.Content.Headers)
            .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        return new Reply(address, response.StatusCode, headers, await response.Content.ReadAsByteArrayAsync(cancellationToken));
    }
}
