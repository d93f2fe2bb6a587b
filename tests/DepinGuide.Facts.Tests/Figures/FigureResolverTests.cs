using DepinGuide.Facts.Evidence;
using DepinGuide.Facts.Figures;
using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Metrics;
using DepinGuide.Facts.Readings;
using DepinGuide.Facts.Values;

namespace DepinGuide.Facts.Tests.Figures;

public sealed class FigureResolverTests
{
    private static readonly Metric Number = Make.Metric("x.number", MetricType.Number, kind: MetricKind.Programme);

    [Fact]
    public void Resolve_UnknownMetric_IsNull() => Assert.Null(Resolve(Make.Catalog(), "x.number", "2026-11-22"));

    [Fact]
    public void Resolve_NoReading_IsMissingBecauseNeverHad()
    {
        var figure = Resolve(Number, "2026-11-22");

        Assert.Equal(FigureState.Missing, figure.State);
        Assert.Equal(new Missing(MissingReason.NeverHad), figure.Missing);
        Assert.Empty(figure.Parts);
        Assert.Null(figure.NextChange);
    }

    [Fact]
    public void Resolve_ReadingOfAnotherProjectOrMetric_IsIgnored()
    {
        var other = Make.Reading(Number, "1") with { Figure = new FigureId(Id.Parse<ProjectSlug>("helium"), Number.Id) };
        var otherMetric = Make.Reading(Make.Metric("x.other", MetricType.Number), "2");

        Assert.Equal(FigureState.Missing, Resolve(Number, "2026-11-22", other, otherMetric).State);
    }

    [Fact]
    public void Resolve_OneReading_CarriesItsEvidence()
    {
        var reading = Make.Reading(Number, "7", checkedOn: "2026-11-20");
        reading = reading with { Provenance = reading.Provenance with { AsOf = PartialDate.Parse("2026-08") } };

        var figure = Resolve(Number, "2026-11-22", reading);

        var part = Assert.Single(figure.Parts);
        Assert.Equal((reading, ChoiceReason.OnlyReading, FigureState.Fresh), (part.Chosen, part.Reason, part.State));
        Assert.Equal(7, figure.SortNumber);
        Assert.Equal(Make.Day("2026-11-20"), figure.OldestCheck);
        Assert.Equal(PartialDate.Parse("2026-08"), figure.AsOf);
        Assert.False(figure.Disputed);
    }

    [Theory]
    [InlineData("2026-07-31T23:59:59.9999999Z", "1", ChoiceReason.OnlyReading, FigureState.Due)]
    [InlineData("2026-08-01T00:00:00Z", "2", ChoiceReason.OnlyReading, FigureState.Fresh)]
    public void Resolve_ReadingPastItsValidity_GivesWayToOneThatHolds(string now, string value, ChoiceReason reason, FigureState state)
    {
        var expiring = Make.Reading(Number, "1", checkedOn: "2026-05-01") with { ValidUntil = PartialDate.Parse("2026-07") };
        var other = Make.Reading(Number, "2", checkedOn: "2026-07-15");
        Reading[] readings = now.StartsWith("2026-07", StringComparison.Ordinal) ? [expiring] : [expiring, other];

        var part = Assert.Single(ResolveAt(Number, Instant(now), readings).Parts);

        Assert.Equal((value, reason, state), (part.Value.ToLiteral(), part.Reason, part.State));
    }

    [Fact]
    public void Resolve_OnlyExpiredReadings_ChoosesTheNewestAndSaysSo()
    {
        var older = Make.Reading(Number, "1", "chain", "2026-01-01") with { ValidUntil = PartialDate.Parse("2026") };
        var newer = Make.Reading(Number, "2", "press", "2026-02-01") with { ValidUntil = PartialDate.Parse("2026") };

        var figure = Resolve(Number with { Prefer = [Make.SourceId("chain")] }, "2027-01-01", older, newer);

        var part = Assert.Single(figure.Parts);
        Assert.Equal((newer, ChoiceReason.OnlyExpiredLeft), (part.Chosen, part.Reason));
        Assert.Equal(FigureState.Expired, figure.State);
        Assert.False(figure.Disputed);
    }

