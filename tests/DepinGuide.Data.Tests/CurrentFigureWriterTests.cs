using DepinGuide.Data.Figures;
using DepinGuide.Data.Readings;
using DepinGuide.Data.Tests.Databases;
using DepinGuide.Data.Tests.Samples;
using DepinGuide.Facts.Figures;
using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Projects;
using Microsoft.EntityFrameworkCore;
using static DepinGuide.Data.Tests.Samples.SampleContent;

namespace DepinGuide.Data.Tests;

public abstract class CurrentFigureWriterTests(ITestEngine engine) : DatabaseTest(engine)
{
    private static readonly DateTimeOffset EndOfWindow = new(2027, 2, 20, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Rewrite_Figure_IsStoredAsTheKernelResolvesIt()
    {
        var snapshot = Of(SampleProject.Everything("alpha"));
        await ImportAsync(snapshot);

        var figure = await FigureAsync("alpha", Unbonding);

        Assert.Equal(604_800, figure.SortNumber);
        Assert.Equal("7\u00a0days to 4\u00a0years (device owner)", figure.Display);
        Assert.Equal(FigureState.Fresh, figure.State);
        Assert.True(figure.ChangeExpected);
        Assert.Equal(EndOfWindow.AddTicks(1), figure.NextChange);
        Assert.Equal(Checked, figure.OldestCheck);
        Assert.Equal("2026-08", figure.AsOf?.ToLiteral());
        Assert.Equal("|lock-pool|", (await FigureAsync("alpha", Kind)).ChoiceIds);
    }

    [Fact]
    public async Task RefreshDue_NothingDue_WritesNothing()
    {
        var snapshot = Of(Project("a", (Unbonding, "7 d")));
        await ImportAsync(snapshot);

        var changes = await Database.Get<CurrentFigureWriter>().RefreshDueAsync(RulesOf(snapshot), EndOfWindow, Cancel);

        Assert.Equal(0, changes.Inserted + changes.Updated + changes.Deleted + changes.Unchanged);
    }

    [Fact]
    public async Task RefreshDue_ClockPassedAWindow_RewritesExactlyWhatChanged()
    {
        var snapshot = Of(
            Project("a", (Unbonding, "7 d"), (Maximum, "5 AKT")),
            Project("b", facts: new ProjectFacts { Readings = [Reading("b", Unbonding, "9 d", checkedOn: Checked.AddDays(1))] }));
        await ImportAsync(snapshot);
        var before = await Database.Get<NextFigureChangeQuery>().ExecuteAsync(Cancel);

        var changes = await Database.Get<CurrentFigureWriter>().RefreshDueAsync(RulesOf(snapshot), EndOfWindow.AddTicks(1), Cancel);

        Assert.Equal(EndOfWindow.AddTicks(1), before);
        Assert.Equal(["a.staking.unbonding"], changes.Changed.Select(id => id.Value));
        Assert.Equal((0, 1, 0, 1), (changes.Inserted, changes.Updated, changes.Deleted, changes.Unchanged));
        Assert.Equal(FigureState.Due, (await FigureAsync("a", Unbonding)).State);
        Assert.Equal(FigureState.Fresh, (await FigureAsync("b", Unbonding)).State);
        Assert.Equal(EndOfWindow.AddDays(1).AddTicks(1), await Database.Get<NextFigureChangeQuery>().ExecuteAsync(Cancel));
    }

    [Fact]
    public async Task Rewrite_NewObservation_UpdatesTheFigureAndThoseComputedFromIt()
    {
        var snapshot = Of(Project("a", (Total, "25 AKT"), (Maximum, "100 AKT")));
        await ImportAsync(snapshot);
        await AddAsync(ReadingRow.Of(Reading("a", Total, "50 AKT", Code) with { ObservedAt = Now.AddHours(1) }));

        var changes = await Database.Get<CurrentFigureWriter>().RewriteAsync([Id.Parse<ProjectSlug>("a")], RulesOf(snapshot), Now.AddHours(1), Cancel);

        Assert.Equal(["a.supply.issued_share", "a.supply.total"], changes.Changed.Select(id => id.Value).Order(StringComparer.Ordinal));
        Assert.Equal(50, (await FigureAsync("a", IssuedShare)).SortNumber);
    }

    [Fact]
    public async Task Rewrite_ReadingGone_DeletesItsFigure()
    {
        var snapshot = Of(Project("a", (Unbonding, "7 d"), (Feature, "x")));
        await ImportAsync(snapshot);
        await using (var context = await Database.Contexts.CreateDbContextAsync(Cancel))
            await context.Readings.Where(row => row.MetricId == Feature).ExecuteDeleteAsync(Cancel);

        var changes = await Database.Get<CurrentFigureWriter>().RewriteAsync([Id.Parse<ProjectSlug>("a")], RulesOf(snapshot), Now, Cancel);

        Assert.Equal((0, 0, 1, 1), (changes.Inserted, changes.Updated, changes.Deleted, changes.Unchanged));
        Assert.Equal(["a.overview.feature"], changes.Changed.Select(id => id.Value));
    }

    [Fact]
    public async Task NextFigureChange_NothingAges_IsNever()
    {
        await ImportAsync(Of(Project("a", (Maximum, "100 AKT"))));

        Assert.Null(await Database.Get<NextFigureChangeQuery>().ExecuteAsync(Cancel));
    }

    private async Task AddAsync(ReadingRow row)
    {
        await using var context = await Database.Contexts.CreateDbContextAsync(Cancel);
        context.Add(row);
        await context.SaveChangesAsync(Cancel);
    }

    private async Task<CurrentFigure> FigureAsync(string project, MetricId metric)
    {
        var slug = Id.Parse<ProjectSlug>(project);
        await using var context = await Database.Contexts.CreateDbContextAsync(Cancel);
        return await context.CurrentFigures.SingleAsync(figure => figure.ProjectSlug == slug && figure.MetricId == metric, Cancel);
    }
}

public sealed class SqliteCurrentFigureWriterTests() : CurrentFigureWriterTests(new SqliteTestEngine());

public sealed class PostgresCurrentFigureWriterTests(PostgresTemplate template) : CurrentFigureWriterTests(new PostgresTestEngine(template));
