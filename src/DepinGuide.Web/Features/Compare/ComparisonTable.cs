using DepinGuide.Data.Compare;

namespace DepinGuide.Web.Features.Compare;

/// <param name="Total">Rows that pass the filters, on all pages.</param>
/// <param name="Sortable">Ids of columns with at least two distinct values among those rows.</param>
public sealed record ComparisonTable(int Total, IReadOnlyList<CompareRow> Rows, IReadOnlySet<string> Sortable);
