using DepinGuide.Content.Rendering;
using DepinGuide.Content.Snapshots;
using DepinGuide.Facts.Figures;
using DepinGuide.Publishing.Checking;
using Microsoft.AspNetCore.Components;

namespace DepinGuide.Web.Features.Editing;

/// <summary>What an editor keeps open while editing files: problems, what could be written better, and ageing figures, live.</summary>
public sealed partial class StatusPage : IDisposable
{
    [Inject]
    internal ContentStore Store { get; set; } = null!;

    [Inject]
    internal TimeProvider Clock { get; set; } = null!;

    [Inject]
    internal ContentLinter Linter { get; set; } = null!;

    private IReadOnlyList<Figure> _figures = [];
    private IReadOnlyList<ContentProblem> _problems = [];

    private ContentSnapshot Snapshot => Store.Current;

    private IEnumerable<(string Path, DateOnly Reviewed, RenderedMarkdown Body)> Rows =>
    [
        .. Snapshot.Guides.Select(guide => (guide.Path, guide.Reviewed, guide.Body)),
        .. Snapshot.Projects.Select(project => (project.Path, project.Project.Reviewed, project.Body)),
        .. Snapshot.Pages.Select(page => (page.Path, page.Reviewed, page.Body)),
        .. Snapshot.Glossary.Select(term => (term.Path, term.Reviewed, term.Body)),
    ];

    protected override void OnInitialized()
    {
        // In this order: what changes while the page is being put together must not be missed.
        Store.Changed += OnContentChanged;
        Resolve();
    }

    public void Dispose() => Store.Changed -= OnContentChanged;

    private void OnContentChanged(object? sender, ContentChangedEventArgs arguments) => _ = InvokeAsync(() =>
    {
        Resolve();
        StateHasChanged();
    });

    private void Resolve()
    {
        _problems = Linter.CheckAll(Snapshot);
        var resolver = new FigureResolver(Snapshot.Catalog, Snapshot.Sources);
        _figures = [.. Snapshot.Projects.SelectMany(project => resolver.ResolveAll(project.Project.Slug, project.Facts.Readings, Clock.GetUtcNow()))];
    }

    private static string Word(ProblemLevel level) => level switch
    {
        ProblemLevel.Error => "Error",
        ProblemLevel.Fault => "Fault",
        _ => "Hint",
    };

    private static string Tone(ProblemLevel level) => level switch
    {
        ProblemLevel.Error => "bad",
        ProblemLevel.Fault => "warning",
        _ => "info",
    };
}
