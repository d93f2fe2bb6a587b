using DepinGuide.Facts.Figures;
using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Projects;

namespace DepinGuide.Data.Compare;

/// <param name="Chains">Chains the token lives on, each once, in the order of the file.</param>
/// <param name="Figures">One for each requested metric of the catalogue; missing ones included, without their next change (<see cref="ComparePage.NextChange"/>).</param>
public sealed record CompareRow(Project Project, IReadOnlyList<ChainId> Chains, IReadOnlyDictionary<MetricId, Figure> Figures);

/// <param name="Total">Rows on all pages.</param>
/// <param name="Varied">The requested metrics with at least two different values among the rows of all pages, missing ones left out: no other column is worth sorting.</param>
public sealed record ComparePage(int Total, IReadOnlyList<CompareRow> Rows, IReadOnlySet<MetricId> Varied)
{
    /// <summary>The first instant (UTC) at which a requested figure of any project changes by itself; null for never.</summary>
    public DateTimeOffset? NextChange { get; init; }
}
