using DepinGuide.Content.Claims;
using DepinGuide.Content.Documents;
using DepinGuide.Content.Files;
using DepinGuide.Content.Projects;
using DepinGuide.Content.References;
using DepinGuide.Content.Rendering;
using DepinGuide.Content.Rendering.Terms;
using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Projects;
using DepinGuide.Facts.Values;

namespace DepinGuide.Content.Snapshots;

/// <summary>Builds the content of one snapshot: lists first, then metrics, then projects, then what refers to all of them.</summary>
internal sealed class SnapshotBuilder(IReadOnlyList<ContentFile> files, FileLoader loader, IReadOnlyCollection<string> lastGoodPaths, DateOnly today)
{
    private readonly Dictionary<string, ContentFile> _factFiles =
        files.Where(file => file.Kind == ContentKind.ProjectFacts).ToDictionary(file => file.Path, StringComparer.Ordinal);

    public ContentSnapshot Build(CancellationToken cancellationToken)
    {
        var references = new ReferenceLoader(loader, today);
        var lists = references.Load(files);
        var allLists = lists.CompletedBy(references.LoadLastGood());
        var contexts = new ContextPair(lists.ToContext(today), allLists.ToContext(today), allLists.Key);

        var metricsLoader = new MetricsLoader(loader, contexts);
        var metrics = metricsLoader.Load(files);
        var allMetrics = metricsLoader.CompletedByLastGood(metrics, lastGoodPaths);
        cancellationToken.ThrowIfCancellationRequested();

        var indexes = LoadIndexes(contexts);
        var names = new KnownNames(indexes.Select(index => index.Value.Document.Project.Slug).ToHashSet(), metrics.Catalog.All.Keys.ToHashSet()) { Terms = LoadTermNames(contexts) };
        var snapshot = BuildDocuments(Complete(contexts, metrics, allMetrics, names), indexes, names, cancellationToken);
        var (usedLists, usedMetrics) = loader.NeedsRetained ? (allLists, allMetrics) : (lists, metrics);
        return snapshot with
        {
            Metrics = RenderMetrics(usedMetrics, new DocumentRendering(loader, names)),
            Catalog = usedMetrics.Catalog,
            Sources = usedLists.Sources ?? ContentSnapshot.Empty.Sources,
            Chains = usedLists.Chains ?? ContentSnapshot.Empty.Chains,
            Sectors = usedLists.Sectors ?? [],
            SectorTexts = usedLists.SectorsFile is { } sectors ? RenderSectors(sectors, new DocumentRendering(loader, names)) : ContentSnapshot.Empty.SectorTexts,
        };
    }

    private ContentSnapshot BuildDocuments(ContextPair contexts, IReadOnlyList<Loaded<Draft<ProjectDocument>>> indexes, KnownNames names, CancellationToken cancellationToken)
    {
        var rendering = new DocumentRendering(loader, names);
        var guides = rendering.Load(
            Of(ContentKind.Guide), contexts, GuideReader.Read, (guide, body) => Known(guide, names) with { Body = body }, guide => guide.Kind == GuideKind.Faq);
        var terms = rendering.Load(Of(ContentKind.Term), contexts, GlossaryReader.Read, (term, body) => term with { Body = body });
        // What the portal says of itself has addresses and returns of another kind.
        var pages = new DocumentRendering(loader, names with { Terms = TermNames.None }).Load(Of(ContentKind.Page), contexts, PageReader.Read, (page, body) => page with { Body = body });
        var snapshot = ContentSnapshot.Empty with
        {
            Guides = [.. guides.OrderBy(guide => guide.Level).ThenBy(guide => guide.Order).ThenBy(guide => guide.Slug)],
            Glossary = [.. terms.OrderBy(term => SortKey.Fold(term.Title), StringComparer.Ordinal).ThenBy(term => term.Slug)],
            Pages = [.. pages.OrderBy(page => page.Slug)],
        };
        cancellationToken.ThrowIfCancellationRequested();
        return snapshot with
        {
            Projects = LoadProjects(indexes, contexts, rendering),
            Claims = [.. Load(ContentKind.Claims, contexts.YamlRecipe("claims", ClaimsReader.Read))],
            Changes = [.. Load(ContentKind.Changes, contexts.YamlRecipe("changes", ChangesReader.Read)).OrderByDescending(change => change.Date)],
        };
    }

    /// <summary>Every text is marked with all terms, so they are looked at before any text is rendered.</summary>
    private TermNames LoadTermNames(ContextPair contexts)
    {
        var recipe = contexts.MarkdownRecipe("term", GlossaryReader.Read);
        loader.Prepare(Of(ContentKind.Term), recipe);
        return new TermNames(Of(ContentKind.Term).Select(file => loader.Peek(file, recipe)?.Document).OfType<GlossaryDocument>());
    }

