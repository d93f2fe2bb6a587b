using DepinGuide.EndToEnd.Tests.Hosting;
using Microsoft.Playwright;

namespace DepinGuide.EndToEnd.Tests.Browsing;

/// <summary>One Chromium for all tests, the installed one: nothing is downloaded. Each reader has a profile of their own in it.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private const float PatienceMilliseconds = 20_000;

    private static readonly string[] Arguments =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
        // A page that asks for another host fails here, online or not.
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(PatienceMilliseconds);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = FindChromium(), Args = Arguments });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();

        _playwright?.Dispose();
    }

    /// <param name="kind">Null for a reader at a desk, in light, with scripts.</param>
    internal async Task<Reader> ReadAsync(PortalServer portal, ReaderKind? kind = null)
    {
        kind ??= new ReaderKind();
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = portal.Address.AbsoluteUri,
            ViewportSize = new ViewportSize { Width = kind.Screen.Width, Height = kind.Screen.Height },
            DeviceScaleFactor = kind.Screen.Scale,
            ColorScheme = kind.Colours,
            JavaScriptEnabled = kind.HasScripts,
            // Colours that are on their way between two states would be measured half-way.
            ReducedMotion = ReducedMotion.Reduce,
        });
        return new Reader(context, await context.NewPageAsync(), portal.Address);
    }

    private static string FindChromium() =>
        Environment.GetEnvironmentVariable("CHROME_PATH") is { Length: > 0 } path ? path : "/usr/bin/chromium";
}
