using DepinGuide.Content.Documents;
using DepinGuide.Content.Rendering;
using DepinGuide.Facts.Claims;
using DepinGuide.Facts.Values;
using DepinGuide.Web.Hosting;
using DepinGuide.Web.Layout;
using DepinGuide.Web.Layout.Figures;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;

namespace DepinGuide.Web.Features.Guides;

public sealed partial class GuidePage
{
    private GuideDocument? _guide;
    private EvidenceBook _book = EvidenceBook.Empty;
    private IReadOnlyList<Claim> _claims = [];

    [Parameter]
    public required string Slug { get; set; }

    [Inject]
    internal PortalContent Content { get; set; } = null!;

    [Inject]
    internal FigureReader Figures { get; set; } = null!;

    [Inject]
    internal NavigationManager Navigation { get; set; } = null!;

    [Inject]
    internal IOptions<SiteOptions> Site { get; set; } = null!;

    private string Path => $"/guides/{Slug}";

    private IReadOnlyList<ProjectDocument> Projects => [.. _guide!.Projects.Select(slug => Content.Snapshot.FindProject(slug.Value)).OfType<ProjectDocument>()];

    private DateOnly NextReview => DateOnly.FromDateTime(_guide!.Reviewed.ToDateTime(TimeOnly.MinValue).AddSeconds((double)_guide.ReviewEvery.Seconds));

    private IReadOnlyList<object> Data => _guide!.Kind == GuideKind.Faq ? [Questions(), Trail()] : [Article(), Trail()];

    protected override async Task OnInitializedAsync()
    {
        _guide = Content.Snapshot.FindGuide(Slug);
        if (_guide is null)
        {
            Navigation.NotFound();
            return;
        }

        _claims = Content.Snapshot.ClaimsAbout(Slug);
        _book = new EvidenceBook(await Figures.ReadAsync([.. _guide.Body.References.Select(reference => reference.Segment).OfType<FigureSegment>().Select(figure => figure.Id)]));
    }

    private object Article() => StructuredData.Node("Article", new()
    {
        ["headline"] = _guide!.Title,
        ["description"] = _guide.Summary,
        ["datePublished"] = PartialDate.Of(_guide.Published).ToLiteral(),
        ["dateModified"] = PartialDate.Of(_guide.Reviewed).ToLiteral(),
        ["inLanguage"] = "en",
        ["isAccessibleForFree"] = true,
        ["license"] = "https://creativecommons.org/licenses/by/4.0/",
        ["mainEntityOfPage"] = Site.Value.Absolute(Path),
        ["author"] = StructuredData.Node("Organization", new() { ["name"] = Site.Value.Name, ["url"] = Site.Value.Absolute("/") }, isRoot: false),
    });

    private object Questions() => StructuredData.Node("FAQPage", new()
    {
        ["mainEntity"] = _guide!.Body.Questions.Select(question => StructuredData.Node("Question", new()
        {
            ["name"] = question.Question,
            ["acceptedAnswer"] = StructuredData.Node("Answer", new() { ["text"] = SegmentText.Plain(question.Answer, _book) }, isRoot: false),
        }, isRoot: false)).ToArray(),
    });

    private object Trail() => StructuredData.Breadcrumbs([
        ("Home", Site.Value.Absolute("/")), ("Guides", Site.Value.Absolute("/guides")), (_guide!.Title, Site.Value.Absolute(Path))]);
}
