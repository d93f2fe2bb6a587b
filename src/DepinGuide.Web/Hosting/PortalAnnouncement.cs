using DepinGuide.Content.Snapshots;
using DepinGuide.Data.Startup;

namespace DepinGuide.Web.Hosting;

/// <summary>What the operator reads of a start: address, database, content, and where to read on; then that it is ready.</summary>
internal sealed partial class PortalAnnouncement(DatabaseStarter database, ContentStore store, PortalPaths paths, ILogger<PortalAnnouncement> logger)
{
    public void Listening(IEnumerable<string> addresses)
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

    public void Ready() => LogReady();

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

    [LoggerMessage(LogLevel.Information, "Ready: the comparison and the search answer too")]
    private partial void LogReady();
}
