using DepinGuide.Content.Snapshots;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace DepinGuide.Web.Hosting.Caching;

/// <summary>
/// Makes the pages that readers ask for first, before they do: as a request that comes over no network would, so that each is
/// kept as every other. The first pages after a start cost ten times as much as later ones.
/// </summary>
internal sealed partial class PageWarmUp(ContentStore store, IServiceScopeFactory scopes, IOptions<CacheOptions> options, ILogger<PageWarmUp> logger)
{
    private RequestDelegate? _pages;

    /// <summary>Where the pages begin in the pipeline.</summary>
    public RequestDelegate PassOn(RequestDelegate next) => _pages = next;

    /// <summary>A page that cannot be made is left to the first reader who asks for it.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var (count, cache) = (options.Value.WarmPages, options.Value.Megabytes);
        if (count > 0 && cache > 0)
            await Parallel.ForEachAsync(["/", "/compare", .. store.Current.MostLinked(count)], cancellationToken, MakeAsync);
    }

    private async ValueTask MakeAsync(string address, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider, RequestAborted = cancellationToken };
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(Stream.Null));
        (context.Request.Method, context.Request.Scheme, context.Request.Path) = (HttpMethods.Get, Uri.UriSchemeHttp, address);
        try
        {
            await _pages!(context);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogNotMade(address, exception);
        }
    }

    [LoggerMessage(LogLevel.Warning, "{Address} could not be made before its first reader")]
    private partial void LogNotMade(string address, Exception exception);
}
