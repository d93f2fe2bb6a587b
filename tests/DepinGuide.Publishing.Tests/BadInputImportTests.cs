using DepinGuide.Data.Figures;
using DepinGuide.Data.Readings;
using DepinGuide.Data.Tests.Databases;
using DepinGuide.Facts.Evidence;
using DepinGuide.Facts.Figures;
using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Metrics;
using DepinGuide.Facts.Projects;
using DepinGuide.Facts.Values;
using Microsoft.EntityFrameworkCore;
using static DepinGuide.Data.Tests.Samples.SampleContent;

namespace DepinGuide.Publishing.Tests;

/// <summary>What editors do by mistake or in between, and what an import makes of it on every engine.</summary>
public abstract class BadInputImportTests(ITestEngine engine) : DatabaseTest(engine)
{
    [Fact]
    public async Task Import_SlugChanged_LeavesNothingUnderTheOldOne()
    {
        await ImportAsync(Of(Project("old-name", (Unbonding, "7 d"))));

        var result = await ImportAsync(Of(Project("new-name", (Unbonding, "7 d"))));

        Assert.Equal(["new-name", "old-name"], result.ChangedProjects.Select(slug => slug.Value));
        await using var context = await Database.Contexts.CreateDbContextAsync(Cancel);
        Assert.Equal("new-name", (await context.Projects.SingleAsync(Cancel)).Slug.Value);
        Assert.Equal("new-name", (await context.Readings.SingleAsync(Cancel)).ProjectSlug.Value);
        Assert.Equal("new-name", (await context.CurrentFigures.SingleAsync(Cancel)).ProjectSlug.Value);
    }

    [Fact]
    public async Task Import_TypeOfAMetricChanged_ResolvesItsFiguresAnew()
    {
        await ImportAsync(Of(Project("a", (Unbonding, "7 d"))));
        await ObserveAsync(Reading("a", Unbonding, "8 d", Code) with { ObservedAt = Now.AddDays(-30) });
        var words = Reading("a", Unbonding, "7 d") with { Value = Words("a week") };
        var snapshot = Of(Project("a", facts: new ProjectFacts { Readings = [words] }));
        var retyped = snapshot.Catalog.All.Values.Select(metric => metric.Id == Unbonding ? metric with { Type = MetricType.Text } : metric);

        await ImportAsync(snapshot with { Catalog = MetricCatalog.Create(retyped, out _) });

        var figure = await FigureAsync(Unbonding);
        Assert.Equal(("a week", (double?)null), (figure.Display, figure.SortNumber));
    }

    [Fact]
    public async Task Import_TwoFactsOfOneSourceAndDate_KeepsBothAndDisputesNothing()
    {
        var snapshot = Of(Project("a", (Unbonding, "7 d"), (Unbonding, "8 d")));

        await ImportAsync(snapshot);

        await using var context = await Database.Contexts.CreateDbContextAsync(Cancel);
        Assert.Equal(["7 d", "8 d"], await context.Readings.OrderBy(row => row.Id).Select(row => row.Value).ToListAsync(Cancel));
        Assert.False((await FigureAsync(Unbonding)).Disputed);
        Assert.True((await ImportAsync(snapshot)).IsUnchanged);
    }

    [Fact]
    public async Task Import_TenThousandFactsOfOneProject_AreAllStored()
    {
        var readings = Enumerable.Range(1, 10_000).Select(i => Reading("a", Total, $"{i} AKT", i % 2 == 0 ? Docs : Code));
        var snapshot = Of(Project("a", facts: new ProjectFacts { Readings = [.. readings] }));

        var result = await ImportAsync(snapshot);

        Assert.Equal(10_000, result.Counts["readings"].Inserted);
        Assert.True((await FigureAsync(Total)).Disputed);
        Assert.True((await ImportAsync(snapshot)).IsUnchanged);
    }

