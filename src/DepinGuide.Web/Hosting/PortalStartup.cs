using DepinGuide.Content.Snapshots;
using DepinGuide.Data.Startup;
using Microsoft.Extensions.Options;

namespace DepinGuide.Web.Hosting;

/// <summary>A start in two steps: what has to be done before the first reader, and what the first readers need not wait for.</summary>
internal sealed class PortalStartup(
    DatabaseStarter database, ContentStore store, DatabaseProjection projection, PortalSearch search, PortalReadiness readiness, IOptions<DatabaseOptions> options)
{
    /// <summary>Migrates, and reads the content.</summary>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        // The files do not need the database: reading them takes as long as opening it.
        var reading = Task.Run(() => store.ScanAsync(cancellationToken), cancellationToken);
        await database.StartAsync(TimeSpan.FromSeconds(options.Value.StartTimeoutSeconds), cancellationToken);
        await reading;
    }

    /// <summary>Brings the content into the database and into the search.</summary>
    public Task FillAsync(CancellationToken cancellationToken) => readiness.FillAsync(async () =>
    {
        var indexing = Task.Run(search.Prepare, cancellationToken);
        await projection.ImportAsync(store.Current, cancellationToken);
        await indexing;
    });
}
