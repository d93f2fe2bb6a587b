using DepinGuide.Facts.Evidence;
using DepinGuide.Facts.Figures;
using DepinGuide.Facts.Metrics;
using DepinGuide.Facts.Readings;
using DepinGuide.Facts.Values;

namespace DepinGuide.Facts.Tests.Figures;

public sealed class DisputeTests
{
    public static TheoryData<MetricType, string, string, bool> Pairs => new()
    {
        { MetricType.Percent, "95 %", "100 %", false },
        { MetricType.Percent, "94.99 %", "100 %", true },
        { MetricType.Percent, "-95 %", "-100 %", false },
        { MetricType.Percent, "-1 %", "1 %", true },
        { MetricType.Percent, "0 %", "0.00 %", false },
        { MetricType.Percent, "0 %", "0.01 %", true },
        { MetricType.Percent, "5 % .. 10 %", "5 % .. 10.4 %", false },
        { MetricType.Percent, "5 % .. 10 %", "5 % .. 11 %", true },
        { MetricType.Percent, "5 % .. 10 %", "4 % .. 10 %", true },
        { MetricType.Percent, "<= 10 %", "10 %", true },
        { MetricType.Percent, "n/a", "10 %", true },
        { MetricType.Number, "79228162514264337593543950335", "-79228162514264337593543950335", true },
        { MetricType.Amount, "100 AKT", "100 FIL", true },
        { MetricType.Amount, "100 AKT", "101 AKT", false },
        { MetricType.Duration, "14 d", "2 w", false },
        { MetricType.Duration, "14 d", "21 d", true },
        { MetricType.Duration, "<= 4 y", ">= 4 y", true },
        { MetricType.Answer, "yes", "no", true },
        { MetricType.Answer, "no", "unknown", true },
        { MetricType.Answer, "no", "no", false },
        { MetricType.Choice, "pay", "stake", true },
        { MetricType.Choices, "pay, stake", "stake, pay", false },
        { MetricType.Choices, "pay, stake", "pay", true },
        { MetricType.Date, "2026-08", "2026-08-10", true },
        { MetricType.Address, "0xab", "0xac", true },
        { MetricType.Text, "by hand", "by machine", false },
        { MetricType.List, "Keplr", "Leap", false },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Resolve_TwoOrigins_DisputeWhenFurtherApartThanTheTolerance(MetricType type, string left, string right, bool expected)
    {
        var metric = Make.Metric("x.y", type) with { TolerancePercent = 5 };

        var figure = Resolve(metric, Make.Reading(metric, left, "chain"), Make.Reading(metric, right, "press"));

        Assert.Equal(expected, figure.Disputed);
    }

    [Theory]
    [InlineData("100", "100.0", false)]
    [InlineData("100", "100.0000000001", true)]
    public void Resolve_ToleranceOfZero_CountsAnyDifference(string left, string right, bool expected)
    {
        var metric = Make.Metric("x.y", MetricType.Number);

        Assert.Equal(expected, Resolve(metric, Make.Reading(metric, left, "chain"), Make.Reading(metric, right, "press")).Disputed);
    }

    [Fact]
    public void Resolve_SameOrigin_NeverDisputes()
    {
        var metric = Make.Metric("x.y", MetricType.Number);

        var figure = Resolve(metric, Make.Reading(metric, "1", "chain"), Make.Reading(metric, "2", "mirror"));

        Assert.False(figure.Disputed);
        Assert.Single(Assert.Single(figure.Parts).Others);
    }

    [Fact]
    public void Resolve_SourceThatIsNotListed_IsAnOriginOfItsOwn()
    {
        var metric = Make.Metric("x.y", MetricType.Number);

        Assert.True(Resolve(metric, Make.Reading(metric, "1", "chain"), Make.Reading(metric, "2", "unlisted")).Disputed);
    }

    [Fact]
    public void Resolve_ExpiredReading_NoLongerDisputes()
    {
        var metric = Make.Metric("x.y", MetricType.Number);
        var expired = Make.Reading(metric, "2", "press") with { ValidUntil = PartialDate.Parse("2025") };

        Assert.False(Resolve(metric, Make.Reading(metric, "1", "chain"), expired).Disputed);
    }

    [Theory]
    [InlineData("2026-11-21")]
    [InlineData("2026-11-23")]
    public void Resolve_VerdictFromOtherFigures_NeverDisputes(string checkedOn)
    {
        var metric = Make.Metric("x.y", MetricType.Number);
        var verdict = Make.Reading(metric, "2") with { Provenance = Provenance.FromBasis([Make.FigureId("x.z")], Make.Day(checkedOn)) };

        Assert.False(Resolve(metric, Make.Reading(metric, "1", "chain"), verdict).Disputed);
    }

    [Fact]
    public void Resolve_ReadingsForDifferentParts_AreNoDispute()
    {
        var metric = Make.Metric("x.y", MetricType.Number);

        Assert.False(Resolve(metric, Make.Reading(metric, "1", "chain"), Make.Reading(metric, "2", "press") with { For = "owner" }).Disputed);
    }

    [Fact]
    public void Resolve_Dispute_NamesOnlyThoseThatDiffer()
    {
        var metric = Make.Metric("x.y", MetricType.Number) with { TolerancePercent = 5 };
        var disputing = Make.Reading(metric, "200", "forum");

        var figure = Resolve(metric, Make.Reading(metric, "100", "chain"), Make.Reading(metric, "101", "press", "2026-11-21"), disputing with { For = null });

        Assert.Equal([disputing], Assert.Single(figure.Parts).Disputing);
    }

    private static Figure Resolve(Metric metric, params Reading[] readings) =>
        new FigureResolver(Make.Catalog(metric), Make.Sources).Resolve(new(Make.Akash, metric.Id), readings, Make.Noon("2026-11-22"))!;
}
