using DepinGuide.Content.Snapshots;
using DepinGuide.Data.Figures;
using DepinGuide.Web.Hosting.Caching;

namespace DepinGuide.Web.Hosting;

/// <summary>The content as one request sees it: one snapshot from its first look to its end, whatever an editor saves meanwhile.</summary>
internal sealed class PortalContent(ContentStore store, PageUse use)
{
    public ContentSnapshot Snapshot { get; } = store.Current.WatchedBy(use.Add);

    public FigureRules Rules => field ??= new FigureRules(Snapshot.Catalog, Snapshot.Sources);
}
