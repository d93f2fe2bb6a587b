using System.Text.Json;
using Microsoft.Playwright;

namespace DepinGuide.Bench.Fuzz.Kinds;

/// <summary>The same texts as a browser reads them: it runs scripts here, so that nothing but the text itself keeps them out.</summary>
internal sealed class BrowserKind : MarkdownKind
{
    // Every element with its attributes, and whether something ran: the pieces of hostile text call what a page alone would not have.
    private const string Read = """
        html => {
          window.ran = [];
          for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) window[name] = () => window.ran.push(name);
          document.open(); document.write('<!DOCTYPE html><title>t</title><body>' + html); document.close();
          for (const element of document.body.querySelectorAll('*')) for (const kind of ['click', 'mouseover', 'focus', 'error', 'load', 'toggle'])
            if (!(kind === 'click' && element.closest('a, button, form'))) element.dispatchEvent(new Event(kind));
          return JSON.stringify({
            ran: window.ran.join(' '),
            elements: [...document.body.querySelectorAll('*')].map(element => ({
              name: element.localName,
              text: element.localName === 'script' ? element.textContent : '',
              attributes: [...element.attributes].map(attribute => [attribute.name, attribute.value]),
            })),
          });
        }
        """;

    private readonly IPlaywright _driver;
    private readonly IBrowser _browser;
    private readonly IPage _page;
    private string? _asked;

    private BrowserKind(Corpus corpus, IPlaywright driver, IBrowser browser, IPage page)
        : base(corpus, "browser", [.. Pieces.Markdown, .. Pieces.Figures]) => (_driver, _browser, _page) = (driver, browser, page);

    // Most of the work is in another process.
    public override bool IsInProcess => false;

    public static async Task<BrowserKind> StartAsync(Corpus corpus)
    {
        var driver = await Playwright.CreateAsync();
        var browser = await driver.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROME_PATH") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        var page = await browser.NewPageAsync();
        var kind = new BrowserKind(corpus, driver, browser, page);
        await page.RouteAsync("**/*", kind.RefuseAsync);
        foreach (var bad in (string[])["<b onclick='alert(1)'>", "<script>alert(1)</script>", "<img src='https://evil.example/a.png'>"])
        {
            if (await kind.FaultAsync(bad) is null)
                throw new InvalidOperationException($"This check would not notice {bad}");
        }

        return kind;
    }

    public override Task<string?> CheckAsync(string input, CancellationToken cancellationToken) => FaultAsync(HtmlOf(input));

    protected override async ValueTask ReleaseAsync()
    {
        await _browser.DisposeAsync();
        _driver.Dispose();
    }

    private async Task<string?> FaultAsync(string html)
    {
        _asked = null;
        await _page.GotoAsync("about:blank");
        var seen = JsonSerializer.Deserialize<Seen>(await _page.EvaluateAsync<string>(Read, html), JsonSerializerOptions.Web)!;
        return seen.Ran.Length > 0 ? $"ran {seen.Ran}" : _asked is not null ? $"asked for {_asked}" : SafePage.Fault(seen.Elements, isWhole: false);
    }

    private Task RefuseAsync(IRoute route)
    {
        // Pictures of the portal itself are asked for, and nothing else may be.
        if (!route.Request.Url.StartsWith("about:", StringComparison.Ordinal))
            _asked = route.Request.Url;
        return route.AbortAsync();
    }

    private sealed record Seen(string Ran, List<PageElement> Elements);
}
