using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Metrics;
using DepinGuide.Facts.Readings;
using DepinGuide.Facts.Sources;

namespace DepinGuide.Facts.Figures;

/// <summary>All a resolver knows about one project.</summary>
internal sealed record ProjectReadings(
    ProjectSlug Project, ILookup<MetricId, Reading> Readings, MetricCatalog Metrics, IReadOnlyDictionary<SourceId, Source> Sources);

/// <summary>The figures of one project at one instant, each resolved once.</summary>
internal sealed class ProjectFigures(ProjectReadings project, DateTimeOffset now)
{
    private readonly Dictionary<MetricId, Figure> _figures = [];
    private readonly Dictionary<MetricId, Figure> _timedFigures = [];
    private TrustCounts? _counts;

    /// <summary>What the trust metrics count: everything that is read or computed.</summary>
    private IEnumerable<Metric> Counted => project.Metrics.All.Values
        .Where(metric => !TrustFigure.IsOne(metric.Id) && (metric.Formula is not null || project.Readings.Contains(metric.Id)));

    /// <summary>The figure with its next change.</summary>
    public Figure Timed(Metric metric)
    {
        if (!_timedFigures.TryGetValue(metric.Id, out var figure))
            _timedFigures[metric.Id] = figure = WithNextChange(At(metric));

        return figure;
    }

    /// <summary>The figure as it stands, without looking ahead.</summary>
    public Figure At(Metric metric)
    {
        if (!_figures.TryGetValue(metric.Id, out var figure))
            _figures[metric.Id] = figure = Resolve(metric);

        return figure;
    }

    /// <summary>
    /// The formula where it gives a value: its inputs can be looked up and it can be followed. A reading of the result
    /// itself stands in where it gives none, because a sourced number says more than "missing".
    /// </summary>
    private Figure Resolve(Metric metric)
    {
        var id = new FigureId(project.Project, metric.Id);
        if (TrustFigure.IsOne(metric.Id))
            return TrustFigure.From(id, metric, _counts ??= TrustCounts.Of(Counted.Select(At)));

        var readings = project.Readings[metric.Id];
        if (metric.Formula is { } formula)
        {
            var computed = ComputedFigure.From(id, metric, [.. formula.Inputs.Select(input => At(project.Metrics.All[input]))], readings);
            if (computed.Missing is null || !readings.Any())
                return computed;
        }

        return ReadFigure.From(id, metric, readings, new PartChoice(metric, project.Sources, now), now);
    }

    private Figure WithNextChange(Figure figure)
    {
        if (TrustFigure.IsOne(figure.Metric.Id))
            return figure with { NextChange = Counted.Select(Timed).Min(other => other.NextChange) };

        if (figure.Inputs.Count == 0)
            return figure with { NextChange = FirstChange(figure) };

        var inputs = figure.Inputs.Select(input => Timed(input.Metric)).ToList();
        return figure with { Inputs = inputs, NextChange = inputs.Min(input => input.NextChange) };
    }

    /// <summary>Tries the instants at which something may change, because most of them change nothing that shows.</summary>
    private DateTimeOffset? FirstChange(Figure figure) => FigureChange.Instants(figure.Metric, project)
        .Where(instant => instant > now)
        .Distinct()
        .Order()
        .Cast<DateTimeOffset?>()
        .FirstOrDefault(instant => !FigureChange.IsSame(figure, new ProjectFigures(project, instant!.Value).At(figure.Metric)));
}
