using System.Net;
using DepinGuide.Web.Tests.Portals;

namespace DepinGuide.Web.Tests.Hosting;

/// <summary>The program while it ends, with readers who do not stop asking.</summary>
[Collection(Groups.Other)]
public sealed class StopTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Stop_UnderLoad_EndsReadinessFirstAndLosesNothing()
    {
        await using var portal = await PortalProcess.StartAsync("--Content:Root", Repository.Content, "--Stop:DrainSeconds", "3");
        await using var readers = new Readers(4, portal.Address);
        using var probe = new HttpClient { BaseAddress = portal.Address };
        await readers.ReadMoreAsync(20);

        await portal.StopAsync();
        await Condition.BecomesTrueAsync(async () => await ReadyAsync(probe) == HttpStatusCode.ServiceUnavailable, TimeSpan.FromSeconds(2), () => "It still says that it is ready");
        // A proxy has noticed; whoever was on the way is answered.
        await readers.ReadMoreAsync(20);
        await readers.StopAsync();

        Assert.Empty(readers.Lost);
        Assert.Equal(0, await portal.ExitAsync());
    }

    [Fact]
    public async Task Stop_WhileAPageIsBeingSent_SendsItToItsEnd()
    {
        await using var portal = await PortalProcess.StartAsync("--Content:Root", Repository.Content, "--Stop:DrainSeconds", "0");
        using var client = new HttpClient { BaseAddress = portal.Address };
        using var response = await client.GetAsync(new Uri("/compare.json", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, Cancel);

        await portal.StopAsync();
        var text = await response.Content.ReadAsStringAsync(Cancel);

        Assert.EndsWith("}", text.TrimEnd(), StringComparison.Ordinal);
        Assert.Equal(0, await portal.ExitAsync());
    }

    private static async Task<HttpStatusCode> ReadyAsync(HttpClient client)
    {
        using var response = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), Cancel);
        return response.StatusCode;
    }
}