    [Theory]
    [InlineData("2026-06-01", "chain", ChoiceReason.PreferredSource)]
    [InlineData("2026-08-01", "mirror", ChoiceReason.PreferredSource)]
    [InlineData("2027-06-01", "press", ChoiceReason.Newest)]
    public void Resolve_PreferredSources_WinInTheirOrderUntilStale(string today, string source, ChoiceReason reason)
    {
        var metric = Number with { Prefer = [Make.SourceId("chain"), Make.SourceId("mirror")] };

        var figure = Resolve(
            metric, today, Make.Reading(metric, "1", "chain", "2026-01-01"), Make.Reading(metric, "2", "mirror", "2026-03-01"), Make.Reading(metric, "3", "press", "2026-05-01"));

        var part = Assert.Single(figure.Parts);
        Assert.Equal((source, reason), (part.Chosen!.Provenance.Citation!.Source.Value, part.Reason));
    }

    [Fact]
    public void Resolve_EquallyOldReadings_GoByTheirSourcesDateThenTheirSourcesId()
    {
        var undated = Make.Reading(Number, "1", "chain");
        var dated = Make.Reading(Number, "2", "press");
        dated = dated with { Provenance = dated.Provenance with { AsOf = PartialDate.Parse("2020") } };
        var alsoDated = Make.Reading(Number, "3", "forum");
        alsoDated = alsoDated with { Provenance = alsoDated.Provenance with { AsOf = PartialDate.Parse("2020") } };

        var part = Assert.Single(Resolve(Number, "2026-11-22", undated, dated, alsoDated).Parts);

        Assert.Equal(alsoDated, part.Chosen);
        Assert.Equal([dated, undated], part.Others);
    }

    [Fact]
    public void Resolve_TwoReadingsAlikeButForTheirValue_AreChosenTheSameInAnyOrder()
    {
        var one = Make.Reading(Number, "1");
        var two = Make.Reading(Number, "2");

        Assert.Equal(
            Assert.Single(Resolve(Number, "2026-11-22", one, two).Parts).Chosen, Assert.Single(Resolve(Number, "2026-11-22", two, one).Parts).Chosen);
    }

    [Theory]
    [InlineData("2026-11-23T00:00:00Z", FigureState.Fresh)]
    [InlineData("2026-11-23T00:00:00.0000001Z", FigureState.Due)]
    [InlineData("2026-11-24T00:00:00Z", FigureState.Due)]
    [InlineData("2026-11-24T00:00:00.0000001Z", FigureState.Stale)]
    [InlineData("2026-11-01T00:00:00Z", FigureState.Fresh)]
    public void Resolve_ChainFact_AgesByWindowsOfADay(string now, FigureState expected)
    {
        var metric = Make.Metric("x.chain", MetricType.Number, kind: MetricKind.Chain);

        Assert.Equal(expected, ResolveAt(metric, Instant(now), Make.Reading(metric, "1", checkedOn: "2026-11-22")).State);
    }

    [Fact]
    public void Resolve_Observation_AgesFromTheInstantItWasMade()
    {
        var metric = Make.Metric("x.chain", MetricType.Number, kind: MetricKind.Chain);
        var reading = Make.Reading(metric, "1", checkedOn: "2026-01-01") with { ObservedAt = Instant("2026-11-22T10:00:00Z") };

        var figure = ResolveAt(metric, Instant("2026-11-23T10:00:00Z"), reading);

        Assert.Equal(FigureState.Fresh, figure.State);
        Assert.Equal(Instant("2026-11-23T10:00:00.0000001Z"), figure.NextChange);
    }

    [Fact]
    public void Resolve_Parts_StandInTheOrderOfTheirNamesAndTakeTheWorstState()
    {
        var whole = Make.Reading(Number, "1", checkedOn: "2026-11-22");
        var owner = Make.Reading(Number, "2", "press", "2026-06-01") with { For = "owner" };
        var delegator = Make.Reading(Number, "3", checkedOn: "2026-11-22") with { For = "delegator" };

        var figure = Resolve(Number, "2026-11-22", owner, whole, delegator);

        Assert.Equal([null, "delegator", "owner"], figure.Parts.Select(part => part.For), StringComparer.Ordinal);
        Assert.Equal(FigureState.Due, figure.State);
        Assert.Equal(Make.Day("2026-06-01"), figure.OldestCheck);
        Assert.False(figure.Disputed);
        Assert.Equal(1, figure.SortNumber);
    }

