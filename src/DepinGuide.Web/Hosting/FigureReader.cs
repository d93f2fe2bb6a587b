using System.Data.Common;
using DepinGuide.Content.Rendering;
using DepinGuide.Data.Figures;
using DepinGuide.Facts.Figures;
using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Readings;
using DepinGuide.Web.Hosting.Caching;

namespace DepinGuide.Web.Hosting;

/// <summary>
/// The figures a page shows, at the moment of the request. A database that has gone away does not take the guides with
/// it: curated facts are in the snapshot too, so figures are resolved from there until it is back.
/// </summary>
internal sealed partial class FigureReader(FiguresQuery query, PortalContent content, PageUse use, TimeProvider clock, ILogger<FigureReader> logger)
{
    /// <summary>In the order asked for; ids that no metric answers to are left out.</summary>
    public async Task<IReadOnlyList<Figure>> ReadAsync(IReadOnlyCollection<FigureId> ids, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        try
        {
            var found = await query.ExecuteAsync(ids, content.Rules, now, cancellationToken);
            IReadOnlyList<Figure> figures = [.. ids.Distinct().Select(found.GetValueOrDefault).OfType<Figure>()];
            use.AddFigures(figures, content.Rules);
            return figures;
        }
        catch (Exception exception) when (DatabaseFaults.IsUnavailable(exception))
        {
            LogFallback(exception.Message);
            use.Forget();
            return [.. ids.Distinct().Select(id => content.Rules.Resolve(id, Curated(id.Project), now)).OfType<Figure>()];
        }
    }

    /// <summary>The figures a text refers to.</summary>
    public Task<IReadOnlyList<Figure>> ReadAsync(RenderedMarkdown body, CancellationToken cancellationToken = default) =>
        ReadAsync([.. body.References.Select(reference => reference.Segment).OfType<FigureSegment>().Select(figure => figure.Id)], cancellationToken);

    private IReadOnlyList<Reading> Curated(ProjectSlug project) => content.Snapshot.FindProject(project.Value)?.Facts.Readings ?? [];

    [LoggerMessage(LogLevel.Warning, "The database does not answer ({Message}); figures come from the content folder")]
    private partial void LogFallback(string message);
}

internal static class DatabaseFaults
{
    /// <summary>The database is away, as opposed to a fault of our own; EF Core wraps it when retries are on.</summary>
    public static bool IsUnavailable(Exception exception) =>
        exception is DbException or TimeoutException || (exception is InvalidOperationException && exception.InnerException is DbException);
}
