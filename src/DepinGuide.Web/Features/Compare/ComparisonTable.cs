using DepinGuide.Facts.Figures;
using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Projects;

namespace DepinGuide.Web.Features.Compare;

/// <summary>One row: a project with the chains its token is on and a figure for each metric shown, missing ones included.</summary>
internal sealed record ComparisonRow(Project Project, IReadOnlyList<ChainId> Chains, IReadOnlyDictionary<MetricId, Figure> Figures);

/// <param name="Total">Rows that pass the filters, on all pages.</param>
/// <param name="Sortable">Ids of columns with at least two distinct values among those rows.</param>
internal sealed record ComparisonTable(int Total, IReadOnlyList<ComparisonRow> Rows, IReadOnlySet<string> Sortable);
