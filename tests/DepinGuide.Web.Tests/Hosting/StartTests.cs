using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using DepinGuide.Web.Tests.Portals;

namespace DepinGuide.Web.Tests.Hosting;

/// <summary>The program itself, as an operator starts it with something wrong.</summary>
[Collection(Groups.Other)]
public sealed class StartTests : IDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("depinguide-web-");

    public void Dispose() => _data.Delete(recursive: true);

    [Fact]
    public async Task Start_WithHelp_ExplainsVerbsAndSettings()
    {
        var (exit, output, errors) = await RunAsync("--help");

        Assert.Equal(0, exit);
        Assert.Empty(errors);
        string[] named = ["check", "--urls", "--Database:Provider", "--ConnectionStrings:DepinGuide", "--Content:Root", "--Data:Root", "--Site:BaseUrl"];
        Assert.All(named, word => Assert.Contains(word, output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Start_WithAnUnknownVerb_SaysWhichAreKnown()
    {
        var (exit, _, errors) = await RunAsync("nonsense");

        Assert.Equal(2, exit);
        Assert.Equal("'nonsense' is not a verb of DepinGuide. Known: check, health. See --help.", Assert.Single(errors));
    }

    [Fact]
    public async Task Start_WithSettingsThatAreWrong_NamesThemAll()
    {
        var (exit, _, errors) = await RunAsync("--Site:BaseUrl=nowhere", "--Content:PollMilliseconds=1");

        Assert.Equal(2, exit);
        Assert.Equal(2, errors.Count);
        Assert.All(errors, line => Assert.StartsWith("Settings: ", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Start_WithoutItsDatabaseServer_SaysSoInOneLine()
    {
        var (exit, _, errors) = await RunAsync(
            "--Database:Provider=Postgres", "--Database:StartTimeoutSeconds=1", $"--ConnectionStrings:DepinGuide=Host=127.0.0.1;Port={FreePort()};Database=none;Username=none;Password=secret");

        Assert.Equal(3, exit);
        Assert.Contains("does not answer", Assert.Single(errors), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", errors[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_WhereItMayNotWrite_SaysSoInOneLine()
    {
        var file = Path.Combine(_data.FullName, "file");
        await File.WriteAllTextAsync(file, "", TestContext.Current.CancellationToken);

        var (exit, _, errors) = await RunAsync($"--Data:Root={file}");

        Assert.Equal(3, exit);
        Assert.Contains("Data:Root", Assert.Single(errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_OnAnAddressInUse_SaysSoInOneLine()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();

        var (exit, _, errors) = await RunAsync($"--urls=http://{other.LocalEndpoint}");

        Assert.Equal(4, exit);
        Assert.Contains($"{other.LocalEndpoint}", Assert.Single(errors), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--urls=nonsense")]
    [InlineData("--urls=http://127.0.0.1:99999")]
    public async Task Start_OnAnAddressThatIsNone_SaysSoInOneLine(string urls)
    {
        var (exit, _, errors) = await RunAsync(urls);

        Assert.Equal(2, exit);
        Assert.Contains(urls["--urls=".Length..], Assert.Single(errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_TheContentOfTheRepository_FindsNoErrors()
    {
        var (exit, output, errors) = await RunAsync("check", $"--Content:Root={Repository.Content}");

        Assert.Equal(0, exit);
        Assert.Empty(errors);
        Assert.Contains(" 0 of them errors", output, StringComparison.Ordinal);
    }

    /// <summary>A port on which nobody listens.</summary>
    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task<(int Exit, string Output, IReadOnlyList<string> Errors)> RunAsync(params string[] args)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "DepinGuide.Web.dll");
        var start = new ProcessStartInfo("dotnet", [program, .. args]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["Content__Root"] = Repository.Content;
        start.Environment["Data__Root"] = _data.FullName;
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        using var process = Process.Start(start)!;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(2));
        try
        {
            var (output, errors) = (process.StandardOutput.ReadToEndAsync(patience.Token), process.StandardError.ReadToEndAsync(patience.Token));
            await process.WaitForExitAsync(patience.Token);
            return (process.ExitCode, await output, (await errors).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }
}
