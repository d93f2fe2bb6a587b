using DepinGuide.Content.Snapshots;

namespace DepinGuide.Web.Features.Compare;

/// <summary>The table as JSON: columns described, rows with a cell for each.</summary>
internal static class CompareJson
{
    public static object Write(CompareState state, ComparisonTable table, ContentSnapshot content) => new
    {
        licence = "Curated facts: CC0 1.0",
        revision = content.Revision,
        total = table.Total,
        columns = state.Columns.Select(column => new
        {
            id = column.Id.Value,
            name = column.Name,
            type = column.Type.ToString().ToLowerInvariant(),
            unit = column.Unit,
            definition = column.Short,
        }),
        rows = table.Rows.Select(row => new
        {
            project = row.Project.Slug.Value,
            name = row.Project.Name,
            token = row.Project.Token,
            sector = row.Project.Sector.Value,
            chains = row.Chains.Select(chain => chain.Value),
            figures = state.Columns
                .Where(column => row.Figures.ContainsKey(column.Id))
                .ToDictionary(column => column.Id.Value, column => CompareCell.Of(row.Figures[column.Id]), StringComparer.Ordinal),
        }),
    };
}
