using DepinGuide.Content.Documents;
using DepinGuide.Content.Rendering;
using DepinGuide.Facts.Metrics;
using DepinGuide.Facts.Projects;
using DepinGuide.Web.Hosting;
using DepinGuide.Web.Layout;
using DepinGuide.Web.Layout.Figures;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;

namespace DepinGuide.Web.Features.Sectors;

public sealed partial class SectorPage
{
    private Sector? _sector;
    private RenderedMarkdown _text = RenderedMarkdown.Empty;
    private IReadOnlyList<ProjectDocument> _projects = [];
    private IReadOnlyList<Metric> _columns = [];
    private EvidenceBook _book = EvidenceBook.Empty;

    [Parameter]
    public required string Id { get; set; }

    [Inject]
    internal PortalContent Content { get; set; } = null!;

    [Inject]
    internal FigureReader Figures { get; set; } = null!;

    [Inject]
    internal NavigationManager Navigation { get; set; } = null!;

    [Inject]
    internal IOptions<SiteOptions> Site { get; set; } = null!;

    private string Path => $"/sectors/{Id}";

    /// <summary>Subsectors in the order of their file, then the projects that belong to none.</summary>
    private IEnumerable<(string Id, string Name, IReadOnlyList<ProjectDocument> Projects)> Groups
    {
        get
        {
            foreach (var subsector in _sector!.Subsectors)
            {
                if (_projects.Where(document => document.Project.Subsector == subsector.Id).ToList() is { Count: > 0 } members)
                    yield return ($"of-{subsector.Id}", subsector.Name, members);
            }

            if (_projects.Where(document => _sector.Subsectors.All(subsector => subsector.Id != document.Project.Subsector)).ToList() is { Count: > 0 } others)
                yield return ("projects", others.Count == _projects.Count ? "Projects" : "Others in this sector", others);
        }
    }

    private object Trail => StructuredData.Breadcrumbs(
        [("Home", Site.Value.Absolute("/")), ("Projects", Site.Value.Absolute("/projects")), (_sector!.Name, Site.Value.Absolute(Path))]);

    protected override async Task OnInitializedAsync()
    {
        _sector = Content.Snapshot.FindSector(Id);
        if (_sector is null)
        {
            Navigation.NotFound();
            return;
        }

        _projects = [.. Content.Snapshot.ProjectsOf(_sector.Id)];
        _text = Content.Snapshot.SectorTexts.GetValueOrDefault(_sector.Id) ?? RenderedMarkdown.Empty;
        var columns = ComparedColumns.Of(Content.Snapshot.Catalog);
        var figures = await Figures.ReadAsync(ComparedColumns.Figures(_projects, columns));
        _columns = ComparedColumns.WithValues(columns, figures);
        _book = new EvidenceBook(figures.Where(figure => _columns.Contains(figure.Metric)).Concat(await Figures.ReadAsync(_text)));
    }
}
