using DepinGuide.Content.Snapshots;
using DepinGuide.Data.Compare;
using DepinGuide.Data.Tests.Databases;
using DepinGuide.Facts.Figures;
using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Metrics;
using DepinGuide.Facts.Projects;
using DepinGuide.Facts.Values;
using static DepinGuide.Data.Tests.Samples.SampleContent;

namespace DepinGuide.Data.Tests;

/// <summary>The comparison counts over stored figures, and must say what resolving every one of them says.</summary>
public abstract class CompareTrustTests(ITestEngine engine) : DatabaseTest(engine)
{
    private static readonly Metric[] Trust =
    [
        Counted("trust.figures", MetricType.Count), Counted("trust.fresh_share", MetricType.Percent),
        Counted("trust.disputed", MetricType.Count), Counted("trust.oldest_check", MetricType.Date),
    ];

    private readonly ContentSnapshot _snapshot = WithTrust(Of(
        Project("computed", (Total, "25 AKT"), (Maximum, "100 AKT")),
        Project("disputed", facts: new ProjectFacts { Readings = [Reading("disputed", Total, "25 AKT"), Reading("disputed", Total, "30 AKT", Code), Reading("disputed", Feature, "x")] }),
        Project("lacking", (Total, "25 AKT"), (Unbonding, "n/a")),
        Project("none"),
        Project("old", facts: new ProjectFacts { Readings = [Reading("old", Unbonding, "7 d", checkedOn: Checked.AddDays(-89)), Reading("old", Kind, "lock", checkedOn: Checked.AddDays(-200)), Reading("old", Feature, "x")] })));

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(100)]
    public async Task Execute_Trust_IsWhatResolvingEverythingSays(int daysSinceTheImport)
    {
        await ImportAsync(_snapshot);
        var now = Now.AddDays(daysSinceTheImport);
        MetricId[] metrics = [Unbonding, .. Trust.Select(metric => metric.Id)];

        var page = await Database.Get<CompareQuery>().ExecuteAsync(new() { Metrics = metrics }, RulesOf(_snapshot), now, Cancel);

        Assert.Equal(5, page.Rows.Count);
        foreach (var row in page.Rows)
        {
            var readings = _snapshot.FindProject(row.Project.Slug.Value)!.Facts.Readings;
            foreach (var metric in metrics)
                AssertSame(RulesOf(_snapshot).Resolve(new FigureId(row.Project.Slug, metric), readings, now)!, row.Figures[metric]);
        }
    }

    [Fact]
    public async Task Execute_Always_SaysWhenTheFirstFigureOfAnyRowChanges()
    {
        await ImportAsync(_snapshot);
        MetricId[] metrics = [Unbonding, .. Trust.Select(metric => metric.Id)];

        var page = await Database.Get<CompareQuery>().ExecuteAsync(new() { Metrics = metrics, Page = 1, PageSize = 1 }, RulesOf(_snapshot), Now, Cancel);

        var first = _snapshot.Projects
            .SelectMany(project => metrics, (project, metric) => RulesOf(_snapshot).Resolve(new FigureId(project.Project.Slug, metric), project.Facts.Readings, Now)!.NextChange)
            .Min();
        Assert.NotNull(first);
        Assert.Equal(first, page.NextChange);
    }

    [Fact]
    public async Task Execute_TrustThatDiffers_IsVaried()
    {
        await ImportAsync(_snapshot);

        var page = await Database.Get<CompareQuery>().ExecuteAsync(
            new() { Metrics = [.. Trust.Select(metric => metric.Id)], Page = 1, PageSize = 1 }, RulesOf(_snapshot), Now, Cancel);

        Assert.Equal(Trust.Select(metric => metric.Id.Value).Order(StringComparer.Ordinal), page.Varied.Select(metric => metric.Value).Order(StringComparer.Ordinal));
    }

    private static void AssertSame(Figure expected, Figure actual) => Assert.Equal(
        (expected.Id, FigureText.Display(expected), expected.SortNumber, expected.State, expected.Missing, expected.OldestCheck),
        (actual.Id, FigureText.Display(actual), actual.SortNumber, actual.State, actual.Missing, actual.OldestCheck));

    private static ContentSnapshot WithTrust(ContentSnapshot snapshot) =>
        snapshot with { Catalog = MetricCatalog.Create([.. snapshot.Catalog.All.Values, .. Trust], out _) };

    private static Metric Counted(string id, MetricType type) =>
        new() { Id = Id.Parse<MetricId>(id), Name = id, Short = "What it is.", Type = type, Kind = MetricKind.Programme };
}

public sealed class SqliteCompareTrustTests() : CompareTrustTests(new SqliteTestEngine());

public sealed class PostgresCompareTrustTests(PostgresTemplate template) : CompareTrustTests(new PostgresTestEngine(template));
