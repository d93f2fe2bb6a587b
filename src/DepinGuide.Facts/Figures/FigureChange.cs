using DepinGuide.Facts.Metrics;
using DepinGuide.Facts.Readings;

namespace DepinGuide.Facts.Figures;

/// <summary>When a figure may change by itself, and whether it did.</summary>
internal static class FigureChange
{
    /// <summary>Every instant (UTC) at which a reading of the metric or of an input ages, expires or sees an announced date pass.</summary>
    public static IEnumerable<DateTimeOffset> Instants(Metric metric, ProjectReadings project)
    {
        var own = project.Readings[metric.Id].SelectMany(reading => Instants(metric.Kind, reading));
        return metric.Formula is { } formula
            ? own.Concat(formula.Inputs.SelectMany(input => Instants(project.Metrics.All[input], project)))
            : own;
    }

    /// <summary>Whether a reader sees the same choice, states and flags. Values follow from the choice.</summary>
    public static bool IsSame(Figure left, Figure right) =>
        left.State == right.State && left.Missing == right.Missing && left.Disputed == right.Disputed
        && left.ChangeExpected == right.ChangeExpected && left.NotApplicable == right.NotApplicable
        && left.Parts.Count == right.Parts.Count && left.Parts.Zip(right.Parts).All(pair => IsSame(pair.First, pair.Second))
        && left.Inputs.Count == right.Inputs.Count && left.Inputs.Zip(right.Inputs).All(pair => IsSame(pair.First, pair.Second));

    private static bool IsSame(FigurePart left, FigurePart right) =>
        left.For == right.For && left.State == right.State && left.Reason == right.Reason
        && left.Chosen == right.Chosen && left.Disputing.SequenceEqual(right.Disputing);

    private static IEnumerable<DateTimeOffset> Instants(MetricKind kind, Reading reading)
    {
        if (Freshness.Window(kind) is { } window && reading.AgesFrom < DateTimeOffset.MaxValue - (3 * window))
        {
            // Windows are inclusive: the state changes with the first tick after.
            var afterOne = reading.AgesFrom.ToUniversalTime() + window + TimeSpan.FromTicks(1);
            yield return afterOne;
            yield return afterOne + window;
        }

        if (reading.ValidUntil is { } validUntil)
            yield return validUntil.EndExclusive;
        if (reading.ChangeExpected?.On is { } on)
            yield return on.EndExclusive;
    }
}
