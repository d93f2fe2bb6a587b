using DepinGuide.Content.Documents;
using DepinGuide.Facts.Ids;

namespace DepinGuide.Content.Snapshots;

/// <summary>One address, one project: a redirect can neither be the slug of a project nor belong to two of them.</summary>
internal sealed class RedirectCheck(FileLoader loader, FileRecipe<Draft<ProjectDocument>> recipe, LineFinder lines)
{
    /// <summary>
    /// A file whose redirects cannot be used gives its last good version. What that one claims and others have by now is
    /// left out of it: the project must not go down for an address that was never its own.
    /// </summary>
    public IReadOnlyList<Loaded<Draft<ProjectDocument>>> Check(IReadOnlyList<Loaded<Draft<ProjectDocument>>> indexes)
    {
        var slugs = indexes.Select(index => index.Value.Document.Project.Slug).ToHashSet();
        var owners = new Dictionary<ProjectSlug, ProjectSlug>();
        var kept = new List<Loaded<Draft<ProjectDocument>>>();
        foreach (var index in indexes.OrderBy(index => index.Path, StringComparer.Ordinal))
        {
            var problems = Problems(index, slugs, owners);
            var usable = problems.Count == 0 || !index.IsCurrent ? index : LastGood(index, problems);
            if (usable is not null)
                kept.Add(Claim(usable, slugs, owners));
        }

        return kept;
    }

    private List<ContentProblem> Problems(Loaded<Draft<ProjectDocument>> index, HashSet<ProjectSlug> slugs, Dictionary<ProjectSlug, ProjectSlug> owners)
    {
        var redirects = index.Value.Document.Project.Redirects;
        return [.. redirects.Select((redirect, i) => (i, Why: WhyTaken(redirect, slugs, owners))).Where(pair => pair.Why is not null).Select(pair =>
            new ContentProblem(ProblemLevel.Error, index.Path, lines.Find(index.Path, "redirects:"), $"redirects[{pair.i}]", pair.Why!, "a slug that nothing else answers to"))];
    }

    private static string? WhyTaken(ProjectSlug redirect, HashSet<ProjectSlug> slugs, Dictionary<ProjectSlug, ProjectSlug> owners) =>
        slugs.Contains(redirect) ? $"'{redirect}' is the slug of a project"
        : owners.TryGetValue(redirect, out var owner) ? $"'{redirect}' leads to the project '{owner}' already"
        : null;

    private Loaded<Draft<ProjectDocument>>? LastGood(Loaded<Draft<ProjectDocument>> index, IReadOnlyList<ContentProblem> problems)
    {
        var fallback = loader.LastGood(index.Path, recipe);
        loader.Reject(index.Path, problems, fallback is not null);
        loader.Use(index.Path, fallback?.Hash);
        return fallback;
    }

    private static Loaded<Draft<ProjectDocument>> Claim(Loaded<Draft<ProjectDocument>> index, HashSet<ProjectSlug> slugs, Dictionary<ProjectSlug, ProjectSlug> owners)
    {
        var project = index.Value.Document.Project;
        var own = project.Redirects.Where(redirect => !slugs.Contains(redirect) && owners.TryAdd(redirect, project.Slug)).ToArray();
        return own.Length == project.Redirects.Count
            ? index
            : index with { Value = index.Value with { Document = index.Value.Document with { Project = project with { Redirects = own } } } };
    }
}
