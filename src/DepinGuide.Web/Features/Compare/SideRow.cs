using DepinGuide.Facts.Figures;
using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Metrics;
using DepinGuide.Facts.Projects;
using DepinGuide.Facts.Values;

namespace DepinGuide.Web.Features.Compare;

/// <summary>One metric of several projects.</summary>
/// <param name="Figures">One for each project, in their order; missing ones included.</param>
public sealed record SideRow(Metric Metric, IReadOnlyList<Figure> Figures)
{
    /// <summary>Not all say the same; a gap beside a value is a difference too. Amounts are compared as numbers, since each is in its own token.</summary>
    public bool Differs => Figures.Select(Said).Distinct(StringComparer.Ordinal).Skip(1).Any();

    /// <summary>Every metric that at least one of the projects has a value for, by group and place.</summary>
    public static IReadOnlyList<SideRow> All(IReadOnlyList<Project> projects, IEnumerable<Metric> metrics, IReadOnlyDictionary<FigureId, Figure> figures) =>
    [
        .. metrics
            .OrderBy(metric => CompareState.SetNames.Contains(metric.Id.Group) ? Array.IndexOf(CompareState.SetNames, metric.Id.Group) : CompareState.SetNames.Length)
            .ThenBy(metric => metric.Id.Group, StringComparer.Ordinal)
            .ThenBy(metric => metric.Column?.Order ?? int.MaxValue)
            .ThenBy(metric => metric.Id)
            .Select(metric => new SideRow(metric, [.. projects.Select(project => figures[new FigureId(project.Slug, metric.Id)])]))
            .Where(row => row.Figures.Any(figure => figure.Missing is null)),
    ];

    private static string Said(Figure figure) => figure.Missing is { } missing
        ? missing.Reason.ToString()
        : string.Join('\n', figure.Parts.Select(part => $"{part.For}={Bare(part.Value)}"));

    private static string Bare(FactValue value) => value is QuantityValue quantity ? (quantity with { Unit = null }).ToLiteral() : value.ToLiteral();
}
