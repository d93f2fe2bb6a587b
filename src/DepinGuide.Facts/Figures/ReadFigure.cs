using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Metrics;
using DepinGuide.Facts.Readings;
using DepinGuide.Facts.Values;

namespace DepinGuide.Facts.Figures;

/// <summary>A figure that is read: one choice for each part of the answer.</summary>
internal static class ReadFigure
{
    public static Figure From(FigureId id, Metric metric, IEnumerable<Reading> readings, PartChoice choice, DateTimeOffset now)
    {
        var parts = readings
            .GroupBy(reading => reading.For, StringComparer.Ordinal)
            .OrderBy(part => part.Key, StringComparer.Ordinal)
            .Select(part => choice.Choose(part.Key, part))
            .ToList();
        if (parts.Count == 0)
            return Without(id, metric, MissingReason.NeverHad);

        var chosen = parts.ConvertAll(part => part.Chosen!);
        var flagged = new Figure
        {
            Id = id,
            Metric = metric,
            State = FigureState.Missing,
            Disputed = parts.Exists(part => part.Disputing.Count > 0),
            ChangeExpected = Earliest(chosen.Select(reading => reading.ChangeExpected).Where(change => change?.IsAhead(now) == true)),
        };

        return parts is [{ Value: NotApplicableValue }]
            ? flagged with { Missing = new(MissingReason.NotApplicable), NotApplicable = chosen[0] }
            : flagged with
            {
                State = parts.Max(part => part.State),
                Parts = parts,
                OldestCheck = chosen.Min(reading => reading.Provenance.Checked),
                AsOf = chosen.Min(reading => reading.Provenance.AsOf),
            };
    }

    public static Figure Without(FigureId id, Metric metric, MissingReason reason, string? detail = null) =>
        new() { Id = id, Metric = metric, State = FigureState.Missing, Missing = new Missing(reason, Detail: detail) };

    /// <summary>The first announced change; one without a date comes last.</summary>
    public static ChangeExpected? Earliest(IEnumerable<ChangeExpected?> changes) => changes
        .Where(change => change is not null)
        .OrderBy(change => change!.On is null)
        .ThenBy(change => change!.On)
        .ThenBy(change => change!.Why, StringComparer.Ordinal)
        .FirstOrDefault();
}
