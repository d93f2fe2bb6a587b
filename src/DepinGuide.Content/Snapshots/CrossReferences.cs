using DepinGuide.Content.Documents;
using DepinGuide.Content.Files;
using DepinGuide.Content.Links;
using DepinGuide.Content.Rendering;
using DepinGuide.Content.Yaml;
using DepinGuide.Facts.Figures;
using DepinGuide.Facts.Ids;

namespace DepinGuide.Content.Snapshots;

/// <summary>Checks what documents say of each other. Nothing is rejected for it: the other document may be the one that is wrong.</summary>
internal sealed class CrossReferences(ContentSnapshot snapshot, InternalAddresses addresses, IReadOnlyList<ContentFile> files)
{
    private readonly AddressBook _book = new(snapshot, addresses);
    private readonly LineFinder _lines = new(files);
    private readonly List<ContentProblem> _problems = [];
    private readonly Dictionary<FigureId, bool> _values = [];

    public IReadOnlyList<ContentProblem> Check()
    {
        foreach (var (path, body) in snapshot.Bodies)
            CheckBody(path, body);
        var (guides, terms) = (Slugs(snapshot.Guides), Slugs(snapshot.Glossary));
        foreach (var guide in snapshot.Guides)
            CheckRelated(guide, guide.Related, guides, "guide");
        foreach (var term in snapshot.Glossary)
            CheckRelated(term, term.Related, terms, "term");
        foreach (var claim in snapshot.Claims)
            CheckSubjects("claims.yaml", $"id: {claim.Id.Value}", claim.Subjects);
        foreach (var change in snapshot.Changes)
            CheckSubjects($"changes/{change.Date.ToLiteral()[..4]}.yaml", change.Title, change.Subjects);

        return _problems;
    }

    private void CheckBody(string path, RenderedMarkdown body)
    {
        foreach (var link in body.Links)
        {
            if (_book.WhyBroken(link, body) is { } why)
                Fault(path, link.Line, null, why, null);
        }

        foreach (var reference in body.References)
        {
            if (reference.Segment is FigureSegment { Else: null } figure && !HasValue(figure.Id))
                Hint(path, reference.Line, $"[[{figure.Id.Value}]] has no fact and no formula, so readers see that it is missing", "a fact, or words after 'else:'");
        }
    }

    private bool HasValue(FigureId id)
    {
        if (!_values.TryGetValue(id, out var has))
            _values[id] = has = FindValue(id);

        return has;
    }

    private bool FindValue(FigureId id) =>
        snapshot.Catalog.Find(id.Metric)?.Formula is not null || TrustFigure.IsOne(id.Metric)
        || snapshot.FindProject(id.Project.Value)?.Facts.Readings.Any(reading => reading.Figure.Metric == id.Metric) == true;

    private static HashSet<string> Slugs(IEnumerable<IDocument> documents) => documents.Select(document => document.Slug.Value).ToHashSet(StringComparer.Ordinal);

    private void CheckRelated(IDocument document, IReadOnlyList<DocumentSlug> related, HashSet<string> slugs, string noun)
    {
        for (var i = 0; i < related.Count; i++)
        {
            var slug = related[i].Value;
            if (slug == document.Slug.Value)
                Fault(document.Path, _lines.Find(document.Path, "related:"), $"related[{i}]", $"'{slug}' is this {noun} itself", $"another {noun}");
            else if (!slugs.Contains(slug))
                Fault(document.Path, _lines.Find(document.Path, "related:"), $"related[{i}]", $"there is no {noun} '{slug}'{NearMiss.Ask(slug, slugs)}", $"the slug of a {noun}");
        }
    }

    private void CheckSubjects(string path, string mark, IReadOnlyList<string> subjects)
    {
        foreach (var subject in subjects.Where(subject => snapshot.FindGuide(subject) is null && snapshot.FindProject(subject) is null))
        {
            var slugs = snapshot.Guides.Select(guide => guide.Slug.Value).Concat(snapshot.Projects.Select(project => project.Project.Slug.Value));
            Fault(path, _lines.Find(path, mark), "subjects", $"there is no project or guide '{subject}'{NearMiss.Ask(subject, slugs)}", "the slug of a project or guide");
        }
    }

    private void Fault(string path, int line, string? field, string text, string? expected) =>
        _problems.Add(new ContentProblem(ProblemLevel.Fault, path, line, field, text, expected));

    private void Hint(string path, int line, string text, string? expected) =>
        _problems.Add(new ContentProblem(ProblemLevel.Hint, path, line, null, text, expected));
}
