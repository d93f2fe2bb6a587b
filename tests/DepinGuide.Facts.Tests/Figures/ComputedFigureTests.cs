using DepinGuide.Facts.Evidence;
using DepinGuide.Facts.Figures;
using DepinGuide.Facts.Metrics;
using DepinGuide.Facts.Readings;
using DepinGuide.Facts.Values;

namespace DepinGuide.Facts.Tests.Figures;

public sealed class ComputedFigureTests
{
    private static readonly Metric Inflation = Make.Metric("supply.inflation", MetricType.Percent, kind: MetricKind.Programme);
    private static readonly Metric Total = Make.Metric("supply.total", MetricType.Amount);
    private static readonly Metric Bonded = Make.Metric("staking.bonded", MetricType.Amount);
    private static readonly Metric Provisions = Make.Metric("supply.provisions_year", MetricType.Amount, "supply.inflation * supply.total");
    private static readonly Metric Yield = Make.Metric("staking.apr_nominal", MetricType.Percent, "supply.provisions_year / staking.bonded");

    [Fact]
    public void Resolve_AkashOfJuly_ComesOutThroughTwoFormulas()
    {
        var figure = Resolve(
            Yield, Make.Reading(Inflation, "4 %"), Make.Reading(Total, "295868912.489891 AKT"), Make.Reading(Bonded, "88496665.093499 AKT"));

        Assert.Equal("13.37\u00A0%", FigureText.Display(figure));
        Assert.Equal(ChoiceReason.Computed, Assert.Single(figure.Parts).Reason);
        Assert.Equal(["supply.provisions_year", "staking.bonded"], figure.Inputs.Select(input => input.Metric.Id.Value), StringComparer.Ordinal);
        Assert.Equal("11,834,756\u00A0AKT", FigureText.Display(figure.Inputs[0]));
    }

    [Fact]
    public void Resolve_Inputs_GiveTheirWorstStateOldestDateAndFlags()
    {
        var change = new ChangeExpected(PartialDate.Parse("2027"), "halving", new Citation(Make.SourceId("chain")));
        var old = Make.Reading(Inflation, "4 %", "press", "2026-07-01") with { ChangeExpected = change };
        old = old with { Provenance = old.Provenance with { AsOf = PartialDate.Parse("2025") } };

        var figure = Resolve(
            Provisions, old, Make.Reading(Total, "100 AKT"), Make.Reading(Total, "200 AKT", "press", "2026-11-21"));

        Assert.Equal(FigureState.Due, figure.State);
        Assert.Equal(Make.Day("2026-07-01"), figure.OldestCheck);
        Assert.Equal(PartialDate.Parse("2025"), figure.AsOf);
        Assert.True(figure.Disputed);
        Assert.Equal(change, figure.ChangeExpected);
        Assert.Equal(figure.Inputs.Min(input => input.NextChange), figure.NextChange);
        Assert.Equal(new DateTimeOffset(2026, 11, 23, 0, 0, 0, TimeSpan.Zero).AddTicks(1), figure.NextChange);
    }

    public static TheoryData<string, string?, string?> Lacking => new()
    {
        { "is missing", null, null },
        { "does not apply", "n/a", null },
        { "is not one exact number", "1 AKT .. 2 AKT", null },
        { "has several parts", "1 AKT", "2 AKT" },
    };

    [Theory]
    [MemberData(nameof(Lacking))]
    public void Resolve_InputWithoutOneNumber_IsMissingAndNamesIt(string lack, string? whole, string? part)
    {
        var readings = new List<Reading> { Make.Reading(Inflation, "4 %") };
        if (whole is not null)
            readings.Add(Make.Reading(Total, whole));
        if (part is not null)
            readings.Add(Make.Reading(Total, part) with { For = "locked" });

        var figure = Resolve(Provisions, [.. readings]);

        Assert.Equal(FigureState.Missing, figure.State);
        Assert.Equal(new Missing(MissingReason.InputMissing, Detail: $"Name of supply.total (supply.total) {lack}"), figure.Missing);
        Assert.Equal(2, figure.Inputs.Count);
    }

    [Fact]
    public void Resolve_DivisionByZero_HasNoResult() =>
        Assert.Equal(
            MissingReason.NoResult,
            Resolve(Yield, Make.Reading(Inflation, "4 %"), Make.Reading(Total, "100 AKT"), Make.Reading(Bonded, "0 AKT")).Missing?.Reason);

    [Fact]
    public void Resolve_InputsInTwoTokens_HasNoResultAndSaysWhy()
    {
        var missing = Resolve(Yield, Make.Reading(Inflation, "4 %"), Make.Reading(Total, "100 AKT"), Make.Reading(Bonded, "50 ETH")).Missing;

        Assert.Equal(MissingReason.NoResult, missing?.Reason);
        Assert.Contains("AKT and ETH", missing?.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Resolve_FormulaAndReading_ComputesAndShowsTheReadingBeside()
    {
        var stated = Make.Reading(Provisions, "5 AKT");

        var part = Assert.Single(Resolve(Provisions, stated, Make.Reading(Inflation, "4 %"), Make.Reading(Total, "100 AKT")).Parts);

        Assert.Equal("4 AKT", part.Value.ToLiteral());
        Assert.Null(part.Chosen);
        Assert.Equal([stated], part.Others);
    }

    [Fact]
    public void Resolve_FormulaLacksAnInput_TakesTheReading()
    {
        var stated = Make.Reading(Provisions, "5 AKT");

        var figure = Resolve(Provisions, stated, Make.Reading(Inflation, "4 %"));

        Assert.Equal(stated, Assert.Single(figure.Parts).Chosen);
        Assert.Empty(figure.Inputs);
    }

    [Fact]
    public void Resolve_FormulaWithoutResult_TakesTheReading()
    {
        var stated = Make.Reading(Yield, "13 %");

        var figure = Resolve(Yield, stated, Make.Reading(Inflation, "4 %"), Make.Reading(Total, "100 AKT"), Make.Reading(Bonded, "0 AKT"));

        Assert.Equal(stated, Assert.Single(figure.Parts).Chosen);
    }

    [Fact]
    public void Resolve_ReadingInPlaceOfAFormula_KnowsWhenTheFormulaTakesOver()
    {
        var pause = Make.Reading(Total, "n/a", "chain", "2026-11-22") with { ValidUntil = PartialDate.Parse("2026-11-22") };
        var before = Make.Reading(Total, "100 AKT", "chain", "2026-11-01");

        var figure = Resolve(Provisions, Make.Reading(Provisions, "5 AKT", checkedOn: "2026-11-22"), Make.Reading(Inflation, "4 %"), pause, before);

        Assert.Equal(ChoiceReason.OnlyReading, Assert.Single(figure.Parts).Reason);
        Assert.Equal(new DateTimeOffset(2026, 11, 23, 0, 0, 0, TimeSpan.Zero), figure.NextChange);
    }

    [Fact]
    public void Resolve_ExpiredInput_StillComputesAsExpired()
    {
        var expired = Make.Reading(Total, "100 AKT") with { ValidUntil = PartialDate.Parse("2025") };

        var figure = Resolve(Provisions, Make.Reading(Inflation, "4 %"), expired);

        Assert.Equal(FigureState.Expired, figure.State);
        Assert.Equal(4, figure.SortNumber);
    }

    private static Figure Resolve(Metric metric, params Reading[] readings) =>
        new FigureResolver(Make.Catalog(Inflation, Total, Bonded, Provisions, Yield), Make.Sources)
            .Resolve(new(Make.Akash, metric.Id), readings, Make.Noon("2026-11-22"))!;
}
