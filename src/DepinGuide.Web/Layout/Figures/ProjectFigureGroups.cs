using DepinGuide.Content.Documents;
using DepinGuide.Content.Rendering;
using DepinGuide.Facts.Figures;
using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Metrics;

namespace DepinGuide.Web.Layout.Figures;

/// <summary>Which figures belong to a project, and how they are put in groups.</summary>
internal static class ProjectFigureGroups
{
    private static readonly string[] Order = ["overview", "supply", "staking", "payment", "provider", "usage", "governance", "custody"];

    /// <summary>What its text names, everything it has, and a visible gap for each column of the table that it lacks.</summary>
    public static IReadOnlyList<FigureId> Ids(ProjectDocument document, MetricCatalog catalog)
    {
        var stated = document.Facts.Readings.Select(reading => reading.Figure.Metric).ToHashSet();
        var groups = stated.Select(metric => metric.Group).ToHashSet();
        var inText = document.Body.References.Select(reference => reference.Segment).OfType<FigureSegment>().Select(segment => segment.Id);
        var own = catalog.All.Values
            .Where(metric => stated.Contains(metric.Id) || (metric.Column is not null && groups.Contains(metric.Id.Group)) || metric.Formula?.Inputs.Any(stated.Contains) == true)
            .Select(metric => new FigureId(document.Project.Slug, metric.Id));
        return [.. inText.Concat(own).Distinct()];
    }

    /// <summary>By subject, in the order of reading; within a group, what is missing comes last.</summary>
    public static IEnumerable<IGrouping<string, Figure>> Of(IEnumerable<Figure> figures) => figures
        .OrderBy(figure => figure.Missing is not null)
        .ThenBy(figure => figure.Metric.Column?.Order ?? int.MaxValue)
        .ThenBy(figure => figure.Metric.Id)
        .GroupBy(figure => figure.Metric.Id.Group)
        .OrderBy(group => Array.IndexOf(Order, group.Key) is var index && index < 0 ? Order.Length : index)
        .ThenBy(group => group.Key, StringComparer.Ordinal);

    public static string Name(string group) => group switch
    {
        "overview" => "Overview",
        "supply" => "Supply",
        "staking" => "Staking",
        "payment" => "Paying for the service",
        "provider" => "Providing hardware",
        "usage" => "Usage",
        "governance" => "Governance",
        "custody" => "Keeping it safe",
        _ => char.ToUpperInvariant(group[0]) + group[1..],
    };
}
