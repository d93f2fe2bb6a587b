using System.Collections.Frozen;
using DepinGuide.Content.Documents;
using DepinGuide.Content.Rendering;
using DepinGuide.Facts.Claims;
using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Metrics;
using DepinGuide.Facts.Projects;
using DepinGuide.Facts.Readings;
using DepinGuide.Facts.Sources;

namespace DepinGuide.Content.Snapshots;

/// <summary>One checked state of the content folder, immutable and swapped whole.</summary>
public sealed record ContentSnapshot
{
    // A page of the comparison names hundreds of projects, a guide dozens of terms, each to be found among thousands.
    private readonly FrozenDictionary<string, ProjectDocument> _projects = FrozenDictionary<string, ProjectDocument>.Empty;
    private readonly Dictionary<string, GuideDocument> _guides = [];
    private readonly Dictionary<string, GlossaryDocument> _terms = [];
    private Action<string>? _watch;
    private ContentSnapshot? _watched;

    public static ContentSnapshot Empty { get; } = new() { Revision = "empty", ReadAt = DateTimeOffset.UnixEpoch };

    /// <summary>Hash over all files in use: equal revisions mean equal content.</summary>
    public required string Revision { get; init; }

    public required DateTimeOffset ReadAt { get; init; }

    /// <summary>In the order of the start-here path.</summary>
    public IReadOnlyList<GuideDocument> Guides
    {
        get => Seen(field, ContentParts.Guides);
        init
        {
            field = value;
            _guides = value.DistinctBy(guide => guide.Slug).ToDictionary(guide => guide.Slug.Value, StringComparer.Ordinal);
        }
    } = [];

    /// <summary>By name.</summary>
    public IReadOnlyList<ProjectDocument> Projects
    {
        get => Seen(field, ContentParts.Projects);
        init
        {
            field = value;
            _projects = value.DistinctBy(project => project.Project.Slug).ToFrozenDictionary(project => project.Project.Slug.Value, StringComparer.Ordinal);
        }
    } = [];

    /// <summary>By term.</summary>
    public IReadOnlyList<GlossaryDocument> Glossary
    {
        get => Seen(field, ContentParts.Glossary);
        init
        {
            field = value;
            _terms = value.DistinctBy(term => term.Slug).ToDictionary(term => term.Slug.Value, StringComparer.Ordinal);
        }
    } = [];

    public IReadOnlyList<PageDocument> Pages
    {
        get => Seen(field, ContentParts.Pages);
        init;
    } = [];

    /// <summary>By id.</summary>
    public IReadOnlyList<MetricDocument> Metrics
    {
        get => Seen(field, ContentParts.Metrics);
        init;
    } = [];

    public MetricCatalog Catalog
    {
        get => Seen(field, ContentParts.Metrics);
        init;
    } = MetricCatalog.Empty;

    public IReadOnlyDictionary<SourceId, Source> Sources
    {
        get => Seen(field, ContentParts.Sources);
        init;
    } = new Dictionary<SourceId, Source>();

    public IReadOnlyDictionary<ChainId, Chain> Chains
    {
        get => Seen(field, ContentParts.Chains);
        init;
    } = new Dictionary<ChainId, Chain>();

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<Sector> Sectors
    {
        get => Seen(field, ContentParts.Sectors);
        init;
    } = [];

    /// <summary>The rendered texts of those sectors that have one.</summary>
    public IReadOnlyDictionary<SectorId, RenderedMarkdown> SectorTexts
    {
        get => Seen(field, ContentParts.Sectors);
        init;
    } = new Dictionary<SectorId, RenderedMarkdown>();

    public IReadOnlyList<Claim> Claims
    {
        get => Seen(field, ContentParts.Claims);
        init;
    } = [];

    /// <summary>Newest first.</summary>
    public IReadOnlyList<ChangeEntry> Changes
    {
        get => Seen(field, ContentParts.Changes);
        init;
    } = [];

    /// <summary>By path and line.</summary>
    public IReadOnlyList<ContentProblem> Problems { get; init; } = [];

