using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace DepinGuide.EndToEnd.Tests.Browsing;

/// <summary>What a page asked for and what it complained about.</summary>
internal sealed class Traffic
{
    private readonly ConcurrentQueue<string> _faults = [];

    public Traffic(IPage page, Uri portal)
    {
        page.Console += (_, message) => Note(message.Type is "error" or "warning" && !IsOfPageItself(message, page), $"console {message.Type}: {message.Text} ({message.Location})");
        page.PageError += (_, error) => Note(true, $"script error: {error}");
        page.RequestFailed += (_, request) => Note(true, $"request failed: {request.Url}: {request.Failure}");
        page.Response += (_, response) => Note(response.Status >= 400 && !response.Request.IsNavigationRequest, $"answer {response.Status}: {response.Url}");
        page.Request += (_, request) => Note(new Uri(request.Url) is var url && url.Scheme is not "data" && url.Authority != portal.Authority, $"asked a third party: {request.Url}");
    }

    /// <summary>Each with its address. The status of the page itself is not one: a page for a mistyped address answers 404.</summary>
    public IReadOnlyCollection<string> Faults => _faults;

    // Chromium writes the status of a page that is an error page to the console too.
    private static bool IsOfPageItself(IConsoleMessage message, IPage page) =>
        message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal) && message.Location.StartsWith(page.Url, StringComparison.Ordinal);

    private void Note(bool isFault, string text)
    {
        if (isFault)
            _faults.Enqueue(text);
    }
}
