using DepinGuide.Content.Snapshots;
using DepinGuide.Facts.Evidence;
using DepinGuide.Facts.Figures;
using DepinGuide.Facts.Formulas;
using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Metrics;
using DepinGuide.Facts.Projects;
using DepinGuide.Facts.Readings;
using DepinGuide.Facts.Sources;
using DepinGuide.Facts.Values;
using DepinGuide.Web.Hosting.Telemetry;
using DepinGuide.Web.Layout.Figures;
using Microsoft.Extensions.DependencyInjection;

namespace DepinGuide.Web.Tests;

/// <summary>Short ways to write metrics, readings and figures down. Values are our own, and no project's.</summary>
internal static class Make
{
    public static readonly ProjectSlug Project = Id.Parse<ProjectSlug>("sample");

    public static readonly DateOnly Checked = new(2026, 11, 20);

    /// <summary>Two days after the check: fresh for every kind of metric used here.</summary>
    public static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    /// <summary>The mirror repeats what the first says; the press has its own origin.</summary>
    public static readonly IReadOnlyDictionary<SourceId, Source> Sources =
        new[] { Source("sample-docs", "sample"), Source("sample-mirror", "sample"), Source("sample-press", "press") }.ToDictionary(source => source.Id);

    public static PortalMeter Meter() => new(new ServiceCollection().AddMetrics().BuildServiceProvider().GetRequiredService<System.Diagnostics.Metrics.IMeterFactory>());

    public static Metric Metric(string id = "staking.unbonding", MetricType type = MetricType.Duration, MetricKind kind = MetricKind.Programme, string? formula = null) => new()
    {
        Id = Id.Parse<MetricId>(id),
        Name = $"Name of {id}",
        Short = "A metric.",
        Type = type,
        Unit = type switch { MetricType.Money => "USD", MetricType.Amount => "token", _ => null },
        Kind = kind,
        Formula = formula is null ? null : Formula(formula),
    };

    public static MetricCatalog Catalog(params Metric[] metrics)
    {
        var catalog = MetricCatalog.Create(metrics, out var problems);
        Assert.Empty(problems);
        return catalog;
    }

    public static FactValue Value(Metric metric, string literal)
    {
        var shape = new ValueShape(metric.Type, metric.Unit == "token" ? "SMP" : metric.Unit, [.. metric.Choices.Select(choice => choice.Id)]);
        Assert.True(ValueParser.TryParse(shape, literal, out var value, out var problem), problem);
        return value!;
    }

    public static Reading Reading(Metric metric, string literal, string source = "sample-docs", Provenance? provenance = null) => new()
    {
        Figure = new FigureId(Project, metric.Id),
        Value = Value(metric, literal),
        Provenance = provenance ?? Provenance.FromSource(new Citation(Id.Parse<SourceId>(source)), Checked),
    };

    /// <summary>The figure as the kernel resolves it.</summary>
    public static Figure Figure(Metric metric, IEnumerable<Reading> readings, DateTimeOffset? now = null, params Metric[] others) =>
        new FigureResolver(Catalog([metric, .. others]), Sources).Resolve(new FigureId(Project, metric.Id), readings, now ?? Now)!;

    public static EvidenceBook Book(params Figure[] figures) => new(figures);

    public static Sector Sector(string id) => new(Id.Parse<SectorId>(id), $"Name of {id}", "A sector.", 1, []);

    public static Chain Chain(string id) => new(Id.Parse<ChainId>(id), $"Name of {id}", null, Facts.Addresses.AddressFamily.None, IsNative: false);

    /// <summary>A snapshot with columns in every set, a few sectors and chains, and no documents.</summary>
    public static ContentSnapshot Snapshot()
    {
        var kind = Metric("staking.kind", MetricType.Choice) with { Choices = [new("delegated", "Delegated"), new("none", "None")] };
        var metrics = new[]
        {
            Column(Metric("supply.max", MetricType.Amount), "supply", 20), Column(Metric("supply.total", MetricType.Amount), "supply", 10), Column(kind, "staking", 10),
            Column(Metric(), "staking", 20), Column(Metric("overview.feature", MetricType.Text), "overview", 10), Column(Metric("usage.providers", MetricType.Count), "usage", 10),
        };
        return new ContentSnapshot
        {
            Revision = "test",
            ReadAt = Now,
            Catalog = Catalog(metrics),
            Sources = Sources,
            Sectors = [Sector("compute"), Sector("storage")],
            Chains = new[] { Chain("solana"), Chain("ethereum") }.ToDictionary(chain => chain.Id),
        };
    }

    private static Metric Column(Metric metric, string set, int order) => metric with { Column = new MetricColumn(set, $"Label of {metric.Id}", order) };

    private static Formula Formula(string text)
    {
        Assert.True(Facts.Formulas.Formula.TryParse(text, out var formula, out var problem), problem);
        return formula!;
    }

    private static Source Source(string id, string origin) => new()
    {
        Id = Id.Parse<SourceId>(id),
        Title = $"Title of {id}",
        Publisher = $"Publisher of {id}",
        Url = new Uri($"https://{id}.example/"),
        Kind = SourceKind.Official,
        Origin = origin,
        Terms = new SourceTerms(null, null, Allowance.Unknown, Allowance.Unknown, Allowance.Unknown, null),
    };
}
