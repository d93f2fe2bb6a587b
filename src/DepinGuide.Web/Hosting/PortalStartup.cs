using DepinGuide.Content.Snapshots;
using DepinGuide.Data.Startup;
using Microsoft.Extensions.Options;

namespace DepinGuide.Web.Hosting;

/// <summary>What has to be done before the first reader: migrate, read the content, import it, index it for the search.</summary>
internal sealed class PortalStartup(
    DatabaseStarter database, ContentStore store, DatabaseProjection projection, PortalSearch search, IOptions<DatabaseOptions> options)
{
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        // The files do not need the database: reading them takes as long as opening it.
        var reading = Task.Run(() => store.ScanAsync(cancellationToken), cancellationToken);
        await database.StartAsync(TimeSpan.FromSeconds(options.Value.StartTimeoutSeconds), cancellationToken);
        await reading;
        var indexing = Task.Run(search.Prepare, cancellationToken);
        await projection.ImportAsync(store.Current, cancellationToken);
        await indexing;
    }
}