    private IReadOnlyList<Loaded<Draft<ProjectDocument>>> LoadIndexes(ContextPair contexts)
    {
        var recipe = contexts.MarkdownRecipe("index", ProjectIndexReader.Read);
        return new RedirectCheck(loader, recipe, new LineFinder(files)).Check([.. Of(ContentKind.ProjectIndex).Select(file => loader.Load(file, recipe)).OfType<Loaded<Draft<ProjectDocument>>>()]);
    }

    private IReadOnlyList<ProjectDocument> LoadProjects(IReadOnlyList<Loaded<Draft<ProjectDocument>>> indexes, ContextPair contexts, DocumentRendering rendering)
    {
        var projects = new List<ProjectDocument>();
        foreach (var index in indexes)
        {
            var body = rendering.Render(index, index.Value.Markdown, index.Value.BodyLine);
            var facts = LoadFacts(index.Value.Document.Project, contexts);
            projects.Add(index.Value.Document with { Body = body, Facts = facts });
        }

        var homes = indexes.Select(index => Path.GetDirectoryName(index.Path)).ToHashSet(StringComparer.Ordinal);
        foreach (var orphan in Of(ContentKind.ProjectFacts).Where(file => !homes.Contains(Path.GetDirectoryName(file.Path))))
            loader.Reject(orphan.Path, [Orphan(orphan.Path)], false);

        return [.. projects.OrderBy(project => SortKey.Fold(project.Project.Name), StringComparer.Ordinal).ThenBy(project => project.Project.Slug)];
    }

    private static ContentProblem Orphan(string path) =>
        new(ProblemLevel.Error, path, 0, null, "the facts belong to no project", "an index.md that can be used, in the same folder");

    /// <summary>Empty when the project has no fact file, or none that can be used.</summary>
    private ProjectFacts LoadFacts(Project project, ContextPair contexts)
    {
        if (!_factFiles.TryGetValue($"projects/{project.Slug.Value}/facts.yaml", out var file))
            return ProjectFacts.None;

        var recipe = contexts.YamlRecipe<ProjectFacts>($"facts/{project.Token}", (root, context, log) => ProjectFactsReader.Read(root, project, context, log));
        return loader.Load(file, recipe)?.Value ?? ProjectFacts.None;
    }

    private static List<MetricDocument> RenderMetrics(MetricSet metrics, DocumentRendering rendering)
    {
        var documents = new List<MetricDocument>();
        foreach (var metric in metrics.Catalog.All.Values.OrderBy(metric => metric.Id))
        {
            var draft = metrics.Drafts[metric.Id];
            documents.Add(new MetricDocument(metric, rendering.Render(draft, draft.Value.Markdown, draft.Value.BodyLine), draft.Value.Markdown, draft.Path));
        }

        return documents;
    }

    private Dictionary<SectorId, RenderedMarkdown> RenderSectors(Loaded<IReadOnlyList<Sector>> file, DocumentRendering rendering)
    {
        var lines = new LineFinder(files);
        return file.Value.Where(sector => sector.Text is not null).ToDictionary(sector => sector.Id, sector => Render(sector.Id, sector.Text!));

        // The file may fold the lines of a text, so that only its first words stand there as they were read.
        RenderedMarkdown Render(SectorId id, string text) =>
            rendering.Render(file, text, lines.Find(file.Path, string.Join(' ', text.Split((char[]?)null).Take(3))), $"/{id}");
    }

    private static ContextPair Complete(ContextPair contexts, MetricSet metrics, MetricSet allMetrics, KnownNames names) => new(
        contexts.Current with { Metrics = metrics.Catalog.All, Projects = new Known<ProjectSlug>("project", "projects/", names.Projects) },
        contexts.WithDeleted with { Metrics = allMetrics.Catalog.All, Projects = Known<ProjectSlug>.Anything("project", "projects/") },
        ParseCache.ShortKey(contexts.Key, metrics.Key, metrics == allMetrics ? "" : allMetrics.Key, names.Key));

    /// <summary>A last good version may name a project that is gone.</summary>
    private static GuideDocument Known(GuideDocument guide, KnownNames names) => guide with { Projects = [.. guide.Projects.Where(names.Projects.Contains)] };

    private IEnumerable<T> Load<T>(ContentKind kind, FileRecipe<IReadOnlyList<T>> recipe) =>
        Of(kind).Select(file => loader.Load(file, recipe)?.Value).OfType<IReadOnlyList<T>>().SelectMany(list => list);

    private IEnumerable<ContentFile> Of(ContentKind kind) => files.Where(file => file.Kind == kind);
}
