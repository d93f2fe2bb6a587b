using DepinGuide.Content.Snapshots;
using DepinGuide.Data.Readings;
using DepinGuide.Data.Storage;
using DepinGuide.Data.Tests.Databases;
using DepinGuide.Data.Tests.Samples;
using DepinGuide.Facts.Metrics;
using DepinGuide.Publishing.Importing;
using Microsoft.EntityFrameworkCore;
using static DepinGuide.Data.Tests.Samples.SampleContent;

namespace DepinGuide.Publishing.Tests;

public abstract class ContentImporterTests(ITestEngine engine) : DatabaseTest(engine)
{
    [Fact]
    public async Task Import_FirstTime_CountsEverythingAsInserted()
    {
        var result = await ImportAsync(Full());

        Assert.Equal(new ImportCount(2, 0, 0), result.Counts["projects"]);
        Assert.Equal(new ImportCount(3, 0, 0), result.Counts["readings"]);
        Assert.Equal(new ImportCount(2, 0, 0), result.Counts["deployments"]);
        Assert.Equal(new ImportCount(1, 0, 0), result.Counts["link_proofs"]);
        Assert.Equal(new ImportCount(2, 0, 0), result.Counts["claim_subjects"]);
        Assert.Equal(new ImportCount(2, 0, 0), result.Counts["sources"]);
        Assert.Equal(3, result.Figures.Inserted);
        Assert.Equal(["alpha", "beta"], result.ChangedProjects.Select(slug => slug.Value));
        Assert.False(result.IsUnchanged);
        Assert.Empty(result.LeftOut);
        Assert.Equal("one", result.Revision);
    }

    [Fact]
    public async Task Import_Again_WritesNothing()
    {
        await ImportAsync(Full());
        var before = await DumpAsync();
        Database.Clock.Advance(TimeSpan.FromHours(1));

        var result = await ImportAsync(Full());

        Assert.True(result.IsUnchanged);
        Assert.Empty(result.ChangedProjects);
        Assert.Equal(before, await DumpAsync());
    }

    [Fact]
    public async Task Import_OtherRevisionOfTheSameRows_WritesOnlyTheRevision()
    {
        await ImportAsync(Full());

        var result = await ImportAsync(Full() with { Revision = "two" });

        Assert.True(result.IsUnchanged);
        await using var context = await Database.Contexts.CreateDbContextAsync(Cancel);
        Assert.Equal("two", (await context.ImportStates.SingleAsync(Cancel)).Revision);
    }

    [Fact]
    public async Task Import_EmptySnapshot_LeavesWhatIsThere()
    {
        await ImportAsync(Full());
        var before = await DumpAsync();

        var result = await ImportAsync(ContentSnapshot.Empty with { ReadAt = Now });

        Assert.True(result.IsUnchanged);
        Assert.Equal(before, await DumpAsync());
    }

    [Fact]
    public async Task Import_EditedFact_RewritesThatProjectOnly()
    {
        await ImportAsync(Of(Project("a", (Unbonding, "7 d"), (Feature, "x")), Project("b", (Unbonding, "7 d"))));

        var result = await ImportAsync(Of(Project("a", (Unbonding, "8 d"), (Feature, "x")), Project("b", (Unbonding, "7 d"))));

        Assert.Equal(["a"], result.ChangedProjects.Select(slug => slug.Value));
        Assert.Equal(new ImportCount(0, 1, 0), result.Counts["projects"]);
        Assert.Equal(new ImportCount(2, 0, 2), result.Counts["readings"]);
        Assert.Equal(["a.staking.unbonding"], result.Figures.Changed.Select(id => id.Value));
        Assert.Equal(1, result.Figures.Unchanged);
    }

    [Fact]
    public async Task Import_ProjectGoneAndBack_LeavesTheSameRows()
    {
        await ImportAsync(Full());
        var before = await DumpAsync();

        var gone = await ImportAsync(Full() with { Projects = [.. Full().Projects.Skip(1)], Claims = [] });
        await using (var context = await Database.Contexts.CreateDbContextAsync(Cancel))
        {
            Assert.Equal(1, await context.Readings.CountAsync(Cancel));
            Assert.Equal(1, await context.CurrentFigures.CountAsync(Cancel));
            Assert.Empty(await context.Deployments.ToListAsync(Cancel));
        }

        await ImportAsync(Full());

        Assert.Equal(new ImportCount(0, 0, 1), gone.Counts["projects"]);
        Assert.Equal(new ImportCount(0, 0, 2), gone.Counts["claim_subjects"]);
        Assert.Equal(before, await DumpAsync());
    }

