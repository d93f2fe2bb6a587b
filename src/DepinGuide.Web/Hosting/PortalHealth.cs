using DepinGuide.Content.Snapshots;
using Microsoft.Extensions.Options;

namespace DepinGuide.Web.Hosting;

/// <param name="Status"><c>healthy</c>, <c>degraded</c> or <c>unavailable</c>.</param>
/// <param name="Reasons">Why it is not healthy, for operators; no addresses and no passwords.</param>
internal sealed record HealthReport(string Status, IReadOnlyList<string> Reasons);

/// <summary>The portal's truthful word on its own state.</summary>
internal sealed class PortalHealth(
    DatabaseWatch watch, ContentStore store, PortalSearch search, PortalReadiness readiness, IHostEnvironment environment, IOptions<SiteOptions> site)
{
    public async Task<HealthReport> ReportAsync(CancellationToken cancellationToken)
    {
        if (readiness.Reluctance is { } reluctance)
            return new("unavailable", [reluctance]);

        List<string> reasons = [];
        if (!await watch.IsThereAsync(cancellationToken))
            reasons.Add("The database does not answer: guides and figures come from the content folder.");
        else if (watch.IsBehind)
            reasons.Add("The last change of content or figures is not in the database yet.");
        if (store.Current.Problems.Count(problem => problem.Level == ProblemLevel.Error) is > 0 and var errors)
            reasons.Add($"{errors} {(errors == 1 ? "error" : "errors")} in content files: their last good versions stay up.");
        if (search.IsBehind)
            reasons.Add("The search index could not be built: search is out of date, or not there.");
        if (environment.IsProduction() && site.Value.BaseUrl is null)
            reasons.Add("Site:BaseUrl is not set: canonical links point to " + SiteOptions.LocalAddress + ".");

        return new(reasons.Count == 0 ? "healthy" : "degraded", reasons);
    }
}
