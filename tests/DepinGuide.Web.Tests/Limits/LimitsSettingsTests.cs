using DepinGuide.Web.Hosting;
using DepinGuide.Web.Hosting.Limits;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace DepinGuide.Web.Tests.Limits;

public sealed class LimitsSettingsTests
{
    [Theory]
    [InlineData("Limits:PagesPerSecond", "-1")]
    [InlineData("Limits:PagesPerSecond", "10001")]
    [InlineData("Limits:PagesAtOnce", "0")]
    [InlineData("Limits:Connections", "0")]
    [InlineData("Limits:HeaderSeconds", "601")]
    [InlineData("Limits:BytesPerSecond", "0")]
    [InlineData("Proxy:KnownNetworks", "nonsense")]
    [InlineData("Proxy:KnownNetworks", "10.0.0.0/8, 0.0.0.0/0")]
    [InlineData("Proxy:KnownNetworks:0", "::/0")]
    public void Validate_AValueBeyondItsLimit_IsNamedWithItsKeyAndWhatWasExpected(string key, string value)
    {
        var line = Assert.Single(Failures((key, value)));

        Assert.StartsWith($"Settings: {key.Replace(":0", "", StringComparison.Ordinal)} ", line, StringComparison.Ordinal);
        Assert.Contains("expected", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_Defaults_HaveNothingWrong() => Assert.Empty(Failures());

    [Fact]
    public void Validate_WithoutALimitOfPages_IsTaken() => Assert.Empty(Failures(("Limits:PagesPerSecond", "0")));

    [Fact]
    public void Read_NetworksAsAListAndAsOneText_AreTheSame()
    {
        var list = ProxyOptions.Read(Settings(("Proxy:KnownNetworks:0", "10.0.0.0/8"), ("Proxy:KnownNetworks:1", "2001:db8::/32")));
        var text = ProxyOptions.Read(Settings(("Proxy:KnownNetworks", "10.0.0.0/8, 2001:db8::/32")));

        Assert.Equal(list, text);
    }

    private static IConfiguration Settings(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build();

    /// <summary>The lines an operator would read at start.</summary>
    private static IReadOnlyList<string> Failures(params (string Key, string Value)[] settings)
    {
        using var services = new ServiceCollection().AddSingleton(Settings(settings)).AddLimits().BuildServiceProvider();
        try
        {
            services.GetRequiredService<IStartupValidator>().Validate();
            return [];
        }
        catch (Exception exception) when (PortalRunner.Explain(exception) is { Exit: ExitCodes.Usage } failure)
        {
            return failure.Lines;
        }
    }
}
