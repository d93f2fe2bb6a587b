using System.Text.Json;
using DepinGuide.Content.Tests;
using DepinGuide.Publishing.Checking;
using DepinGuide.Web.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace DepinGuide.Web.Tests.Hosting;

public sealed class ContentCheckTests : IDisposable
{
    private const string Guide = "guides/what-is-depin.md";

    private readonly ContentSandbox _content = new();

    public ContentCheckTests() => WriteGuide("It is currently open, see [unbonding](/glossary/unbonding).");

    public void Dispose() => _content.Dispose();

    [Fact]
    public async Task Check_FindingsAlone_AreListedAndEndWell()
    {
        var (exit, output) = await RunAsync();

        Assert.Equal(0, exit);
        Assert.Equal(
            [
                $"{Guide}:15: warning: 'currently' dates the text; expected a date, a figure, or the sentence without it",
                "sources.yaml:3: hint: nothing names the source 'render-docs'; expected a fact or a document that rests on it, or no entry",
                "18 files, 2 problems, 0 of them errors",
            ],
            Relevant(output));
    }

    [Fact]
    public async Task Check_WithAnError_EndsWithOne()
    {
        _content.Edit("projects/akash/index.md", "status: active", "status: odd");

        var (exit, output) = await RunAsync();

        Assert.Equal(ExitCodes.ContentErrors, exit);
        Assert.Contains("projects/akash/index.md:7: error: status: ", output, StringComparison.Ordinal);
        Assert.Contains(" of them errors", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_OfOldContent_EndsWell()
    {
        _content.Time.Advance(TimeSpan.FromDays(4_000));

        var (exit, output) = await RunAsync();

        Assert.Equal(0, exit);
        Assert.Contains($"{Guide}:9: warning: the review was due on 2027-05-19", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_WithStatistics_AddsARowForEachGuideAndTheShare()
    {
        WriteGuide("Leaving takes [[akash.staking.unbonding]]. Akash has 65 providers.");

        var (_, output) = await RunAsync(ContentCheck.StatisticsKey);

        var lines = output.Split(Environment.NewLine);
        Assert.Equal([Guide, "9", "1", "1", "32.1", "1", "50.0", "%"], Array.Find(lines, line => line.StartsWith(Guide + " ", StringComparison.Ordinal))!.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("Numbers about projects that are figures: 50.0 %", lines);
    }

    [Fact]
    public async Task Check_AsJson_SaysTheSame()
    {
        var (exit, output) = await RunAsync(ContentCheck.JsonKey);

        Assert.Equal(0, exit);
        using var json = JsonDocument.Parse(output);
        var (root, first) = (json.RootElement, json.RootElement.GetProperty("problems")[0]);
        Assert.Equal([18, 0, 1, 1], new[] { "files", "errors", "warnings", "hints" }.Select(name => root.GetProperty(name).GetInt32()));
        Assert.Equal((Guide, 15, "warning"), (first.GetProperty("path").GetString(), first.GetProperty("line").GetInt32(), first.GetProperty("level").GetString()));
        Assert.Equal("'currently' dates the text", first.GetProperty("text").GetString());
        var guide = root.GetProperty("statistics").GetProperty("guides")[0];
        Assert.Equal(Guide, guide.GetProperty("path").GetString());
        Assert.All(["words", "figures", "sources", "lix", "nakedNumbers"], name => Assert.Equal(JsonValueKind.Number, guide.GetProperty(name).ValueKind));
        Assert.Equal(JsonValueKind.Null, guide.GetProperty("figureSharePercent").ValueKind);
    }

    private static string[] Relevant(string output) => output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);

    private void WriteGuide(string text) =>
        _content.Write(Guide, ContentSandbox.Guide($"## In short\n\n{text}\n").Replace("review_every: 180 d", "review_every: 180 d\nsources: [{ source: akash-node }]", StringComparison.Ordinal));

    private async Task<(int Exit, string Output)> RunAsync(params string[] flags)
    {
        var paths = new PortalPaths(Options.Create(new ContentOptions { Root = _content.Root }), Options.Create(new DataOptions { Root = _content.LastGood }));
        await using var services = new ServiceCollection()
            .AddSingleton(paths)
            .AddSingleton<TimeProvider>(_content.Time)
            .AddSingleton(new ContentLinter(paths.Content))
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(flags.Select(flag => KeyValuePair.Create(flag, (string?)"true"))).Build())
            .BuildServiceProvider();
        await using var output = new StringWriter();
        var exit = await ContentCheck.RunAsync(services, output);
        return (exit, output.ToString());
    }
}
