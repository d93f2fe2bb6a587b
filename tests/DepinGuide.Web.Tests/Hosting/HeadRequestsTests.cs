using System.Text;
using DepinGuide.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace DepinGuide.Web.Tests.Hosting;

public sealed class HeadRequestsTests
{
    [Fact]
    public async Task Head_Always_RunsAsGetAndEndsAsHead()
    {
        string? seen = null;
        var context = Request("HEAD");

        await RunAsync(context, inner =>
        {
            seen = inner.Request.Method;
            return Task.CompletedTask;
        });

        Assert.Equal("GET", seen);
        Assert.Equal("HEAD", context.Request.Method);
    }

    [Fact]
    public async Task Head_WithABody_CountsItAndSendsNothing()
    {
        var context = Request("HEAD");

        await RunAsync(context, inner => inner.Response.WriteAsync("twelve bytes"));

        Assert.Equal(12, context.Response.ContentLength);
        Assert.Equal(0, context.Response.Body.Length);
    }

    [Theory]
    [InlineData("stream")]
    [InlineData("writer")]
    public async Task Head_WithABodyWrittenInAnyWay_CountsIt(string way)
    {
        var bytes = Encoding.UTF8.GetBytes("twelve bytes");
        var context = Request("HEAD");

        await RunAsync(context, async inner =>
        {
            if (way == "stream")
                await inner.Response.Body.WriteAsync(bytes.AsMemory());
            else
                await inner.Response.BodyWriter.WriteAsync(bytes);
        });

        Assert.Equal(12, context.Response.ContentLength);
    }

    [Fact]
    public async Task Head_WithALengthOfItsOwn_KeepsIt()
    {
        var context = Request("HEAD");

        await RunAsync(context, inner =>
        {
            inner.Response.ContentLength = 5;
            return inner.Response.WriteAsync("twelve bytes");
        });

        Assert.Equal(5, context.Response.ContentLength);
    }

    [Fact]
    public async Task Head_WithoutABody_HasNoLength()
    {
        var context = Request("HEAD");

        await RunAsync(context, static _ => Task.CompletedTask);

        Assert.Null(context.Response.ContentLength);
    }

    [Fact]
    public async Task Head_ThatFails_EndsAsHeadAllTheSame()
    {
        var context = Request("HEAD");
        var body = context.Response.Body;

        await Assert.ThrowsAsync<NotSupportedException>(() => RunAsync(context, static _ => throw new NotSupportedException()));

        Assert.Equal("HEAD", context.Request.Method);
        Assert.Same(body, context.Response.Body);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task Other_Always_IsLeftAlone(string method)
    {
        var context = Request(method);

        await RunAsync(context, inner => inner.Response.WriteAsync(inner.Request.Method));

        Assert.Equal(method.Length, context.Response.Body.Length);
        Assert.Null(context.Response.ContentLength);
    }

    private static DefaultHttpContext Request(string method)
    {
        var context = new DefaultHttpContext();
        context.Request.Method = method;
        context.Response.Body = new MemoryStream();
        return context;
    }

    private static async Task RunAsync(HttpContext context, RequestDelegate endpoint)
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        var app = new ApplicationBuilder(services);
        app.UseHeadRequests();
        app.Run(endpoint);
        await app.Build()(context);
    }
}
