using DepinGuide.Data.Figures;
using DepinGuide.Data.Sources;
using DepinGuide.Data.Tests.Databases;
using DepinGuide.Data.Tests.Samples;
using DepinGuide.Facts.Figures;
using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Projects;
using static DepinGuide.Data.Tests.Samples.SampleContent;

namespace DepinGuide.Data.Tests;

public abstract class FigureQueryTests(ITestEngine engine) : DatabaseTest(engine)
{
    [Fact]
    public async Task Figures_AnySet_ComesBackWithMissingOnes()
    {
        var snapshot = Of(Project("a", (Total, "25 AKT"), (Maximum, "100 AKT")), Project("b", (Unbonding, "7 d")));
        await ImportAsync(snapshot);
        FigureId[] ids = [Id.Parse<FigureId>("a.supply.issued_share"), Id.Parse<FigureId>("b.staking.unbonding"), Id.Parse<FigureId>("a.staking.unbonding"), Id.Parse<FigureId>("a.no.metric")];

        var figures = await Database.Get<FiguresQuery>().ExecuteAsync(ids, RulesOf(snapshot), Now, Cancel);

        Assert.Equal(ids[..3].Order(Comparer<FigureId>.Create((x, y) => string.CompareOrdinal(x.Value, y.Value))), figures.Keys.OrderBy(id => id.Value, StringComparer.Ordinal));
        Assert.Equal("25 %", figures[ids[0]].Parts[0].Value.ToLiteral());
        Assert.Equal("7 d", figures[ids[1]].Parts[0].Value.ToLiteral());
        Assert.NotNull(figures[ids[2]].Missing);
    }

    [Fact]
    public async Task Figures_NoIds_AsksNothing()
    {
        Assert.Empty(await Database.Get<FiguresQuery>().ExecuteAsync([], FigureRules.Empty, Now, Cancel));
    }

    [Fact]
    public async Task ProjectFigures_Project_HasItsFiguresByMetric()
    {
        var snapshot = Of(Project("a", (Unbonding, "7 d"), (Feature, "x")), Project("b", (Kind, "lock")));
        await ImportAsync(snapshot);

        var figures = await Database.Get<ProjectFiguresQuery>().ExecuteAsync(Id.Parse<ProjectSlug>("a"), RulesOf(snapshot), Now, Cancel);

        Assert.Equal([Feature, Unbonding], figures.Select(figure => figure.Id.Metric));
        Assert.Empty(await Database.Get<ProjectFiguresQuery>().ExecuteAsync(Id.Parse<ProjectSlug>("nobody"), RulesOf(snapshot), Now, Cancel));
    }

    [Fact]
    public async Task MetricFigures_Metric_HasEveryProjectByName()
    {
        var snapshot = Of(Project("a", project => project with { Name = "Zoo" }), Project("b", (IssuedShare, "5 %")), Project("c", (Total, "1 X"), (Maximum, "2 X")));
        await ImportAsync(snapshot);

        var figures = await Database.Get<MetricFiguresQuery>().ExecuteAsync(IssuedShare, RulesOf(snapshot), Now, Cancel);

        Assert.Equal(["b", "c", "a"], figures.Select(pair => pair.Project.Slug.Value));
        Assert.Equal(["5 %", "50 %", ""], figures.Select(pair => pair.Figure.Parts.Count > 0 ? pair.Figure.Parts[0].Value.ToLiteral() : ""));
        Assert.Empty(await Database.Get<MetricFiguresQuery>().ExecuteAsync(Id.Parse<MetricId>("no.metric"), RulesOf(snapshot), Now, Cancel));
    }

    [Fact]
    public async Task FigureStates_MixedFigures_AreCountedAndListedWorstFirst()
    {
        await ImportAsync(Of(
            Project("a", facts: new ProjectFacts
            {
                Readings =
                [
                    Reading("a", Unbonding, "1 d", checkedOn: new DateOnly(2026, 1, 1)),
                    Reading("a", Kind, "lock", checkedOn: new DateOnly(2026, 8, 1)),
                    Reading("a", TokenUse, "pay") with { ValidUntil = Facts.Values.PartialDate.Parse("2026-10") },
                    Reading("a", Feature, "n/a"),
                ],
            }),
            Project("b", facts: new ProjectFacts { Readings = [Reading("b", Kind, "lock", checkedOn: new DateOnly(2026, 7, 1)), Reading("b", Kind, "lock-pool", Code)] }),
            Project("c", facts: new ProjectFacts { Readings = [Reading("c", Kind, "lock", checkedOn: new DateOnly(2026, 7, 1))] })));

        var states = await Database.Get<FigureStatesQuery>().ExecuteAsync(Cancel);

        Assert.Equal([1, 2, 1, 1, 1], Enum.GetValues<FigureState>().Select(state => states.Counts[state]));
        Assert.Equal(6, states.Total);
        Assert.Equal(["a.overview.token_use", "a.staking.unbonding", "c.staking.kind", "a.staking.kind"], states.Ageing.Select(figure => figure.Id.Value));
        Assert.Equal(new DateOnly(2026, 7, 1), states.Ageing[2].OldestCheck);
        Assert.Equal(1, states.Disputed);
        Assert.Equal(["b.staking.kind"], states.DisputedFigures.Select(id => id.Value));
    }

    [Fact]
    public async Task SourceUsage_Source_ListsFiguresAndRecordsThatCiteIt()
    {
        await ImportAsync(Of(SampleProject.Everything("alpha"), Project("beta", (Feature, "x"))) with { Claims = [SampleProject.Claim("one")] });

        var docs = await Database.Get<SourceUsageQuery>().ExecuteAsync(Docs, Cancel);
        var code = await Database.Get<SourceUsageQuery>().ExecuteAsync(Code, Cancel);

        Assert.Equal(["alpha.staking.unbonding", "beta.overview.feature"], docs.Figures.Select(id => id.Value));
        Assert.Equal(
            [RecordKind.Deployment, RecordKind.Deployment, RecordKind.Contract, RecordKind.Link, RecordKind.Wallet, RecordKind.Incident, RecordKind.Claim],
            docs.Records.Select(record => record.Kind));
        Assert.Equal(["alpha.staking.unbonding"], code.Figures.Select(id => id.Value));
        Assert.Equal([RecordKind.Link, RecordKind.KnownChange, RecordKind.Claim], code.Records.Select(record => record.Kind));
    }

    [Fact]
    public async Task SourceUsageCounts_AllSources_AgreeWithTheLists()
    {
        var unused = Id.Parse<SourceId>("unused");
        var snapshot = Of(SampleProject.Everything("alpha"), SampleProject.Everything("beta")) with { Claims = [SampleProject.Claim("one")] };
        await ImportAsync(snapshot with { Sources = snapshot.Sources.Values.Append(Source(unused, "nobody")).ToDictionary(source => source.Id) });

        var counts = await Database.Get<SourceUsageCountsQuery>().ExecuteAsync(Cancel);

        Assert.Equal(new SourceUseCount(2, 13), counts[Docs]);
        Assert.Equal(new SourceUseCount(2, 5), counts[Code]);
        Assert.Equal(new SourceUseCount(0, 0), counts[unused]);
    }
}

public sealed class SqliteFigureQueryTests() : FigureQueryTests(new SqliteTestEngine());

public sealed class PostgresFigureQueryTests(PostgresTemplate template) : FigureQueryTests(new PostgresTestEngine(template));
