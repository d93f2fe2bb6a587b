using DepinGuide.Web.Hosting;
using DepinGuide.Web.Tests.Portals;

namespace DepinGuide.Web.Tests.Hosting;

[Collection(Groups.Other)]
public sealed class HealthProbeTests(KestrelPortal portal)
{
    [Theory]
    [InlineData("http://+:8080", "127.0.0.1", 8080)]
    [InlineData("http://*:8080", "127.0.0.1", 8080)]
    [InlineData("http://0.0.0.0:8080", "127.0.0.1", 8080)]
    [InlineData("http://[::]:8080", "127.0.0.1", 8080)]
    [InlineData("http://[::1]:8080", "::1", 8080)]
    [InlineData("http://localhost", "localhost", 80)]
    [InlineData("https://localhost:5001; http://localhost:5000", "localhost", 5000)]
    public void TryFind_AnAddressToListenOn_IsWhereToAsk(string urls, string host, int port)
    {
        Assert.True(HealthProbe.TryFind(urls, out var foundHost, out var foundPort));
        Assert.Equal((host, port), (foundHost, foundPort));
    }

    [Theory]
    [InlineData("https://localhost:5001")]
    [InlineData("nonsense")]
    [InlineData("")]
    public void TryFind_NoHttpAddress_FindsNone(string urls) => Assert.False(HealthProbe.TryFind(urls, out _, out _));

    [Fact]
    public async Task Run_AReadyPortal_PrintsItsWordAndExitsWithZero()
    {
        var factory = await portal.FactoryAsync();
        var (output, errors) = (new StringWriter(), new StringWriter());

        var exit = await HealthProbe.RunAsync(["--urls", factory.ClientOptions.BaseAddress.AbsoluteUri], output, errors);

        Assert.Equal(0, exit);
        Assert.Contains("\"status\":\"degraded\"", output.ToString(), StringComparison.Ordinal);
        Assert.Empty(errors.ToString());
    }

    [Fact]
    public async Task Run_NobodyThere_SaysSoInOneLine()
    {
        var (output, errors) = (new StringWriter(), new StringWriter());

        var exit = await HealthProbe.RunAsync(["--urls=http://127.0.0.1:1"], output, errors);

        Assert.Equal(ExitCodes.NotReady, exit);
        Assert.Empty(output.ToString());
        Assert.Single(errors.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
