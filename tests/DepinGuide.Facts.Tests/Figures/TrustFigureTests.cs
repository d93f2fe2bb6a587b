using DepinGuide.Facts.Figures;
using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Metrics;
using DepinGuide.Facts.Readings;
using DepinGuide.Facts.Values;

namespace DepinGuide.Facts.Tests.Figures;

public sealed class TrustFigureTests
{
    private static readonly Metric Inflation = Make.Metric("supply.inflation", MetricType.Percent, kind: MetricKind.Programme);
    private static readonly Metric Total = Make.Metric("supply.total", MetricType.Amount, kind: MetricKind.Programme);
    private static readonly Metric Provisions = Make.Metric("supply.provisions_year", MetricType.Amount, "supply.inflation * supply.total");
    private static readonly Metric Unbonding = Make.Metric("staking.unbonding", MetricType.Duration, kind: MetricKind.Programme);
    private static readonly Metric Figures = Make.Metric("trust.figures", MetricType.Count);
    private static readonly Metric FreshShare = Make.Metric("trust.fresh_share", MetricType.Percent);
    private static readonly Metric Disputed = Make.Metric("trust.disputed", MetricType.Count);
    private static readonly Metric OldestCheck = Make.Metric("trust.oldest_check", MetricType.Date);

    private static readonly FigureResolver Resolver =
        new(Make.Catalog(Inflation, Total, Provisions, Unbonding, Figures, FreshShare, Disputed, OldestCheck), Make.Sources);

    /// <summary>Two readings, one of them due, and what is computed from both; unbonding does not apply.</summary>
    private static readonly Reading[] Some =
    [
        Make.Reading(Inflation, "4 %", checkedOn: "2026-07-01"), Make.Reading(Total, "100 AKT"), Make.Reading(Unbonding, "n/a"),
    ];

    [Fact]
    public void ResolveAll_SomeFigures_CountsThoseWithAValue()
    {
        var trust = Resolver.ResolveAll(Make.Akash, Some, Make.Noon("2026-11-22")).Where(figure => figure.Id.Metric.Group == "trust");

        Assert.Equal(
            [("trust.disputed", "0"), ("trust.figures", "3"), ("trust.fresh_share", "33.33\u00A0%"), ("trust.oldest_check", "1 July 2026")],
            trust.Select(figure => (figure.Id.Metric.Value, FigureText.Display(figure))));
    }

    [Fact]
    public void Resolve_Disputed_CountsTheComputedOneToo()
    {
        var figure = Resolve(Disputed, [.. Some, Make.Reading(Total, "200 AKT", "press")]);

        Assert.Equal("2", FigureText.Display(figure));
    }

    [Fact]
    public void Resolve_Trust_IsFreshCountedAndChangesWithTheFirstFigure()
    {
        var figure = Resolve(FreshShare, Some);

        Assert.Equal(FigureState.Fresh, figure.State);
        Assert.Equal(ChoiceReason.Counted, Assert.Single(figure.Parts).Reason);
        Assert.Equal(Make.Day("2026-07-01"), figure.OldestCheck);
        Assert.Equal(Resolver.Resolve(Make.FigureId("supply.inflation"), Some, Make.Noon("2026-11-22"))!.NextChange, figure.NextChange);
    }

    [Fact]
    public void Resolve_AtItsNextChange_SaysSomethingElse()
    {
        var before = Resolve(FreshShare, Some);

        var after = Resolver.Resolve(before.Id, Some, before.NextChange!.Value)!;

        Assert.NotEqual(before.NextChange, after.NextChange);
    }

    [Fact]
    public void Resolve_ProjectWithoutFigures_HasNoneAndNoShare()
    {
        Assert.Equal("0", FigureText.Display(Resolve(Figures, [])));
        Assert.Equal(MissingReason.NoResult, Resolve(FreshShare, []).Missing?.Reason);
        Assert.Equal(MissingReason.NoResult, Resolve(OldestCheck, []).Missing?.Reason);
    }

    [Theory]
    [InlineData("trust.smiles", MetricType.Count, null, "id")]
    [InlineData("trust.figures", MetricType.Percent, null, "type")]
    [InlineData("trust.figures", MetricType.Count, "supply.count + 1", "formula")]
    [InlineData("supply.result", MetricType.Number, "trust.figures * 2", "formula")]
    public void Create_TrustMetricThatCannotBeCounted_IsLeftOut(string id, MetricType type, string? formula, string field)
    {
        Metric[] given = [Make.Metric("supply.count", MetricType.Count), Make.Metric(id, type, formula)];

        var catalog = MetricCatalog.Create(id.StartsWith("trust.", StringComparison.Ordinal) ? given : [.. given, Figures], out var problems);

        Assert.Equal((id, field), problems.Select(problem => (problem.Metric.Value, problem.Field)).Single());
        Assert.Null(catalog.Find(Id.Parse<MetricId>(id)));
    }

    private static Figure Resolve(Metric metric, Reading[] readings) =>
        Resolver.Resolve(new FigureId(Make.Akash, metric.Id), readings, Make.Noon("2026-11-22"))!;
}
