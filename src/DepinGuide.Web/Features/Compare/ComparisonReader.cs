using DepinGuide.Data.Compare;
using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Projects;
using DepinGuide.Web.Hosting;
using DepinGuide.Web.Hosting.Caching;

namespace DepinGuide.Web.Features.Compare;

/// <summary>Asks the database for the table that an address describes.</summary>
internal sealed class ComparisonReader(CompareQuery query, PortalContent content, PageUse use, PortalReadiness readiness, TimeProvider clock)
{
    /// <param name="allRows">Every row and not one page: exports without a page.</param>
    public async Task<ComparisonTable> ReadAsync(CompareState state, bool allRows, CancellationToken cancellationToken)
    {
        var request = new CompareRequest
        {
            Metrics = [.. state.Columns.Select(column => column.Id)],
            Sector = state.Sector is { } sector ? Id.Parse<SectorId>(sector) : null,
            Subsector = state.Subsector is { } subsector ? Id.Parse<SectorId>(subsector) : null,
            Status = state.Status is { } status ? Enum.Parse<ProjectStatus>(status, ignoreCase: true) : null,
            Chain = state.Chain is { } chain ? Id.Parse<ChainId>(chain) : null,
            StakingKind = state.Staking,
            Figures = state.State is { } wanted ? Enum.Parse<FigureFilter>(wanted, ignoreCase: true) : null,
            Text = state.Text,
            Sort = SortOf(state.Sort),
            Descending = state.IsDescending,
            Page = allRows ? null : state.Page,
            PageSize = CompareState.PageSize,
        };
        await readiness.WaitAsync(cancellationToken);
        var page = await query.ExecuteAsync(request, content.Rules, clock.GetUtcNow(), cancellationToken);
        use.AddColumns(request.Metrics, content.Rules);
        use.ChangesAt(page.NextChange);
        var sortable = page.Varied.Select(metric => metric.Value).ToHashSet();
        if (page.Total > 1)
            sortable.UnionWith(["project", "token", "sector", "chains"]);

        return new ComparisonTable(page.Total, page.Rows, sortable);
    }

    private static CompareSort SortOf(string column) => column switch
    {
        "project" => CompareSort.Project,
        "token" => CompareSort.Token,
        "sector" => CompareSort.Sector,
        "chains" => CompareSort.Chains,
        _ => CompareSort.By(Id.Parse<MetricId>(column)),
    };
}
