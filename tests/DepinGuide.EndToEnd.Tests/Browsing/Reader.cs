using Microsoft.Playwright;

namespace DepinGuide.EndToEnd.Tests.Browsing;

/// <summary>A browser profile with one page open, and what happened behind it.</summary>
internal sealed class Reader : IAsyncDisposable
{
    private readonly IBrowserContext _context;

    public Reader(IBrowserContext context, IPage page, Uri portal)
    {
        _context = context;
        Page = page;
        Traffic = new Traffic(page, portal);
    }

    public IPage Page { get; }

    public Traffic Traffic { get; }

    /// <summary>The path and query of the page that is open.</summary>
    public string Path => new Uri(Page.Url).PathAndQuery;

    public async Task OpenAsync(string path) => await Page.GotoAsync(path);

    /// <summary>A second page of the same reader.</summary>
    public Task<IPage> OpenTabAsync() => _context.NewPageAsync();

    public Task AllowClipboardAsync() => _context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);

    /// <summary>Sites outside of the portal answer with a page that says nothing, so that links to them can be followed.</summary>
    public Task PretendOutsideAsync() =>
        _context.RouteAsync(url => url.StartsWith("https://", StringComparison.Ordinal), route => route.FulfillAsync(new RouteFulfillOptions { ContentType = "text/plain", Body = "outside" }));

    public Task ResizeAsync(Screen screen) => Page.SetViewportSizeAsync(screen.Width, screen.Height);

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
