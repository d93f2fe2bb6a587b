using DepinGuide.Content.Snapshots;
using DepinGuide.Data.Figures;
using DepinGuide.Facts.Figures;
using DepinGuide.Facts.Ids;

namespace DepinGuide.Web.Hosting.Caching;

/// <summary>What the page of one request is made of: a page is kept until one of these changes, by an editor or by the clock.</summary>
internal sealed class PageUse
{
    private readonly HashSet<string> _parts = new(StringComparer.Ordinal);

    /// <summary>Names of <see cref="ContentParts"/>.</summary>
    public IReadOnlySet<string> Parts => _parts;

    /// <summary>The first instant (UTC) from which the page would say something else by itself; null for never.</summary>
    public DateTimeOffset? Until { get; private set; }

    /// <summary>False for a page that must be made anew next time.</summary>
    public bool CanBeKept { get; private set; } = true;

    public void Add(string part) => _parts.Add(part);

    /// <summary>The figures as they were resolved, with the readings that decided them.</summary>
    public void AddFigures(IEnumerable<Figure> figures, FigureRules rules)
    {
        foreach (var figure in figures)
        {
            AddReadings(figure.Id, rules);
            ChangesAt(figure.NextChange);
        }
    }

    /// <summary>The metrics of every project, as a table needs them that sorts and filters by them.</summary>
    public void AddColumns(IReadOnlyCollection<MetricId> metrics, FigureRules rules)
    {
        if (metrics.Any(TrustFigure.IsOne))
            Add(ContentParts.Readings);
        foreach (var metric in rules.WithInputs(metrics.Where(metric => !TrustFigure.IsOne(metric))))
            Add(ContentParts.ReadingsOf(metric));
    }

    /// <param name="instant">Null when nothing ever changes by itself.</param>
    public void ChangesAt(DateTimeOffset? instant)
    {
        if (instant < (Until ?? DateTimeOffset.MaxValue))
            Until = instant;
    }

    /// <summary>The page is true now, but was not made of what it should be.</summary>
    public void Forget() => CanBeKept = false;

    private void AddReadings(FigureId figure, FigureRules rules)
    {
        if (TrustFigure.IsOne(figure.Metric))
            Add(ContentParts.ReadingsOf(figure.Project));
        else
            _parts.UnionWith(rules.WithInputs([figure.Metric]).Select(metric => ContentParts.ReadingsOf(new FigureId(figure.Project, metric))));
    }
}
