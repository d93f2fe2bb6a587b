using System.Collections.Frozen;
using DepinGuide.Content.Documents;
using DepinGuide.Content.Rendering;
using DepinGuide.Facts.Claims;
using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Metrics;
using DepinGuide.Facts.Projects;
using DepinGuide.Facts.Sources;

namespace DepinGuide.Content.Snapshots;

/// <summary>One checked state of the content folder, immutable and swapped whole.</summary>
public sealed record ContentSnapshot
{
    // A page of the comparison names hundreds of projects, each to be found among thousands.
    private readonly FrozenDictionary<string, ProjectDocument> _projects = FrozenDictionary<string, ProjectDocument>.Empty;

    public static ContentSnapshot Empty { get; } = new() { Revision = "empty", ReadAt = DateTimeOffset.UnixEpoch };

    /// <summary>Hash over all files in use: equal revisions mean equal content.</summary>
    public required string Revision { get; init; }

    public required DateTimeOffset ReadAt { get; init; }

    /// <summary>In the order of the start-here path.</summary>
    public IReadOnlyList<GuideDocument> Guides { get; init; } = [];

    /// <summary>By name.</summary>
    public IReadOnlyList<ProjectDocument> Projects
    {
        get;
        init
        {
            field = value;
            _projects = value.DistinctBy(project => project.Project.Slug).ToFrozenDictionary(project => project.Project.Slug.Value, StringComparer.Ordinal);
        }
    } = [];

    /// <summary>By term.</summary>
    public IReadOnlyList<GlossaryDocument> Glossary { get; init; } = [];

    public IReadOnlyList<PageDocument> Pages { get; init; } = [];

    /// <summary>By id.</summary>
    public IReadOnlyList<MetricDocument> Metrics { get; init; } = [];

    public MetricCatalog Catalog { get; init; } = MetricCatalog.Empty;

    public IReadOnlyDictionary<SourceId, Source> Sources { get; init; } = new Dictionary<SourceId, Source>();

    public IReadOnlyDictionary<ChainId, Chain> Chains { get; init; } = new Dictionary<ChainId, Chain>();

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<Sector> Sectors { get; init; } = [];

    /// <summary>The rendered texts of those sectors that have one.</summary>
    public IReadOnlyDictionary<SectorId, RenderedMarkdown> SectorTexts { get; init; } = new Dictionary<SectorId, RenderedMarkdown>();

    public IReadOnlyList<Claim> Claims { get; init; } = [];

    /// <summary>Newest first.</summary>
    public IReadOnlyList<ChangeEntry> Changes { get; init; } = [];

    /// <summary>By path and line.</summary>
    public IReadOnlyList<ContentProblem> Problems { get; init; } = [];

    /// <summary>SHA-256 (hex) of every file in use, by path below the content folder.</summary>
    public IReadOnlyDictionary<string, string> FileHashes { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public GuideDocument? FindGuide(string? slug) => Guides.FirstOrDefault(guide => guide.Slug.Value == slug);

    public ProjectDocument? FindProject(string? slug) => slug is null ? null : _projects.GetValueOrDefault(slug);

    public GlossaryDocument? FindTerm(string? slug) => Glossary.FirstOrDefault(term => term.Slug.Value == slug);

    public PageDocument? FindPage(string? slug) => Pages.FirstOrDefault(page => page.Slug.Value == slug);

    public MetricDocument? FindMetric(string? id) => Metrics.FirstOrDefault(metric => metric.Metric.Id.Value == id);

    /// <summary>The project that one of its former or legacy slugs leads to.</summary>
    public ProjectDocument? FindMoved(string? slug) => Projects.FirstOrDefault(project => project.Project.Redirects.Any(old => old.Value == slug));

    /// <summary>A sector that has projects; null for any other.</summary>
    public Sector? FindSector(string? id) => Sectors.FirstOrDefault(sector => sector.Id.Value == id && ProjectsOf(sector.Id).Any());

    /// <summary>By name.</summary>
    public IEnumerable<ProjectDocument> ProjectsOf(SectorId sector) => Projects.Where(project => project.Project.Sector == sector);

    /// <summary>The statements checked that concern a project or guide.</summary>
    public IReadOnlyList<Claim> ClaimsAbout(string slug) => [.. Claims.Where(claim => claim.Subjects.Contains(slug, StringComparer.Ordinal))];
}
