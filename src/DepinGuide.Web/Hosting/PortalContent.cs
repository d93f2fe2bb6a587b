using DepinGuide.Content.Snapshots;
using DepinGuide.Facts.Figures;

namespace DepinGuide.Web.Hosting;

/// <summary>The content as one request sees it: one snapshot from its first look to its end, whatever an editor saves meanwhile.</summary>
internal sealed class PortalContent(ContentStore store)
{
    public ContentSnapshot Snapshot { get; } = store.Current;

    public FigureResolver Resolver => field ??= new FigureResolver(Snapshot.Catalog, Snapshot.Sources);
}