    [Fact]
    public async Task Import_InputBecomesZero_TakesTheComputedFigureAway()
    {
        await ImportAsync(Of(Project("a", (Total, "25 AKT"), (Maximum, "100 AKT"))));

        var result = await ImportAsync(Of(Project("a", (Total, "25 AKT"), (Maximum, "0 AKT"))));

        Assert.Equal(1, result.Figures.Deleted);
        Assert.Contains(IssuedShare, result.Figures.Changed.Select(figure => figure.Metric));
        await using var context = await Database.Contexts.CreateDbContextAsync(Cancel);
        Assert.Equal(0, await context.CurrentFigures.CountAsync(figure => figure.MetricId == IssuedShare, Cancel));
    }

    [Fact]
    public async Task Import_CheckedInTheFuture_IsFreshAndAgesFromThatDay()
    {
        await ImportAsync(Of(Project("a", facts: new ProjectFacts { Readings = [Reading("a", Unbonding, "7 d", checkedOn: Checked.AddDays(30))] })));

        var figure = await FigureAsync(Unbonding);

        Assert.Equal(FigureState.Fresh, figure.State);
        Assert.True(figure.NextChange > Now.AddDays(90));
    }

    [Fact]
    public async Task Import_UnknownSector_IsShownById()
    {
        await ImportAsync(Of(Project("a", project => project with { Sector = Id.Parse<SectorId>("nowhere") })));

        await using var context = await Database.Contexts.CreateDbContextAsync(Cancel);
        Assert.Equal("nowhere", (await context.Projects.SingleAsync(Cancel)).SortSector);
    }

    [Fact]
    public async Task Import_UnknownChain_LeavesOutItsDeploymentAlone()
    {
        var result = await ImportAsync(Of(Project("a", facts: new ProjectFacts { Deployments = [Deployment("nowhere"), Deployment("solana")] })));

        await using var context = await Database.Contexts.CreateDbContextAsync(Cancel);
        Assert.Equal("solana", (await context.Deployments.SingleAsync(Cancel)).ChainId.Value);
        Assert.Equal(["a: address-on-nowhere is left out: nowhere is not known."], result.LeftOut);
    }

    [Fact]
    public async Task Import_LookAlikeAmongOfficialLinks_StaysAWarning()
    {
        var links = new[] { Link(LinkKind.Website, "https://good.example/"), Link(LinkKind.LookAlike, "https://g00d.example/"), Link(LinkKind.Docs, "https://docs.good.example/") };

        await ImportAsync(Of(Project("a", facts: new ProjectFacts { Links = links })));

        await using var context = await Database.Contexts.CreateDbContextAsync(Cancel);
        var stored = await context.Links.OrderBy(row => row.Ordinal).ToListAsync(Cancel);
        Assert.Equal([LinkKind.Website, LinkKind.LookAlike, LinkKind.Docs], stored.Select(row => row.Kind));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("@SUM(A1)")]
    [InlineData("-2+3|cmd")]
    [InlineData("\tx")]
    [InlineData("'; DROP TABLE readings; --")]
    public async Task Import_FormulaAsAValue_IsStoredAsWritten(string text)
    {
        await ImportAsync(Of(Project("a", facts: new ProjectFacts { Readings = [Reading("a", Feature, "x") with { Value = Words(text) }] })));

        await using var context = await Database.Contexts.CreateDbContextAsync(Cancel);
        Assert.Equal(text, (await context.Readings.SingleAsync(Cancel)).Value);
    }

    private static OfficialLink Link(LinkKind kind, string address) =>
        new(kind, new Uri(address), Label: null, [new LinkProof(new Citation(Docs, "footer"), AsOf: null, Confidence.Verified)], Checked, Note: null);

    private static TextValue Words(string text) => new(MetricType.Text, text);

    private async Task ObserveAsync(Facts.Readings.Reading reading)
    {
        await using var context = await Database.Contexts.CreateDbContextAsync(Cancel);
        context.Add(ReadingRow.Of(reading));
        await context.SaveChangesAsync(Cancel);
    }

    private async Task<CurrentFigure> FigureAsync(MetricId metric)
    {
        await using var context = await Database.Contexts.CreateDbContextAsync(Cancel);
        return await context.CurrentFigures.SingleAsync(figure => figure.MetricId == metric, Cancel);
    }
}

public sealed class SqliteBadInputImportTests() : BadInputImportTests(new SqliteTestEngine());

public sealed class PostgresBadInputImportTests(PostgresTemplate template) : BadInputImportTests(new PostgresTestEngine(template));
