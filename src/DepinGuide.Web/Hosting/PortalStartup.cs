using DepinGuide.Content.Snapshots;
using DepinGuide.Data.Startup;
using DepinGuide.Publishing.Importing;
using Microsoft.Extensions.Options;

namespace DepinGuide.Web.Hosting;

/// <summary>What has to be done before the first reader: migrate, read the content, import it, index it for the search.</summary>
internal sealed partial class PortalStartup(
    DatabaseStarter database, ContentStore store, ContentImporter importer, PortalSearch search, PortalPaths paths, IOptions<DatabaseOptions> options, ILogger<PortalStartup> logger)
{
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        // The files do not need the database: reading them takes as long as opening it.
        var reading = Task.Run(() => store.ScanAsync(cancellationToken), cancellationToken);
        await database.StartAsync(TimeSpan.FromSeconds(options.Value.StartTimeoutSeconds), cancellationToken);
        await reading;
        var indexing = Task.Run(search.Prepare, cancellationToken);
        await importer.ImportAsync(store.Current, cancellationToken);
        await indexing;
    }

    public void Announce(IEnumerable<string> addresses)
    {
        var content = store.Current;
        var documents = content.Guides.Count + content.Projects.Count + content.Glossary.Count + content.Metrics.Count + content.Pages.Count;
        LogAddress(string.Join(", ", addresses));
        LogDatabase(database.Place);
        LogContent(documents, content.Projects.Count, paths.Content);
        if (content.Problems.Count > 0)
            LogProblems(content.Problems.Count);

        LogHelp();
    }

    [LoggerMessage(LogLevel.Information, "DepinGuide answers at {Addresses}")]
    private partial void LogAddress(string addresses);

    [LoggerMessage(LogLevel.Information, "{Place}")]
    private partial void LogDatabase(string place);

    [LoggerMessage(LogLevel.Information, "Content: {Documents} documents, {Projects} of them projects, from {Folder}")]
    private partial void LogContent(int documents, int projects, string folder);

    [LoggerMessage(LogLevel.Warning, "Content has {Problems} problems: see /edit/status, or run the verb check")]
    private partial void LogProblems(int problems);

    [LoggerMessage(LogLevel.Information, "Read on: README.md and docs/, or --help. Stop with Ctrl+C.")]
    private partial void LogHelp();
}
