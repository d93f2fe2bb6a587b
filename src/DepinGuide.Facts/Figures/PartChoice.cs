using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Metrics;
using DepinGuide.Facts.Readings;
using DepinGuide.Facts.Sources;

namespace DepinGuide.Facts.Figures;

/// <summary>Chooses one of the readings of one part and judges it at an instant.</summary>
internal sealed class PartChoice(Metric metric, IReadOnlyDictionary<SourceId, Source> sources, DateTimeOffset now)
{
    /// <param name="readings">At least one, all about the same part.</param>
    public FigurePart Choose(string? part, IEnumerable<Reading> readings)
    {
        var newestFirst = readings.Order(ReadingOrder.NewestFirst).ToList();
        var holding = newestFirst.FindAll(reading => !reading.IsExpired(now));
        var (chosen, reason) = holding switch
        {
            [] => (newestFirst[0], ChoiceReason.OnlyExpiredLeft),
            [var only] => (only, ChoiceReason.OnlyReading),
            _ => Preferred(holding) is { } preferred ? (preferred, ChoiceReason.PreferredSource) : (holding[0], ChoiceReason.Newest),
        };

        return new FigurePart
        {
            For = part,
            Value = chosen.Value,
            Chosen = chosen,
            Reason = reason,
            Others = newestFirst.FindAll(reading => !ReferenceEquals(reading, chosen)),
            Disputing = holding.FindAll(reading => Disputes(reading, chosen)),
            State = chosen.IsExpired(now) ? FigureState.Expired : StateOf(chosen),
        };
    }

    private Reading? Preferred(List<Reading> newestFirst) => metric.Prefer
        .Select(source => newestFirst.Find(reading => reading.Provenance.Citation?.Source == source && StateOf(reading) != FigureState.Stale))
        .FirstOrDefault(reading => reading is not null);

    private FigureState StateOf(Reading reading) => Freshness.StateAt(metric.Kind, reading.AgesFrom, now);

    private bool Disputes(Reading reading, Reading chosen) =>
        OriginOf(reading) is { } origin && OriginOf(chosen) is { } chosenOrigin && origin != chosenOrigin
        && Disagreement.Between(reading.Value, chosen.Value, metric.TolerancePercent);

    /// <summary>Null for a verdict that rests on other figures: it has no origin of its own and disputes nothing.</summary>
    private string? OriginOf(Reading reading) =>
        reading.Provenance.Citation is { } citation ? sources.GetValueOrDefault(citation.Source)?.Origin ?? citation.Source.Value : null;
}
