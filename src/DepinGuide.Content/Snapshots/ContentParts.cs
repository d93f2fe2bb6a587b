using DepinGuide.Facts.Ids;

namespace DepinGuide.Content.Snapshots;

/// <summary>Names of what a page can depend on: whole lists, single documents of them, and what the fact files state.</summary>
public static class ContentParts
{
    public const string Guides = "guides";

    /// <summary>What projects are; not what is known of them.</summary>
    public const string Projects = "projects";

    public const string Glossary = "glossary";
    public const string Pages = "pages";
    public const string Metrics = "metrics";
    public const string Sources = "sources";
    public const string Chains = "chains";
    public const string Sectors = "sectors";
    public const string Claims = "claims";
    public const string Changes = "changes";
    public const string Incidents = "incidents";

    /// <summary>Every reading of every project.</summary>
    public const string Readings = "readings";

    public static string Guide(string? slug) => $"{Guides}/{slug}";

    public static string Project(string slug) => $"{Projects}/{slug}";

    public static string Term(string? slug) => $"{Glossary}/{slug}";

    public static string Page(string? slug) => $"{Pages}/{slug}";

    public static string Metric(string? id) => $"{Metrics}/{id}";

    /// <summary>The whole fact file of a project.</summary>
    public static string Facts(ProjectSlug project) => $"facts/{project}";

    public static string KnownChanges(ProjectSlug project) => $"known-changes/{project}";

    /// <summary>The readings that cite a source.</summary>
    public static string Cited(SourceId source) => $"cited/{source}";

    /// <summary>All readings of a project.</summary>
    public static string ReadingsOf(ProjectSlug project) => $"{Readings}/{project}";

    /// <summary>The readings of one figure.</summary>
    public static string ReadingsOf(FigureId figure) => $"{Readings}/{figure.Project}/{figure.Metric}";

    /// <summary>The readings of one metric in all projects.</summary>
    public static string ReadingsOf(MetricId metric) => $"{Readings}/*/{metric}";

    /// <summary>Everything that a changed reading of a figure concerns, besides the sources it cites.</summary>
    public static IEnumerable<string> AllReadingsOf(FigureId figure) => [Readings, ReadingsOf(figure.Project), ReadingsOf(figure), ReadingsOf(figure.Metric)];
}
