using System.Buffers;
using System.Diagnostics;
using System.Text;
using DepinGuide.Web.Hosting.Limits;
using DepinGuide.Web.Layout;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http.Features;

namespace DepinGuide.Web.Hosting;

/// <summary>
/// Some requests the server refuses before any of our code sees them: an address that holds <c>%00</c>, a header that is too long.
/// It answers them with a status and nothing to read. It tells of each in a diagnostic event, and this puts words under the status.
/// </summary>
internal sealed class RefusedRequests : IObserver<KeyValuePair<string, object?>>
{
    private const string Refused = "Microsoft.AspNetCore.Server.Kestrel.BadRequest";

    /// <summary>Nothing else of the server's events is asked for, so nothing else costs anything.</summary>
    public static void Answer(DiagnosticListener server) => server.Subscribe(new RefusedRequests(), static name => name == Refused);

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value is not { Key: Refused, Value: IFeatureCollection request } || request.Get<IBadRequestExceptionFeature>()?.Error is not BadHttpRequestException refusal)
            return;

        if (request.Get<IHttpResponseFeature>() is { HasStarted: false } response
            && request.Get<IHttpResponseBodyFeature>() is { } body
            && request.Get<IConnectionTransportFeature>()?.Transport.Output is { } connection)
        {
            response.StatusCode = refusal.StatusCode;
            Write(response, body, connection, isHead: HttpMethods.IsHead(request.GetRequiredFeature<IHttpRequestFeature>().Method));
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    private static void Write(IHttpResponseFeature response, IHttpResponseBodyFeature body, IBufferWriter<byte> connection, bool isHead)
    {
        var (title, what, advice) = Words(response.StatusCode);
        var page = Encoding.UTF8.GetBytes(BarePage.Of(title, what, advice));
        SecurityHeaders.Set(response.Headers);
        response.Headers.CacheControl = "no-store";
        response.Headers.Connection = "close";
        response.Headers.ContentType = "text/html; charset=utf-8";
        response.Headers.ContentLength = page.Length;
        // The server has no body for a request that it could not read. Once the head is written, what follows on the connection is the body.
        if (body.StartAsync().IsCompletedSuccessfully && !isHead)
            connection.Write(page);
    }

    private static (string Title, string What, string Advice) Words(int status) => status switch
    {
        StatusCodes.Status408RequestTimeout => ("The request took too long", "It was not complete within the time that the portal waits for one.", "Try again; a slow connection may have lost a part of it."),
        StatusCodes.Status413PayloadTooLarge => ("The request is too large", $"It holds more than the {LimitsFeature.BodyBytes / 1024} KB that are taken here.", "Send less at once."),
        StatusCodes.Status414UriTooLong => ("The address is too long", $"It is longer than the {LimitsFeature.RequestLineBytes / 1024} KB that are taken here.", "Shorten what stands behind the question mark, or start again from a page of this site."),
        StatusCodes.Status431RequestHeaderFieldsTooLarge => ("The request says too much of itself", $"Its headers are more than {LimitsFeature.Headers}, or longer than {LimitsFeature.HeaderBytes / 1024} KB together.", "This site sets no cookies: delete what your browser keeps for it, or try another browser."),
        StatusCodes.Status505HttpVersionNotsupported => ("This kind of HTTP is not spoken here", "The request names a version of HTTP that the portal does not know.", "Use HTTP/1.1; every browser does."),
        _ => ("This request could not be read", "The address, or a header, holds something that cannot stand there, such as %00.", "Check the address, or start again from a page of this site."),
    };
}