    /// <summary>SHA-256 (hex) of every file in use, by path below the content folder.</summary>
    public IReadOnlyDictionary<string, string> FileHashes { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    // What looks for one thing says so itself, and has not looked at all of them.
    private ContentSnapshot All => _watched ?? this;

    /// <summary>The same content, which tells of every part that is looked at, by the names of <see cref="ContentParts"/>.</summary>
    public ContentSnapshot WatchedBy(Action<string> watch) => this with { _watch = watch, _watched = this };

    public GuideDocument? FindGuide(string? slug) => Seen(slug is null ? null : _guides.GetValueOrDefault(slug), ContentParts.Guide(slug));

    /// <summary>What it is; what is known of it is read by <see cref="FactsOf"/> and the members after it.</summary>
    public ProjectDocument? FindProject(string? slug) => slug is null ? null : Seen(_projects.GetValueOrDefault(slug), ContentParts.Project(slug));

    public GlossaryDocument? FindTerm(string? slug) => Seen(slug is null ? null : _terms.GetValueOrDefault(slug), ContentParts.Term(slug));

    public PageDocument? FindPage(string? slug) => Seen(All.Pages.FirstOrDefault(page => page.Slug.Value == slug), ContentParts.Page(slug));

    public MetricDocument? FindMetric(string? id) => Seen(All.Metrics.FirstOrDefault(metric => metric.Metric.Id.Value == id), ContentParts.Metric(id));

    /// <summary>The project that one of its former or legacy slugs leads to.</summary>
    public ProjectDocument? FindMoved(string? slug) => Projects.FirstOrDefault(project => project.Project.Redirects.Any(old => old.Value == slug));

    /// <summary>A sector that has projects; null for any other.</summary>
    public Sector? FindSector(string? id) => Sectors.FirstOrDefault(sector => sector.Id.Value == id && ProjectsOf(sector.Id).Any());

    /// <summary>By name.</summary>
    public IEnumerable<ProjectDocument> ProjectsOf(SectorId sector) => Projects.Where(project => project.Project.Sector == sector);

    /// <summary>The statements checked that concern a project or guide.</summary>
    public IReadOnlyList<Claim> ClaimsAbout(string slug) => [.. Claims.Where(claim => claim.Subjects.Contains(slug, StringComparer.Ordinal))];

    /// <summary>Everything the fact file of a project states.</summary>
    public ProjectFacts FactsOf(ProjectDocument project) => Seen(project.Facts, ContentParts.Facts(project.Project.Slug));

    /// <summary>What is announced to change about a project.</summary>
    public IReadOnlyList<KnownChange> KnownChangesOf(ProjectDocument project) => Seen(project.Facts.KnownChanges, ContentParts.KnownChanges(project.Project.Slug));

    /// <summary>The projects with what each took from a source, those without left out.</summary>
    public IReadOnlyList<(ProjectDocument Project, IReadOnlyList<Reading> Readings)> ReadingsFrom(SourceId source) =>
    [
        .. Seen(All.Projects, ContentParts.Cited(source))
            .Select(project => (project, (IReadOnlyList<Reading>)[.. project.Facts.Readings.Where(reading => reading.Provenance.Citation?.Source == source)]))
            .Where(pair => pair.Item2.Count > 0),
    ];

    /// <summary>What went wrong in each project.</summary>
    public IEnumerable<(Project Project, Incident Incident)> Incidents => Seen(All.Projects, ContentParts.Incidents)
        .SelectMany(document => document.Facts.Incidents, (document, incident) => (document.Project, incident));

    /// <summary>Every text with the file it is from.</summary>
    internal IEnumerable<(string Path, RenderedMarkdown Body)> Bodies =>
        Guides.Cast<IDocument>().Concat(Glossary).Concat(Pages).Select(document => (document.Path, document.Body))
            .Concat(Projects.Select(project => (project.Path, project.Body)))
            .Concat(Metrics.Select(metric => (metric.Path, metric.Body)))
            .Concat(SectorTexts.Values.Select(text => ("sectors.yaml", text)));

    /// <summary>The addresses of pages that the texts lead to most often, the most linked first.</summary>
    public IReadOnlyList<string> MostLinked(int count) =>
    [
        .. Bodies.SelectMany(text => text.Body.LinkedPages)
            .CountBy(address => address, StringComparer.Ordinal)
            .OrderByDescending(page => page.Value).ThenBy(page => page.Key, StringComparer.Ordinal)
            .Take(count).Select(page => page.Key),
    ];

    private T Seen<T>(T value, string part)
    {
        _watch?.Invoke(part);
        return value;
    }
}
