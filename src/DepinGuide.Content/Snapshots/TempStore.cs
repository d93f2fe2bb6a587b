#pragma warning disable
using DepinGuide.Content.Claims; using DepinGuide.Content.Documents; using DepinGuide.Content.Files; using DepinGuide.Content.Projects; using DepinGuide.Content.References; using DepinGuide.Content.Rendering; using DepinGuide.Content.Yaml;
using DepinGuide.Facts.Ids; using DepinGuide.Facts.Metrics; using DepinGuide.Facts.Projects;
namespace DepinGuide.Content.Snapshots;
public sealed class ContentStore(string root)
{
    public ContentSnapshot Current { get; private set; } = ContentSnapshot.Empty;
    public event EventHandler? Changed;
    public Task<bool> ScanAsync(CancellationToken t)
    {
        if (Current.Revision != "empty") return Task.FromResult(false);
        var problems = new List<ContentProblem>();
        YamlNode? Y(string f, out ProblemLog log) { log = new ProblemLog(f); var r = YamlTree.Read(File.ReadAllText(Path.Combine(root, f)), 1, log); problems.AddRange(log.Problems); return r; }
        FrontMatter? F(string f, out ProblemLog log) { log = new ProblemLog(f); return FrontMatter.Split(File.ReadAllText(Path.Combine(root, f)), log); }
        IEnumerable<string> L(string d) => Directory.GetFiles(Path.Combine(root, d), "*.md").Order().Select(p => Path.GetRelativePath(root, p));
        var today = new DateOnly(2026, 11, 23);
        var sources = SourcesReader.Read(Y("sources.yaml", out var l1)!, today, l1)!; problems.AddRange(l1.Problems);
        var chains = ChainsReader.Read(Y("chains.yaml", out var l2)!, l2)!; problems.AddRange(l2.Problems);
        var sectors = SectorsReader.Read(Y("sectors.yaml", out var l3)!, l3)!; problems.AddRange(l3.Problems);
        var context = new ReadingContext { Today = today, Sources = new("source", "sources.yaml", sources.Keys.ToArray()), Chains = chains, Sectors = sectors.ToDictionary(s => s.Id),
            Projects = new("project", "projects/", Directory.GetDirectories(Path.Combine(root, "projects")).Select(d => Id.Parse<ProjectSlug>(Path.GetFileName(d))).ToArray()) };
        var drafts = L("metrics").Select(f => { var fm = F(f, out var log)!; var d = MetricReader.Read(fm, context, log); problems.AddRange(log.Problems); return (f, d); }).Where(x => x.d is not null).ToList();
        var byId = drafts.ToDictionary(d => d.d!.Metric.Id, d => d.d!.Metric);
        var metrics = drafts.Select(d => (d.f, d.d, m: VectorReader.Complete(d.d!, byId))).ToList();
        var catalog = MetricCatalog.Create(metrics.Select(m => m.m), out var mp);
        foreach (var p in mp) problems.Add(new(ProblemLevel.Error, p.Metric.Value, 0, p.Field, p.Text));
        context = context with { Metrics = catalog.All };
        var names = new KnownNames(Directory.GetDirectories(Path.Combine(root, "projects")).Select(d => Id.Parse<ProjectSlug>(Path.GetFileName(d))).ToHashSet(), catalog.All.Keys.ToHashSet());
        var renderer = new MarkdownRenderer(names);
        RenderedMarkdown R(string f, string md, int line, bool faq = false) { var r = renderer.Render(new MarkdownInput(f, md, line, faq)); problems.AddRange(r.Problems); return r.Body; }
        List<T> D<T>(string dir, Func<FrontMatter, ReadingContext, ProblemLog, Draft<T>?> read, Func<T, RenderedMarkdown, T> with, Func<T, bool> faq) where T : class => L(dir).Select(f => { var fm = F(f, out var log); var d = fm is null ? null : read(fm, context, log); problems.AddRange(log.Problems); return d is null ? null : with(d.Document, R(f, d.Markdown, d.BodyLine, faq(d.Document))); }).OfType<T>().ToList();
        var guides = D<GuideDocument>("guides", GuideReader.Read, (d, b) => d with { Body = b }, d => d.Kind == GuideKind.Faq);
        var terms = D<GlossaryDocument>("glossary", GlossaryReader.Read, (d, b) => d with { Body = b }, _ => false);
        var pages = D<PageDocument>("pages", PageReader.Read, (d, b) => d with { Body = b }, _ => false);
        var projects = Directory.GetDirectories(Path.Combine(root, "projects")).Order().Select(dir => { var f = Path.GetRelativePath(root, dir) + "/index.md"; var fm = F(f, out var log)!; var d = ProjectIndexReader.Read(fm, context, log); problems.AddRange(log.Problems); if (d is null) return null;
            var ff = Path.GetRelativePath(root, dir) + "/facts.yaml"; var facts = ProjectFactsReader.Read(Y(ff, out var fl)!, d.Document.Project, context, fl); problems.AddRange(fl.Problems);
            return d.Document with { Body = R(f, d.Markdown, d.BodyLine), Facts = facts ?? new ProjectFacts() }; }).OfType<ProjectDocument>().ToList();
        var claims = ClaimsReader.Read(Y("claims.yaml", out var l4)!, context, l4); problems.AddRange(l4.Problems);
        var changes = ChangesReader.Read(Y("changes/2026.yaml", out var l5)!, context, l5); problems.AddRange(l5.Problems);
        Current = new ContentSnapshot { Revision = "temp", ReadAt = DateTimeOffset.UnixEpoch, Guides = guides.OrderBy(g => g.Level).ThenBy(g => g.Order).ToList(), Projects = projects, Glossary = terms, Pages = pages,
            Metrics = metrics.Where(m => catalog.Find(m.m.Id) is not null).Select(m => new MetricDocument(catalog.Find(m.m.Id)!, R(m.f, m.d!.Markdown, m.d.BodyLine), m.d.Markdown, m.f)).ToList(), Catalog = catalog, Sources = sources, Chains = chains, Sectors = sectors, Claims = claims ?? [], Changes = changes ?? [], Problems = problems.Distinct().ToList() };
        Changed?.Invoke(this, EventArgs.Empty);
        return Task.FromResult(true);
    }
}
