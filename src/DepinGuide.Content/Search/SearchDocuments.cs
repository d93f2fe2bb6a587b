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

    private SearchDocuments(ContentSnapshot content)
    {
        _content = content;
        _sections = new DocumentSections(content.Projects.ToDictionary(document => document.Project.Slug, document => document.Project.Name));
    }

    public static IReadOnlyList<SearchDocument> Of(ContentSnapshot content)
    {
        var documents = new SearchDocuments(content);
        return
        [
            .. content.Guides.Select(documents.Guide),
            .. content.Projects.Select(documents.Project),
            .. content.Glossary.Select(documents.Term),
            .. content.Metrics.Select(documents.Metric),
            .. content.Claims.Select(Claim),
        ];
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
