using DepinGuide.Content.Documents;
using DepinGuide.Facts.Claims;
using DepinGuide.Facts.Figures;
using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Projects;
using DepinGuide.Web.Hosting;
using DepinGuide.Web.Layout;
using DepinGuide.Web.Layout.Figures;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;

namespace DepinGuide.Web.Features.Projects;

public sealed partial class ProjectPage
{
    private const int KeyFigureCount = 4;

    // What a holder asks first; the first four that a project has are shown.
    private static readonly MetricId[] KeyMetrics =
    [
        .. new[] { "staking.kind", "staking.unbonding", "supply.max", "usage.gpus_total", "supply.total", "staking.minimum", "payment.burn_share" }.Select(Id.Parse<MetricId>),
    ];

    private ProjectDocument? _document;
    private EvidenceBook _book = EvidenceBook.Empty;
    private IReadOnlyList<Claim> _claims = [];

    [Parameter]
    public required string Slug { get; set; }

    [Inject]
    internal PortalContent Content { get; set; } = null!;

    [Inject]
    internal FigureReader Figures { get; set; } = null!;

    [Inject]
    internal NavigationManager Navigation { get; set; } = null!;

    [Inject]
    internal IOptions<SiteOptions> Site { get; set; } = null!;

    private Project Project => _document!.Project;

    private ProjectFacts Facts => Content.Snapshot.FactsOf(_document!);

    private string Path => $"/projects/{Slug}";

    private string Title => $"{Project.Name} ({Project.Token})";

    private string SectorName
    {
        get
        {
            var sector = Content.Snapshot.Sectors.FirstOrDefault(candidate => candidate.Id == Project.Sector);
            var subsector = sector?.Subsectors.FirstOrDefault(candidate => candidate.Id == Project.Subsector);
            return subsector is null ? sector?.Name ?? Project.Sector.Value : $"{sector!.Name}: {subsector.Name}";
        }
    }

    private IReadOnlyList<GuideDocument> Mentions => [.. Content.Snapshot.Guides.Where(guide => guide.Body.Mentions(Project.Slug))];

    private IReadOnlyList<ProjectDocument> Neighbours => [.. Content.Snapshot.ProjectsOf(Project.Sector).Where(other => other != _document)];

    private IEnumerable<Figure> KeyFigures => KeyMetrics
        .Select(metric => _book.Find(new FigureId(Project.Slug, metric)))
        .OfType<Figure>()
        .Where(figure => figure.Missing is null)
        .Take(KeyFigureCount);

    private IReadOnlyList<object> Data =>
    [
        StructuredData.Breadcrumbs([("Home", Site.Value.Absolute("/")), ("Projects", Site.Value.Absolute("/projects")), (Project.Name, Site.Value.Absolute(Path))]),
        StructuredData.Node("Dataset", new()
        {
            ["name"] = $"Facts about {Title}",
            ["description"] = $"{Project.Summary} Facts and figures with source, date and state, addresses, official links and open questions.",
            ["url"] = Site.Value.Absolute(Path),
            ["license"] = "https://creativecommons.org/publicdomain/zero/1.0/",
            ["creator"] = StructuredData.Node("Organization", new() { ["name"] = Site.Value.Name, ["url"] = Site.Value.Absolute("/") }, isRoot: false),
            ["dateModified"] = Project.Reviewed.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        }),
    ];

    protected override async Task OnInitializedAsync()
    {
        _document = Content.Snapshot.FindProject(Slug);
        if (_document is null)
        {
            Navigation.NotFound();
            return;
        }

        _claims = Content.Snapshot.ClaimsAbout(Slug);
        _book = new EvidenceBook(await Figures.ReadAsync(ProjectFigureGroups.Ids(_document, Content.Snapshot.Catalog)));
    }
}
