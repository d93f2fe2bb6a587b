using DepinGuide.Content.Rendering;
using DepinGuide.Facts.Figures;
using DepinGuide.Facts.Ids;

namespace DepinGuide.Web.Hosting;

/// <summary>The figures a page shows, at the moment of the request.</summary>
internal sealed class FigureReader(PortalContent content, TimeProvider clock)
{
    /// <summary>In the order asked for; ids that no metric answers to are left out.</summary>
    public Task<IReadOnlyList<Figure>> ReadAsync(IReadOnlyCollection<FigureId> ids, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        List<Figure> figures = [];
        foreach (var id in ids)
        {
            if (content.Resolver.Resolve(id, content.Snapshot.FindProject(id.Project.Value)?.Facts.Readings ?? [], now) is { } figure)
                figures.Add(figure);
        }

        return Task.FromResult<IReadOnlyList<Figure>>(figures);
    }

    /// <summary>The figures a text refers to.</summary>
    public Task<IReadOnlyList<Figure>> ReadAsync(RenderedMarkdown body, CancellationToken cancellationToken = default) =>
        ReadAsync([.. body.References.Select(reference => reference.Segment).OfType<FigureSegment>().Select(figure => figure.Id)], cancellationToken);
}
