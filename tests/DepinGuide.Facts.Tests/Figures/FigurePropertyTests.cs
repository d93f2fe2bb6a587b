using CsCheck;
using DepinGuide.Facts.Evidence;
using DepinGuide.Facts.Figures;
using DepinGuide.Facts.Metrics;
using DepinGuide.Facts.Readings;
using DepinGuide.Facts.Values;

namespace DepinGuide.Facts.Tests.Figures;

/// <summary>Few values, sources and days, so that ties, disputes and expiries are common.</summary>
public sealed class FigurePropertyTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 22, 0, 0, 0, TimeSpan.Zero);

    private static readonly Metric[] Metrics =
    [
        Make.Metric("a.chain", MetricType.Number, kind: MetricKind.Chain) with
        {
            TolerancePercent = 5, Prefer = [Make.SourceId("press"), Make.SourceId("chain")],
        },
        Make.Metric("a.market", MetricType.Number, kind: MetricKind.Market),
        Make.Metric("a.fixed", MetricType.Number, kind: MetricKind.Fixed),
        Make.Metric("b.computed", MetricType.Number, "a.chain / a.market", MetricKind.Programme),
        Make.Metric("c.computed", MetricType.Number, "b.computed + a.fixed"),
    ];

    private static readonly FigureResolver Resolver = new(Make.Catalog(Metrics), Make.Sources);

    private static readonly Gen<PartialDate?> MaybeDay =
        Gen.OneOf<PartialDate?>(null, null, null, PartialDate.Parse("2026-11-21"), PartialDate.Parse("2026-11-23"), PartialDate.Parse("2026-11"));

    private static readonly Gen<Provenance> Evidence =
        Gen.Select(Gen.OneOf("chain", "mirror", "press", "forum", "verdict"), Gen.Int[-3, 3], MaybeDay, (source, days, asOf) =>
        {
            var day = DateOnly.FromDateTime(Start.UtcDateTime).AddDays(days);
            return (source == "verdict"
                ? Provenance.FromBasis([Make.FigureId("z.z")], day)
                : Provenance.FromSource(new Citation(Make.SourceId(source)), day)) with
            { AsOf = asOf };
        });

    private static readonly Gen<Reading> AnyReading = Gen.Select(
        Gen.Select(Gen.OneOf(Metrics), Gen.OneOf("100", "104", "110", "0", "n/a", "1 .. 2"), Gen.OneOf(null, null, null, "owner")),
        Evidence,
        Gen.Select(MaybeDay, MaybeDay, Gen.Int[-90, 10]),
        (what, evidence, times) => new Reading
        {
            Figure = new(Make.Akash, what.Item1.Id),
            Value = Make.Value(MetricType.Number, what.Item2),
            For = what.Item3,
            Provenance = evidence,
            ValidUntil = times.Item1,
            ChangeExpected = times.Item2 is { } on ? new ChangeExpected(on, "why", new Citation(Make.SourceId("chain"))) : null,
            ObservedAt = times.Item3 < -45 ? null : Start.AddHours(times.Item3),
        });

    private static readonly Gen<Reading[]> Readings = AnyReading.Array[0, 8];

    private static readonly Gen<DateTimeOffset> Now = Gen.Int[-72, 96].Select(hours => Start.AddHours(hours));

    [Fact]
    public void Resolve_ReadingsInAnyOrder_GiveTheSameFigures() =>
        Gen.Select(Readings.SelectMany(readings => Gen.Shuffle(readings).Select(shuffled => (readings, shuffled))), Now).Sample((both, now) =>
            Assert.Equal(Seen(both.readings, now), Seen(both.shuffled, now)));

    [Fact]
    public void Resolve_OneMoreReadingOfTheSameOrigin_NeverDisputes() =>
        Gen.Select(AnyReading.Array[1, 5], Now).Sample((readings, now) =>
        {
            var sameOrigin = readings.Select((reading, index) => reading with
            {
                Provenance = Provenance.FromSource(new Citation(Make.SourceId(index % 2 == 0 ? "chain" : "mirror")), reading.Provenance.Checked),
            });

            Assert.DoesNotContain(Resolver.ResolveAll(Make.Akash, sameOrigin, now), figure => figure.Disputed);
        });

    [Fact]
    public void NextChange_UntilThen_NothingAReaderSeesChanges() =>
        Gen.Select(Readings, Now, Gen.Double[0, 1]).Sample((readings, now, share) =>
        {
            foreach (var figure in Resolver.ResolveAll(Make.Akash, readings, now))
            {
                var end = figure.NextChange ?? now.AddYears(50);
                Assert.True(end > now);
                var between = now.AddTicks((long)((end - now).Ticks * share * 0.999));

                Assert.Equal(Seen(figure), Seen(Again(figure, readings, between)));
                Assert.Equal(Seen(figure), Seen(Again(figure, readings, end.AddTicks(-1))));
            }
        });

    [Fact]
    public void NextChange_AtThatInstant_SomethingHasChanged() =>
        Gen.Select(Readings, Now).Sample((readings, now) =>
        {
            foreach (var figure in Resolver.ResolveAll(Make.Akash, readings, now).Where(figure => figure.NextChange is not null))
                Assert.NotEqual(Seen(figure), Seen(Again(figure, readings, figure.NextChange!.Value)), StringComparer.Ordinal);
        });

    [Fact]
    public void ResolveAll_AnyReadings_AgreesWithResolvingOneByOne() =>
        Gen.Select(Readings, Now).Sample((readings, now) =>
        {
            foreach (var figure in Resolver.ResolveAll(Make.Akash, readings, now))
            {
                var alone = Again(figure, readings, now);
                Assert.Equal((Seen(figure), figure.NextChange), (Seen(alone), alone.NextChange));
            }
        });

    [Fact]
    public void Resolve_AnyReadings_IsMissingExactlyWithoutParts() =>
        Gen.Select(Readings, Gen.OneOf(Metrics), Now).Sample((readings, metric, now) =>
        {
            var figure = Resolver.Resolve(new(Make.Akash, metric.Id), readings, now)!;
            return figure.State == FigureState.Missing == (figure.Parts.Count == 0) && figure.State == FigureState.Missing == figure.Missing is not null;
        });

    private static Figure Again(Figure figure, Reading[] readings, DateTimeOffset now) => Resolver.Resolve(figure.Id, readings, now)!;

    private static string Seen(IEnumerable<Reading> readings, DateTimeOffset now) =>
        string.Join('\n', Resolver.ResolveAll(Make.Akash, readings, now).Select(figure => $"{Seen(figure)} next {figure.NextChange:O}"));

    /// <summary>Everything a reader can see of a figure, its inputs included.</summary>
    private static string Seen(Figure figure) =>
        $"{figure.Id} {figure.State} {figure.Missing} {figure.Disputed} {figure.ChangeExpected} {Seen(figure.NotApplicable)}"
        + string.Concat(figure.Parts.Select(part =>
            $"\n  {part.For} {part.Value.ToLiteral()} {part.Reason} {part.State} {Seen(part.Chosen)}"
            + $" others {string.Concat(part.Others.Select(Seen))} disputing {string.Concat(part.Disputing.Select(Seen))}"))
        + string.Concat(figure.Inputs.Select(input => "\n from " + Seen(input)));

    private static string Seen(Reading? reading) => reading is null ? "-" : $"[{reading.Value.ToLiteral()} {reading}]";
}
