using DepinGuide.Content.Search;
using DepinGuide.Web.Hosting;
using Microsoft.AspNetCore.Components;

namespace DepinGuide.Web.Features.Search;

public sealed partial class SearchPage
{
    private const int LongestShown = 40;

    private SearchState _state = SearchState.Empty;
    private SearchAnswer? _answer;

    [CascadingParameter]
    public required HttpContext Context { get; set; }

    [Inject]
    internal PortalSearch Search { get; set; } = null!;

    private string Title => _state.IsAsked ? $"Search: {Short(_state.Shown)}" : "Search";

    private IReadOnlyList<string> Notes =>
    [
        .. _state.UnknownKind is { } kind ? [$"“kind” was “{kind}”, which there is none of. All kinds are shown."] : (IEnumerable<string>)[],
        .. _answer is { IsCut: true } ? [$"The question is long: its first {SearchQuery.MaximumWords} words, in its first {SearchQuery.MaximumLength} characters, were searched."] : (IEnumerable<string>)[],
        .. _answer?.Instead.Select(instead => $"No page says “{Short(instead.Word)}”. Also searched for {string.Join(", ", instead.Words.Select(word => $"“{word}”"))}.") ?? [],
        .. _answer?.Unknown.Select(word => $"No page says “{Short(word)}”.") ?? [],
    ];

    protected override async Task OnInitializedAsync()
    {
        _state = SearchState.Read(Context.Request.Query);
        if (!_state.IsAsked)
            return;

        _answer = await Search.SearchAsync(new SearchRequest(_state.Text, _state.Kind), Context.RequestAborted);
        if (_answer is null && !Context.Response.HasStarted)
            Context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
    }

    private string Shown(SearchAnswer answer)
    {
        var found = _state.Kind is { } kind ? answer.Counts.GetValueOrDefault(kind) : answer.Total;
        return answer.Groups.Count < found ? $"The first {answer.Groups.Count} of {found}. More words bring the right one up." : found == 1 ? "1 found." : $"{found} found.";
    }

    private static string Short(string text) => text.Length > LongestShown ? text[..LongestShown] + "…" : text;
}
