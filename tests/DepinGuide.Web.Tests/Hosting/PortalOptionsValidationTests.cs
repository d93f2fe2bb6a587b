using DepinGuide.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace DepinGuide.Web.Tests.Hosting;

public sealed class PortalOptionsValidationTests
{
    [Fact]
    public void Validate_EverythingWrong_NamesEveryKeyAtOnce()
    {
        var lines = Failures(
            ("Database:StartTimeoutSeconds", "0"), ("Database:Provider", "Postgres"), ("Content:Root", " "), ("Content:PollMilliseconds", "1"), ("Data:Root", " "),
            ("Site:Name", ""), ("Site:BaseUrl", "/portal"));

        string[] keys =
            ["Database:StartTimeoutSeconds", "ConnectionStrings:DepinGuide", "Content:Root", "Content:PollMilliseconds", "Data:Root", "Site:Name", "Site:BaseUrl"];
        Assert.All(keys, key => Assert.Single(lines, line => line.StartsWith($"Settings: {key} ", StringComparison.Ordinal)));
        Assert.Equal(keys.Length, lines.Count);
    }

    [Fact]
    public void Validate_Defaults_HaveNothingWrong() => Assert.Empty(Failures());

    [Theory]
    [InlineData("Database:StartTimeoutSeconds", "1")]
    [InlineData("Database:StartTimeoutSeconds", "600")]
    [InlineData("Content:PollMilliseconds", "100")]
    [InlineData("Content:PollMilliseconds", "3600000")]
    [InlineData("Stop:DrainSeconds", "0")]
    [InlineData("Stop:DrainSeconds", "300")]
    [InlineData("Site:BaseUrl", "https://example.org")]
    [InlineData("Site:BaseUrl", "http://localhost:8080/")]
    public void Validate_AValueAtItsLimit_IsTaken(string key, string value) => Assert.Empty(Failures((key, value)));

    [Theory]
    [InlineData("Database:StartTimeoutSeconds", "601", "601")]
    [InlineData("Content:PollMilliseconds", "99", "99")]
    [InlineData("Content:PollMilliseconds", "3600001", "3600001")]
    [InlineData("Stop:DrainSeconds", "-1", "-1")]
    [InlineData("Stop:DrainSeconds", "301", "301")]
    [InlineData("Site:BaseUrl", "ftp://example.org", "ftp://example.org")]
    [InlineData("Site:BaseUrl", "https://example.org/?a=b", "https://example.org/?a=b")]
    [InlineData("Site:BaseUrl", "example.org", "example.org")]
    public void Validate_AValueBeyondItsLimit_IsNamedWithItsKeyAndWhatWasExpected(string key, string value, string shown)
    {
        var line = Assert.Single(Failures((key, value)));

        Assert.StartsWith($"Settings: {key} ", line, StringComparison.Ordinal);
        Assert.Contains(shown, line, StringComparison.Ordinal);
        Assert.Contains("expected", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Database:Provider", "Oracle")]
    [InlineData("Database:Provider", "7")]
    [InlineData("Database:StartTimeoutSeconds", "soon")]
    [InlineData("Content:PollMilliseconds", "99999999999")]
    [InlineData("Stop:DrainSeconds", "soon")]
    [InlineData("Site:BaseUrl", "https://")]
    public void Validate_AValueThatIsNone_IsNamedWithItsKey(string key, string value)
    {
        var line = Assert.Single(Failures((key, value)));

        Assert.StartsWith("Settings: ", line, StringComparison.Ordinal);
        Assert.Contains(key, line, StringComparison.Ordinal);
        Assert.Contains(value, line, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_PostgresWithAConnectionString_IsTaken() =>
        Assert.Empty(Failures(("Database:Provider", "Postgres"), ("ConnectionStrings:DepinGuide", "Host=localhost")));

    [Theory]
    [InlineData(null, "http://localhost:5080/guides")]
    [InlineData("https://example.org", "https://example.org/guides")]
    [InlineData("https://example.org/", "https://example.org/guides")]
    public void Absolute_APath_StandsBelowThePublicAddress(string? baseUrl, string address) =>
        Assert.Equal(address, new SiteOptions { BaseUrl = baseUrl is null ? null : new Uri(baseUrl) }.Absolute("/guides"));

    /// <summary>The lines an operator would read at start.</summary>
    private static IReadOnlyList<string> Failures(params (string Key, string Value)[] settings)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)));
        builder.AddPortalOptions();
        using var services = builder.Services.BuildServiceProvider();
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
