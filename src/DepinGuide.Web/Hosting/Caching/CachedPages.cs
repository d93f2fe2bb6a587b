using System.Globalization;
using DepinGuide.Web.Hosting.Telemetry;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace DepinGuide.Web.Hosting.Caching;

/// <summary>Answers with finished pages, and has the missing ones made: each once, however many ask for it.</summary>
internal sealed class CachedPages(RequestDelegate next, PageCache cache, CacheKeys keys, PortalMeter meter, TimeProvider clock, IOptions<CacheOptions> options)
{
    // Only these belong to the page; the others belong to the answer.
    private static readonly string[] PageHeaders = ["Content-Type", "Content-Disposition", "Link"];

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly int _shared = options.Value.SharedSeconds;
    private readonly string _lasting = Policy(options.Value.SharedSeconds, options.Value.SharedSeconds);

    public async Task InvokeAsync(HttpContext context)
    {
        if (!cache.IsOn || keys.Find(context.Request) is not { } address)
        {
            await next(context);
            return;
        }

        if (cache.Find(address) is { } page)
            await SendAsync(context, page);
        else if (cache.TryBegin(address, out var turn))
            await MakeAsync(context, address);
        else if (await turn.Task.WaitAsync(context.RequestAborted) is { } made)
            await SendAsync(context, made);
        else
            await next(context);
    }

    private async Task MakeAsync(HttpContext context, string address)
    {
        var generation = cache.Generation;
        byte[] body;
        CachedPage? page = null;
        try
        {
            body = await RenderAsync(context, address);
            page = ToKeep(context, body);
        }
        finally
        {
            cache.End(address, page, generation);
        }

        await (page is null ? PassOnAsync(context, body) : SendAsync(context, page));
    }

    /// <summary>The page as it is, whatever the reader's program takes, and as every reader of this address will get it.</summary>
    private async Task<byte[]> RenderAsync(HttpContext context, string address)
    {
        var (request, response) = (context.Request, context.Response);
        var (method, encoding, query, gone) = (request.Method, request.Headers.AcceptEncoding, request.QueryString, context.RequestAborted);
        var body = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var buffer = new MemoryStream();
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(buffer));
        // Others may wait for the page: it is made to its end, even when the reader who asked first has gone.
        context.RequestAborted = CancellationToken.None;
        request.Method = HttpMethods.Get;
        request.Headers.AcceptEncoding = default;
        request.QueryString = address.IndexOf('?', StringComparison.Ordinal) is >= 0 and var start ? new QueryString(address[start..]) : default;
        using var span = PortalTraces.Source.StartActivity("render");
        using var time = meter.Renders.Begin();
        try
        {
            await next(context);
            await response.BodyWriter.FlushAsync(CancellationToken.None);
        }
        finally
        {
            context.Features.Set(body);
            context.RequestAborted = gone;
            (request.Method, request.Headers.AcceptEncoding, request.QueryString) = (method, encoding, query);
        }

        return buffer.ToArray();
    }

    private static CachedPage? ToKeep(HttpContext context, byte[] body)
    {
        var (response, use) = (context.Response, Use(context));
        if (response.StatusCode != StatusCodes.Status200OK || response.Headers.SetCookie.Count > 0 || !use.CanBeKept)
            return null;

        return new CachedPage(body, [.. PageHeaders.Where(response.Headers.ContainsKey).Select(name => KeyValuePair.Create(name, response.Headers[name].ToString()))], use);
    }

    private Task PassOnAsync(HttpContext context, byte[] body)
    {
        if (body.Length == 0)
            return Task.CompletedTask;

        context.Response.Headers.Vary = "Accept-Encoding";
        var coding = ContentCoding.Best(context.Request.Headers.AcceptEncoding);
        return WriteAsync(context, ContentCoding.Pack(body, coding), coding);
    }

    private static PageUse Use(HttpContext context) => context.RequestServices.GetRequiredService<PageUse>();

    private async Task WriteAsync(HttpContext context, byte[] bytes, string? coding)
    {
        if (coding is not null)
            context.Response.Headers.ContentEncoding = coding;
        context.Response.ContentLength = bytes.Length;
        if (HttpMethods.IsGet(context.Request.Method))
            await SendAsync(context, context.Response.Body.WriteAsync(bytes, context.RequestAborted));
    }

    /// <summary>
    /// A reader who asks for many pages at once and reads none would be kept for hours: the server's slowest rate is
    /// counted over everything sent on the connection, and most of that went out fast.
    /// </summary>
    private async Task SendAsync(HttpContext context, ValueTask writing)
    {
        if (writing.IsCompletedSuccessfully)
            return;

        try
        {
            await writing.AsTask().WaitAsync(Patience, clock);
        }
        catch (TimeoutException)
        {
            context.Abort();
        }
    }

    private async Task SendAsync(HttpContext context, CachedPage page)
    {
        var (request, response) = (context.Request, context.Response);
        var form = page.For(request.Headers.AcceptEncoding);
        foreach (var (name, value) in page.Headers)
            response.Headers[name] = value;

        SecurityHeaders.Set(response.Headers);
        var known = page.KnownTag(form, request.Headers.IfNoneMatch);
        response.Headers.ETag = known ?? form.Tag;
        response.Headers.CacheControl = PolicyOf(page);
        response.Headers.Vary = "Accept-Encoding";
        if (known is not null)
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            response.Headers.Remove("Content-Type");
            return;
        }

        await WriteAsync(context, form.Bytes, form.Encoding);
    }

    /// <summary>A reader's program asks again each time; a cache in front may answer for a while, but never past the moment at which the page changes by itself.</summary>
    private string PolicyOf(CachedPage page)
    {
        if (page.Until == DateTimeOffset.MaxValue)
            return _lasting;

        var left = (page.Until - clock.GetUtcNow()).TotalSeconds;
        if (left >= 2 * _shared)
            return _lasting;

        var shared = (int)Math.Clamp(left, 0, _shared);
        return Policy(shared, (int)Math.Clamp(left - shared, 0, _shared));
    }

    private static string Policy(int shared, int stale) =>
        string.Create(CultureInfo.InvariantCulture, $"public, max-age=0, s-maxage={shared}, stale-while-revalidate={stale}");
}
