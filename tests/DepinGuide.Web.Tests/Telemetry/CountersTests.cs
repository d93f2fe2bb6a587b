using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using DepinGuide.Data.Figures;
using DepinGuide.Web.Hosting.Telemetry;
using DepinGuide.Web.Tests.Limits;
using DepinGuide.Web.Tests.Portals;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;

namespace DepinGuide.Web.Tests.Telemetry;

public abstract class CountersTests(Portal portal)
{
    [Fact]
    public async Task Get_Counters_CountsFiguresAsTheDatabaseHasThem()
    {
        var states = await (await portal.FactoryAsync()).Services.GetRequiredService<FigureStatesQuery>().ExecuteAsync(TestContext.Current.CancellationToken);

        var counters = await ReadAsync();

        Assert.NotEqual(0, states.Total);
        Assert.All(states.Counts, pair => Assert.Equal(pair.Value, counters[$"depinguide_figures{{state=\"{pair.Key.ToString().ToLowerInvariant()}\"}}"]));
    }

    [Fact]
    public async Task Get_APageTwice_CountsOneMissAtMostAndAHit()
    {
        await portal.GetAsync("/guides/what-is-depin");
        var before = await ReadAsync();

        await portal.GetAsync("/guides/what-is-depin");

        Assert.True((await ReadAsync())["depinguide_page_cache_hits_total"] > before["depinguide_page_cache_hits_total"]);
        Assert.True(before["depinguide_page_cache_bytes"] > 0);
    }

    [Fact]
    public async Task Get_ASearch_IsTimed()
    {
        var before = await ReadAsync();

        await portal.GetAsync("/search?q=staking");

        var after = await ReadAsync();
        Assert.True(after["depinguide_search_duration_seconds_count"] > before["depinguide_search_duration_seconds_count"]);
        Assert.True(after["depinguide_search_duration_seconds_sum"] > before["depinguide_search_duration_seconds_sum"]);
    }

    [Fact]
    public async Task Get_Counters_CountsTheImport()
    {
        var counters = await ReadAsync();

        Assert.InRange(counters["depinguide_import_duration_seconds_count"], 1, double.MaxValue);
        Assert.InRange(counters["depinguide_figures_changed_total"], 1, double.MaxValue);
        Assert.Equal(0, counters["depinguide_content_problems{level=\"error\"}"]);
    }

    /// <summary>Values by name, with labels; every line has to be one that Prometheus reads.</summary>
    private async Task<Dictionary<string, double>> ReadAsync()
    {
        var reply = await portal.GetAsync("/health/counters");
        Assert.Equal("text/plain; version=0.0.4; charset=utf-8", reply.Headers["Content-Type"]);
        Assert.EndsWith("\n", reply.Text, StringComparison.Ordinal);
        var lines = reply.Text.TrimEnd('\n').Split('\n');
        Assert.All(lines, line => Assert.Matches(@"^(# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\{[a-z]+=""[a-z]+""\})? [0-9.E+-]+)$", line));
        return lines.Where(line => line[0] != '#').Select(line => line.Split(' ')).ToDictionary(parts => parts[0], parts => double.Parse(parts[1], CultureInfo.InvariantCulture));
    }
}

[Collection(Groups.Sqlite)]
public sealed class CountersOnSqliteTests(SqlitePortal portal) : CountersTests(portal);

[Collection(Groups.Postgres)]
public sealed class CountersOnPostgresTests(PostgresPortal portal) : CountersTests(portal);

[Collection(Groups.Other)]
public sealed class CountersAccessTests(LimitedPortal portal)
{
    [Theory]
    [InlineData("127.0.0.1", null, 200)]
    [InlineData("::1", null, 200)]
    [InlineData("10.9.9.9", null, 200)]
    [InlineData("198.51.100.200", null, 404)]
    [InlineData("198.51.100.201", "127.0.0.1", 404)]
    [InlineData("10.9.9.9", "198.51.100.202", 404)]
    public async Task Get_Counters_AnswersKnownNetworksOnly(string peer, string? forwardedFor, int status) =>
        Assert.Equal(status, (await portal.AskAsync("/health/counters", peer, forwardedFor)).Response.StatusCode);
}

/// <summary>With and without a collector to send to.</summary>
[Collection(Groups.Other)]
public sealed class ExportTests
{
    [Fact]
    public async Task Start_WithoutACollector_StartsNothingOfOpenTelemetry()
    {
        await using var factory = new PortalFactory();

        Assert.Null(factory.Services.GetService<MeterProvider>());
    }

    [Fact]
    public async Task Start_WithACollector_GivesItsMeterAndItsSpansAway()
    {
        // Nobody listens at this port: what cannot be sent is dropped, and readers notice nothing.
        await using var factory = new PortalFactory { Settings = new Dictionary<string, string>(StringComparer.Ordinal) { [TelemetryOptions.EndpointKey] = "http://127.0.0.1:1" } };
        List<string> instruments = [];
        using var meters = new MeterListener { InstrumentPublished = (instrument, _) => { lock (instruments) instruments.Add($"{instrument.Meter.Name} {instrument.Name}"); } };
        meters.Start();
        List<string> spans = [];
        using var traces = new ActivityListener { ShouldListenTo = source => source.Name == PortalMeter.Name, ActivityStopped = span => { lock (spans) spans.Add(span.OperationName); } };
        ActivitySource.AddActivityListener(traces);
        using var client = factory.CreatePlainClient();

        using var reply = await client.GetAsync(new Uri("/guides", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(StatusCodes.Status200OK, (int)reply.StatusCode);
        Assert.NotNull(factory.Services.GetService<MeterProvider>());
        lock (instruments)
            Assert.Contains($"{PortalMeter.Name} depinguide.page_cache.hits", instruments);
        lock (spans)
            Assert.Contains("render", spans);
    }
}