    [Fact]
    public async Task Import_EditedCatalogue_UpdatesRowsAndResolvesAllFigures()
    {
        await ImportAsync(Of(Project("a", (Kind, "lock"))));
        var snapshot = Of(Project("a", (Kind, "lock")));
        var renamed = snapshot.Catalog.All.Values.Select(metric => metric.Id == Kind ? metric with { Choices = [new("lock", "Locked up")] } : metric);

        var result = await ImportAsync(snapshot with { Catalog = MetricCatalog.Create(renamed, out _) });

        Assert.Equal(new ImportCount(0, 1, 0), result.Counts["metrics"]);
        Assert.Empty(result.ChangedProjects);
        Assert.Equal(1, result.Figures.Updated);
        await using var context = await Database.Contexts.CreateDbContextAsync(Cancel);
        Assert.Equal("Locked up", (await context.CurrentFigures.SingleAsync(Cancel)).Display);
    }

    [Fact]
    public async Task Import_EditedAddressAfterTheHash_IsSaved()
    {
        await ImportAsync(Of());
        var moved = Source(Docs, "example") with { Url = new Uri("https://example-docs.example/#new") };
        var snapshot = Of();

        var result = await ImportAsync(snapshot with { Sources = snapshot.Sources.Values.Select(source => source.Id == Docs ? moved : source).ToDictionary(source => source.Id) });

        Assert.Equal(new ImportCount(0, 1, 0), result.Counts["sources"]);
    }

    [Fact]
    public async Task Import_RenamedSector_ReordersItsProjects()
    {
        await ImportAsync(Of(Project("a")));
        var snapshot = Of(Project("a"));

        var result = await ImportAsync(snapshot with { Sectors = [snapshot.Sectors[0] with { Name = "Überrechner" }, snapshot.Sectors[1]] });

        Assert.Equal(["a"], result.ChangedProjects.Select(slug => slug.Value));
        await using var context = await Database.Contexts.CreateDbContextAsync(Cancel);
        Assert.Equal("uberrechner", (await context.Projects.SingleAsync(Cancel)).SortSector);
    }

