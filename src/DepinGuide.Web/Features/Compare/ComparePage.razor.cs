using DepinGuide.Facts.Figures;
using DepinGuide.Web.Hosting;
using DepinGuide.Web.Layout;
using DepinGuide.Web.Layout.Figures;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;

namespace DepinGuide.Web.Features.Compare;

public sealed partial class ComparePage
{
    private static readonly StateMark[] Legend =
    [
        StateMark.Of(FigureState.Fresh), StateMark.Of(FigureState.Due), StateMark.Of(FigureState.Stale), StateMark.Of(FigureState.Expired),
        StateMark.Of(FigureState.Missing), StateMark.Disputed, StateMark.ChangeExpected,
    ];

    private CompareState _state = null!;
    private ComparisonTable _table = new(0, [], new HashSet<string>());
    private EvidenceBook _book = EvidenceBook.Empty;

    [CascadingParameter]
    public required HttpContext Context { get; set; }

    [Inject]
    internal PortalContent Content { get; set; } = null!;

    [Inject]
    internal ComparisonReader Reader { get; set; } = null!;

    [Inject]
    internal NavigationManager Navigation { get; set; } = null!;

    [Inject]
    internal IOptions<SiteOptions> Site { get; set; } = null!;

    private IEnumerable<string> Sets => CompareState.SetNames.Where(set => CompareState.OfSet(Content.Snapshot, set).Count > 0);

    private string Title => _state.Set is null or "overview" ? "Compare DePIN tokens" : $"Compare DePIN tokens: {SetName(_state.Set).ToLowerInvariant()}";

    // Sorting and filtering show the same data in another order: one canonical page per column set.
    private string CanonicalPath => _state.Set is null or "overview" ? "/compare" : $"/compare?set={_state.Set}";

    private int Pages => _state.HasPage || _table.Total > CompareState.PageSize ? (_table.Total + CompareState.PageSize - 1) / CompareState.PageSize : 1;

    // The first, the last and those around this one; steps of ten lead through a long table.
    private IEnumerable<int> PagesNear => Enumerable.Range(1, Pages)
        .Where(number => number == 1 || number == Pages || Math.Abs(number - _state.Page) <= 2 || number % 10 == 0);

    private object DataSet => StructuredData.Node("Dataset", new()
    {
        ["name"] = "Comparison of DePIN tokens",
        ["description"] = "Facts about DePIN tokens: networks, supply, staking. Every value has a source, a date and a state.",
        ["url"] = Site.Value.Absolute("/compare"),
        ["license"] = "https://creativecommons.org/publicdomain/zero/1.0/",
        ["isAccessibleForFree"] = true,
        ["creator"] = StructuredData.Node("Organization", new() { ["name"] = Site.Value.Name, ["url"] = Site.Value.Absolute("/") }, isRoot: false),
        ["distribution"] = new[] { Download("/compare.csv", "text/csv"), Download("/compare.json", "application/json") },
    });

    protected override async Task OnInitializedAsync()
    {
        _state = CompareState.Read(Context.Request.Query, Content.Snapshot);
        if (Context.Request.Query["columns"].Count > 1)
        {
            // Boxes give one key each; a link to share has them in one, in our order.
            Navigation.NavigateTo(_state.Address());
            return;
        }

        _table = await Reader.ReadAsync(_state, allRows: false, Context.RequestAborted);
        _book = new EvidenceBook(_table.Rows.SelectMany(row => _state.Columns, (row, column) => row.Figures.GetValueOrDefault(column.Id)).OfType<Figure>());
    }

    private static string SetName(string set) => char.ToUpperInvariant(set[0]) + set[1..];

    private object Download(string path, string type) => StructuredData.Node("DataDownload", new()
    {
        ["contentUrl"] = Site.Value.Absolute(path),
        ["encodingFormat"] = type,
    }, isRoot: false);
}