    [Fact]
    public void SortNumber_NamedPartsAlone_IsTheLowest()
    {
        var owner = Make.Reading(Number, "14") with { For = "owner" };
        var delegator = Make.Reading(Number, "21") with { For = "delegator" };

        Assert.Equal(14, Resolve(Number, "2026-11-22", owner, delegator).SortNumber);
    }

    [Fact]
    public void Resolve_NotApplicable_IsMissingWithTheReadingThatSaysSo()
    {
        var reading = Make.Reading(Number, "n/a");

        var figure = Resolve(Number, "2026-11-22", reading);

        Assert.Equal(MissingReason.NotApplicable, figure.Missing?.Reason);
        Assert.Equal(reading, figure.NotApplicable);
        Assert.Empty(figure.Parts);
        Assert.Null(figure.OldestCheck);
    }

    [Fact]
    public void Resolve_NotApplicableAnswer_IsAValue()
    {
        var metric = Make.Metric("staking.native", MetricType.Answer);

        Assert.Equal(new AnswerValue(Answer.NotApplicable), Assert.Single(Resolve(metric, "2026-11-22", Make.Reading(metric, "n/a")).Parts).Value);
    }

    [Fact]
    public void Resolve_ChangesExpected_ShowsTheEarliestUntilItsDateHasFullyPassed()
    {
        var citation = new Citation(Make.SourceId("chain"));
        var soon = new ChangeExpected(PartialDate.Parse("2026-12"), "soon", citation);
        var undated = new ChangeExpected(null, "some day", citation);
        Reading[] readings =
        [
            Make.Reading(Number, "1") with { For = "a", ChangeExpected = undated },
            Make.Reading(Number, "1") with { For = "b", ChangeExpected = soon },
        ];

        Assert.Equal(soon, ResolveAt(Number, Instant("2026-12-31T23:59:59Z"), readings).ChangeExpected);
        Assert.Equal(Instant("2027-01-01T00:00:00Z"), ResolveAt(Number, Instant("2026-12-31T23:59:59Z"), readings).NextChange);
        Assert.Equal(undated, ResolveAt(Number, Instant("2027-01-01T00:00:00Z"), readings).ChangeExpected);
    }

    [Fact]
    public void Resolve_ChangeExpectedOfAReadingNotChosen_IsNotTheFigures()
    {
        var change = new ChangeExpected(null, "why", new Citation(Make.SourceId("chain")));

        var figure = Resolve(
            Number, "2026-11-22", Make.Reading(Number, "1", checkedOn: "2026-11-22"), Make.Reading(Number, "1", checkedOn: "2026-11-21") with { ChangeExpected = change });

        Assert.Null(figure.ChangeExpected);
    }

    [Fact]
    public void ResolveAll_Project_GivesWhatIsReadOrComputedByMetricId()
    {
        var catalog = Make.Catalog(
            Make.Metric("z.read", MetricType.Number),
            Make.Metric("a.computed", MetricType.Number, "z.read * 2"),
            Make.Metric("b.lacking", MetricType.Number, "c.unread * 2"),
            Make.Metric("c.unread", MetricType.Number),
            Make.Metric("d.not_applicable", MetricType.Number));
        Reading[] readings =
        [
            Make.Reading(catalog.Find(Make.MetricId("z.read"))!, "4"),
            Make.Reading(catalog.Find(Make.MetricId("d.not_applicable"))!, "n/a"),
            Make.Reading(Number, "9"),
        ];

        var figures = new FigureResolver(catalog, Make.Sources).ResolveAll(Make.Akash, readings, Make.Noon("2026-11-22"));

        Assert.Equal(["a.computed", "d.not_applicable", "z.read"], figures.Select(figure => figure.Metric.Id.Value), StringComparer.Ordinal);
        Assert.Equal(8, figures[0].SortNumber);
    }

    private static Figure Resolve(Metric metric, string today, params Reading[] readings) => ResolveAt(metric, Make.Noon(today), readings);

    private static Figure ResolveAt(Metric metric, DateTimeOffset now, params Reading[] readings) =>
        new FigureResolver(Make.Catalog(metric), Make.Sources).Resolve(new FigureId(Make.Akash, metric.Id), readings, now)!;

    private static Figure? Resolve(MetricCatalog catalog, string metric, string today) =>
        new FigureResolver(catalog, Make.Sources).Resolve(Make.FigureId(metric), [], Make.Noon(today));

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
