using DepinGuide.Content.Rendering;
using DepinGuide.Data.Figures;
using DepinGuide.Facts.Figures;
using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Readings;
using DepinGuide.Web.Hosting.Caching;

namespace DepinGuide.Web.Hosting;

/// <summary>
/// The figures a page shows, at the moment of the request. A database that has gone away, or is not filled yet, does not take the
/// guides with it: curated facts are in the snapshot too, so figures are resolved from there until it is back.
/// </summary>
internal sealed class FigureReader(FiguresQuery query, PortalContent content, PageUse use, DatabaseWatch watch, PortalReadiness readiness, TimeProvider clock)
{
    /// <summary>In the order asked for; ids that no metric answers to are left out.</summary>
    public async Task<IReadOnlyList<Figure>> ReadAsync(IReadOnlyCollection<FigureId> ids, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        if (!readiness.IsFilled || !watch.MayAsk())
            return FromContent(ids, now);

        try
        {
            var found = await query.ExecuteAsync(ids, content.Rules, now, cancellationToken);
            watch.Answered();
            IReadOnlyList<Figure> figures = [.. ids.Distinct().Select(found.GetValueOrDefault).OfType<Figure>()];
            use.AddFigures(figures, content.Rules);
            return figures;
        }
        catch (Exception exception) when (DatabaseFaults.IsUnavailable(exception))
        {
            watch.Failed(exception);
            return FromContent(ids, now);
        }
    }

    /// <summary>The figures a text refers to.</summary>
    public Task<IReadOnlyList<Figure>> ReadAsync(RenderedMarkdown body, CancellationToken cancellationToken = default) =>
        ReadAsync([.. body.References.Select(reference => reference.Segment).OfType<FigureSegment>().Select(figure => figure.Id)], cancellationToken);

    private IReadOnlyList<Figure> FromContent(IReadOnlyCollection<FigureId> ids, DateTimeOffset now)
    {
        use.Forget();
        return [.. ids.Distinct().Select(id => content.Rules.Resolve(id, Curated(id.Project), now)).OfType<Figure>()];
    }

    private IReadOnlyList<Reading> Curated(ProjectSlug project) => content.Snapshot.FindProject(project.Value)?.Facts.Readings ?? [];
}
