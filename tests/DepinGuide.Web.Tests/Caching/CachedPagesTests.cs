using System.Text;
using DepinGuide.Web.Hosting.Caching;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace DepinGuide.Web.Tests.Caching;

public sealed class CachedPagesTests
{
    [Fact]
    public async Task Get_WhenTheFirstReaderLeaves_TheOthersGetThePageThatWasBegunForIt()
    {
        var (made, going) = (0, new TaskCompletionSource());
        var pages = Pages(async context =>
        {
            made++;
            await going.Task;
            await context.Response.WriteAsync("the page", context.RequestAborted);
        });
        using var leaving = new CancellationTokenSource();
        var (first, second) = (Request(leaving.Token), Request(CancellationToken.None));

        var left = pages.InvokeAsync(first);
        var stayed = pages.InvokeAsync(second);
        await leaving.CancelAsync();
        going.SetResult();
        await stayed;
        await Record.ExceptionAsync(() => left);

        Assert.Equal(1, made);
        Assert.Equal("the page", Encoding.UTF8.GetString(((MemoryStream)second.Response.Body).ToArray()));
    }

    private static CachedPages Pages(RequestDelegate next)
    {
        var clock = new FakeTimeProvider();
        var options = Options.Create(new CacheOptions());
        return new CachedPages(next, new PageCache(clock, options), new CacheKeys([]), Make.Meter(), clock, options);
    }

    private static DefaultHttpContext Request(CancellationToken leaving) => new()
    {
        RequestServices = new ServiceCollection().AddScoped<PageUse>().BuildServiceProvider(),
        RequestAborted = leaving,
        Request = { Method = "GET", Path = "/guides" },
        Response = { Body = new MemoryStream() },
    };
}
