using DepinGuide.Content.Documents;
using DepinGuide.Content.Rendering;
using DepinGuide.Content.Snapshots;
using DepinGuide.Facts.Claims;

namespace DepinGuide.Content.Search;

/// <summary>Everything in a snapshot that can be found.</summary>
internal sealed class SearchDocuments
{
    private readonly ContentSnapshot _content;
    private readonly DocumentSections _sections;

    // Of projects and chains, which stand in the texts of others.
    private readonly string _names;
    private readonly Dictionary<object, SearchDocument> _made = new(ReferenceEqualityComparer.Instance);

    private SearchDocuments(ContentSnapshot content, SearchDocuments? before)
    {
        _content = content;
        var names = content.Projects.ToDictionary(document => document.Project.Slug, document => document.Project.Name);
        _names = string.Join('\n', names.Select(pair => $"{pair.Key} {pair.Value}").Concat(content.Chains.Select(pair => $"{pair.Key} {pair.Value.Name}")));
        _sections = new DocumentSections(names);
        var known = before?._names == _names ? before._made : null;
        All =
        [
            .. Make(content.Guides, known, Guide),
            .. Make(content.Projects, known, Project),
            .. Make(content.Glossary, known, Term),
            .. Make(content.Metrics, known, Metric),
            .. Make(content.Claims, known, Claim),
        ];
    }

    public IReadOnlyList<SearchDocument> All { get; }

    /// <param name="before">Those of an earlier snapshot: a document that is the same in both stays the same object. Null for none.</param>
    public static SearchDocuments Of(ContentSnapshot content, SearchDocuments? before = null) => new(content, before);

    /// <summary>On all processors: taking the markup off thousands of texts takes seconds.</summary>
    private SearchDocument[] Make<T>(IReadOnlyList<T> sources, Dictionary<object, SearchDocument>? known, Func<T, SearchDocument> make)
        where T : class
    {
        SearchDocument[] all = [.. sources.AsParallel().AsOrdered().Select(source => known?.GetValueOrDefault(source) ?? make(source))];
        foreach (var (source, document) in sources.Zip(all))
            _made[source] = document;

        return all;
    }

    private SearchDocument Guide(GuideDocument guide) => WithBody(guide.Body, new SearchDocument
    {
        Kind = SearchKind.Guide,
        Address = $"/guides/{guide.Slug}",
        Title = guide.Title,
        Summary = guide.Summary,
    });

    private SearchDocument Project(ProjectDocument document)
    {
        var project = document.Project;
        var found = WithBody(document.Body, new SearchDocument
        {
            Kind = SearchKind.Project,
            Address = $"/projects/{project.Slug}",
            Title = project.Name,
            Ticker = project.Token,
            Aliases = [project.Slug.Value, .. project.Aliases],
            Summary = project.Summary,
        });
        return found with { Sections = [.. found.Sections, .. new ProjectSections(document, _content.Chains).All()] };
    }

    private SearchDocument Term(GlossaryDocument term) => Whole(term.Body, new SearchDocument
    {
        Kind = SearchKind.Term,
        Address = $"/glossary/{term.Slug}",
        Title = term.Title,
        Aliases = term.Aliases,
        Summary = term.Summary,
    });

    private SearchDocument Metric(MetricDocument document) => Whole(document.Body, new SearchDocument
    {
        Kind = SearchKind.Metric,
        Address = $"/metrics/{document.Metric.Id}",
        Title = document.Metric.Name,
        Aliases = [document.Metric.Id.Value],
        Summary = document.Metric.Short,
    });

    private static SearchDocument Claim(Claim claim) => new()
    {
        Kind = SearchKind.Claim,
        Address = $"/claims#{claim.Id}",
        Title = claim.Statement,
        Verdict = claim.Verdict,
        Summary = claim.WhatIsRight,
    };

    private SearchDocument WithBody(RenderedMarkdown body, SearchDocument document)
    {
        var sections = _sections.Of(body);
        return document with
        {
            Text = sections[0].Text,
            Sections = [.. sections.Skip(1).Select(section => new SearchSection(section.Anchor!, section.Heading!, section.Text))],
        };
    }

    /// <summary>Short documents are found whole: their headings say nothing on their own.</summary>
    private SearchDocument Whole(RenderedMarkdown body, SearchDocument document) =>
        document with { Text = string.Join(' ', _sections.Of(body).Select(section => section.Text)) };
}