    [Fact]
    public async Task Import_SourceMetricAndChainGone_LeavesOutWhatNeedsThemAndSaysSo()
    {
        await ImportAsync(Full());
        var full = Full();

        var result = await ImportAsync(full with
        {
            Sources = full.Sources.Where(pair => pair.Key != Code).ToDictionary(),
            Catalog = MetricCatalog.Create(full.Catalog.All.Values.Where(metric => metric.Id != Kind), out _),
            Chains = full.Chains.Where(pair => pair.Key.Value != "ethereum").ToDictionary(),
        });

        await using var context = await Database.Contexts.CreateDbContextAsync(Cancel);
        Assert.Equal(["overview.feature", "staking.unbonding"], (await context.Readings.Select(row => row.MetricId).OrderBy(id => id).ToListAsync(Cancel)).Select(id => id.Value));
        Assert.Null((await context.Readings.SingleAsync(row => row.MetricId == Unbonding, Cancel)).ChangeWhy);
        Assert.Empty(await context.KnownChanges.ToListAsync(Cancel));
        Assert.Empty(await context.LinkProofs.ToListAsync(Cancel));
        Assert.Equal(1, await context.Links.CountAsync(Cancel));
        Assert.Equal(5, result.LeftOut.Count);
        Assert.All(result.LeftOut, sentence => Assert.EndsWith("is not known.", sentence, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Import_Observations_StayUntilTheirProjectGoes()
    {
        await ImportAsync(Of(Project("a", (Total, "5 AKT"))));
        await using (var context = await Database.Contexts.CreateDbContextAsync(Cancel))
        {
            context.Add(ReadingRow.Of(Reading("a", Total, "6 AKT", Code) with { ObservedAt = Now }));
            await context.SaveChangesAsync(Cancel);
        }

        await ImportAsync(Of(Project("a", (Total, "7 AKT"))));
        await using (var context = await Database.Contexts.CreateDbContextAsync(Cancel))
            Assert.Equal(["6 AKT", "7 AKT"], await context.Readings.OrderBy(row => row.Value).Select(row => row.Value).ToListAsync(Cancel));

        await ImportAsync(Of());
        await using (var context = await Database.Contexts.CreateDbContextAsync(Cancel))
            Assert.Empty(await context.Readings.ToListAsync(Cancel));
    }

    [Fact]
    public async Task Import_FailsAfterTheProjects_LeavesTheOldState()
    {
        await ImportAsync(Full());
        var before = await DumpAsync();
        var importer = new ContentImporter(Database.Contexts, Database.Get<WriteGate>(), new BrokenClock());

        await Assert.ThrowsAsync<InvalidOperationException>(() => importer.ImportAsync(Of(Project("other", (Unbonding, "1 d"))) with { Revision = "two" }, Cancel));

        Assert.Equal(before, await DumpAsync());
        Assert.True((await ImportAsync(Full())).IsUnchanged);
    }

    [Fact]
    public async Task Import_TwoAtOnce_FollowEachOther()
    {
        var results = await Task.WhenAll(ImportAsync(Full()), ImportAsync(Full()));

        Assert.Single(results, result => result.IsUnchanged);
    }

    [Fact]
    public async Task Import_TwoProcessesAtOnce_FollowEachOther()
    {
        // Another process shares the database and not the gate.
        using var gate = OtherGate();
        var other = new ContentImporter(Database.Contexts, gate, Database.Clock);

        var results = await Task.WhenAll(Task.Run(() => ImportAsync(Full()), Cancel), Task.Run(() => other.ImportAsync(Full(), Cancel), Cancel));

        Assert.Single(results, result => result.IsUnchanged);
    }

    [Fact]
    public async Task Import_ManyProjects_CrossBatches()
    {
        var snapshot = Of([.. Enumerable.Range(0, 600).Select(i => Project($"p{i}", (Unbonding, $"{i} d"), (Feature, "x"), (Total, "1 X"), (Maximum, "2 X")))]);

        var first = await ImportAsync(snapshot);
        var second = await ImportAsync(snapshot);

        Assert.Equal(new ImportCount(600, 0, 0), first.Counts["projects"]);
        Assert.Equal(3_000, first.Figures.Inserted);
        Assert.True(second.IsUnchanged);
    }

    protected abstract WriteGate OtherGate();

    private static ContentSnapshot Full() => Of(SampleProject.Everything("alpha"), Project("beta", (Feature, "x"))) with { Claims = [SampleProject.Claim("one")] };

    /// <summary>Everything stored, the generated ids of readings and the fingerprints left out.</summary>
    private async Task<string> DumpAsync()
    {
        await using var context = await Database.Contexts.CreateDbContextAsync(Cancel);
        IEnumerable<object> rows =
        [
            .. await context.Projects.OrderBy(row => row.Slug).ToListAsync(Cancel),
            .. await context.Readings.OrderBy(row => row.ProjectSlug).ThenBy(row => row.MetricId).ToListAsync(Cancel),
            .. await context.CurrentFigures.OrderBy(row => row.ProjectSlug).ThenBy(row => row.MetricId).ToListAsync(Cancel),
            .. await context.Deployments.OrderBy(row => row.ProjectSlug).ThenBy(row => row.Ordinal).ToListAsync(Cancel),
            .. await context.Links.OrderBy(row => row.ProjectSlug).ThenBy(row => row.Ordinal).ToListAsync(Cancel),
            .. await context.Claims.OrderBy(row => row.Id).ToListAsync(Cancel),
            .. await context.ClaimSubjects.OrderBy(row => row.ClaimId).ThenBy(row => row.Ordinal).ToListAsync(Cancel),
            .. await context.ImportStates.ToListAsync(Cancel),
        ];
        return string.Join('\n', rows.Select(row => string.Join(
            ' ', context.Entry(row).Properties.Where(property => property.Metadata.Name != nameof(ReadingRow.Id) || row is not ReadingRow).Select(property => property.CurrentValue))));
    }

    /// <summary>Fails when the figures are resolved, which is after everything else was written.</summary>
    private sealed class BrokenClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => throw new InvalidOperationException("The clock is broken.");
    }
}

public sealed class SqliteContentImporterTests() : ContentImporterTests(new SqliteTestEngine())
{
    protected override WriteGate OtherGate() => WriteGate.InProcess();
}

public sealed class PostgresContentImporterTests(PostgresTemplate template) : ContentImporterTests(new PostgresTestEngine(template))
{
    protected override WriteGate OtherGate() => WriteGate.InDatabase(Data.Postgres.PostgresDataFeature.LockStatement);
}
