using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Projects;
using DepinGuide.Web.Hosting;
using DepinGuide.Web.Layout.Figures;
using Microsoft.AspNetCore.Components;

namespace DepinGuide.Web.Features.Compare;

/// <summary>Two to four projects side by side; <c>/compare/side?project=</c> is where the boxes of the table lead.</summary>
public sealed partial class SidePage
{
    private SideState _state;
    private IReadOnlyList<Project> _projects = [];
    private IReadOnlyList<SideRow> _rows = [];
    private IReadOnlyList<SideRow> _shown = [];
    private EvidenceBook _book = EvidenceBook.Empty;
    private int _differing;
    private bool _onlyDifferences;

    private enum SideState
    {
        Unknown,
        Picking,
        Chosen,
    }

    [Parameter]
    public required string Names { get; set; }

    [CascadingParameter]
    public required HttpContext Context { get; set; }

    [Inject]
    internal PortalContent Content { get; set; } = null!;

    [Inject]
    internal FigureReader Figures { get; set; } = null!;

    [Inject]
    internal NavigationManager Navigation { get; set; } = null!;

    private string Path => SideSelection.Address(_projects);

    private string Title => string.Join(" and ", _projects.Select(project => project.Token));

    protected override async Task OnInitializedAsync()
    {
        if (SideSelection.Read(Names, Context.Request.Query["project"], Content.Snapshot) is not { } selection)
        {
            Navigation.NotFound();
            return;
        }

        _projects = selection;
        if (selection.Count is < SideSelection.Fewest or > SideSelection.Most)
        {
            _state = SideState.Picking;
            return;
        }

        if (Context.Request.Path != Path)
        {
            Navigation.NavigateTo(Path);
            return;
        }

        _state = SideState.Chosen;
        await ReadAsync();
    }

    private async Task ReadAsync()
    {
        _onlyDifferences = Context.Request.Query["only"] == "differences";
        var metrics = Content.Snapshot.Catalog.All.Values.ToList();
        var figures = (await Figures.ReadAsync([.. _projects.SelectMany(_ => metrics, (project, metric) => new FigureId(project.Slug, metric.Id))], Context.RequestAborted))
            .ToDictionary(figure => figure.Id);
        _rows = SideRow.All(_projects, metrics, figures);
        _differing = _rows.Count(row => row.Differs);
        _shown = [.. _rows.Where(row => row.Differs || !_onlyDifferences)];
        _book = new EvidenceBook(_shown.SelectMany(row => row.Figures));
    }
}
