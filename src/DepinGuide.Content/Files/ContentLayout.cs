namespace DepinGuide.Content.Files;

internal enum ContentKind
{
    Guide,
    ProjectIndex,
    ProjectFacts,
    Term,
    Metric,
    Page,
    Media,
    Sources,
    Claims,
    Chains,
    Sectors,
    Changes,
}

/// <summary>Which file is what, by its place in the content folder.</summary>
internal static class ContentLayout
{
    public const string Expected =
        "guides/{slug}.md, projects/{slug}/index.md, projects/{slug}/facts.yaml, glossary/{term}.md, metrics/{id}.md, pages/{slug}.md, "
        + "media/, changes/{year}.yaml, sources.yaml, claims.yaml, chains.yaml or sectors.yaml";

    private static readonly string[] Leftovers = ["~", ".bak", ".orig", ".part", ".swp", ".tmp"];

    /// <summary>Null for a file that is no part of the content.</summary>
    /// <param name="path">Path below the content folder, with '/' between folders.</param>
    public static ContentKind? Of(string path)
    {
        var parts = path.Split('/');
        var isMarkdown = path.EndsWith(".md", StringComparison.Ordinal);
        return (parts[0], parts.Length) switch
        {
            ("guides", 2) when isMarkdown => ContentKind.Guide,
            ("glossary", 2) when isMarkdown => ContentKind.Term,
            ("metrics", 2) when isMarkdown => ContentKind.Metric,
            ("pages", 2) when isMarkdown => ContentKind.Page,
            ("projects", 3) when parts[2] == "index.md" => ContentKind.ProjectIndex,
            ("projects", 3) when parts[2] == "facts.yaml" => ContentKind.ProjectFacts,
            ("changes", 2) when IsYear(parts[1]) => ContentKind.Changes,
            ("media", > 1) => ContentKind.Media,
            ("sources.yaml", 1) => ContentKind.Sources,
            ("claims.yaml", 1) => ContentKind.Claims,
            ("chains.yaml", 1) => ContentKind.Chains,
            ("sectors.yaml", 1) => ContentKind.Sectors,
            _ => null,
        };
    }

    /// <summary>Hidden files and what editors and downloads leave behind are passed over in silence.</summary>
    public static bool IsLeftover(string name) => name.StartsWith('.') || name.StartsWith('#') || Leftovers.Any(end => name.EndsWith(end, StringComparison.OrdinalIgnoreCase));

    private static bool IsYear(string name) => name.Length == 9 && name.EndsWith(".yaml", StringComparison.Ordinal) && name.AsSpan(0, 4).IndexOfAnyExceptInRange('0', '9') < 0;
}
