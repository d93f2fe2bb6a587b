using DepinGuide.Content.Documents;
using DepinGuide.Facts.Figures;
using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Metrics;

namespace DepinGuide.Web.Layout;

/// <summary>The few columns of a small comparison: what one asks of a project first.</summary>
internal static class ComparedColumns
{
    private static readonly MetricId[] Ids =
        [.. new[] { "overview.network_type", "staking.kind", "staking.unbonding", "supply.max" }.Select(Id.Parse<MetricId>)];

    public static IReadOnlyList<Metric> Of(MetricCatalog catalog) => [.. Ids.Select(catalog.Find).OfType<Metric>()];

    /// <summary>Columns in which one of the projects has a value; a column of gaps compares nothing.</summary>
    public static IReadOnlyList<Metric> WithValues(IReadOnlyList<Metric> columns, IReadOnlyList<Figure> figures) =>
        [.. columns.Where(column => figures.Any(figure => figure.Metric.Id == column.Id && figure.Missing is null))];

    public static IReadOnlyList<FigureId> Figures(IReadOnlyList<ProjectDocument> projects, IReadOnlyList<Metric> columns) =>
        [.. projects.SelectMany(_ => columns, (document, column) => new FigureId(document.Project.Slug, column.Id))];
}
