using System.Text;
using DepinGuide.Content.Rendering;
using DepinGuide.Content.Rendering.Figures;
using DepinGuide.Content.Snapshots;
using DepinGuide.Facts.Claims;
using DepinGuide.Facts.Evidence;
using DepinGuide.Facts.Values;
using DepinGuide.Web.Hosting;
using DepinGuide.Web.Layout;
using DepinGuide.Web.Layout.Figures;
using static DepinGuide.Web.Features.Twins.MarkdownText;

namespace DepinGuide.Web.Features.Twins;

/// <summary>What a Markdown twin is made of besides its own text.</summary>
/// <param name="Book">Every figure the text or its tables name.</param>
internal sealed record TwinMaterial(ContentSnapshot Content, EvidenceBook Book, SiteOptions Site, DateTimeOffset Now);

/// <summary>Writes the parts that the Markdown of guides, terms and projects have in common.</summary>
internal sealed class TwinText(TwinMaterial material)
{
    private readonly StringBuilder _text = new();

    private ContentSnapshot Content => material.Content;

    /// <summary>The text so far, ended by one line break.</summary>
    public override string ToString() => _text.ToString().TrimEnd() + "\n";

    public Uri Address(string path) => new(material.Site.Absolute(path));

    /// <param name="path">Of the page whose twin this is.</param>
    /// <param name="more">Further lines on what the text is about.</param>
    public void Front(string title, string summary, string path, DateOnly reviewed, IEnumerable<string> more)
    {
        Line($"# {Plain(title)}");
        Line($"> {Plain(summary)}");
        Lines([
            $"- Address: <{Address(path).AbsoluteUri}>",
            $"- Reviewed: {ValueFormat.Date(PartialDate.Of(reviewed))}",
            $"- Figures: as of {material.Now.UtcDateTime.ToString("d MMMM yyyy, HH:mm 'UTC'", System.Globalization.CultureInfo.InvariantCulture)}",
            "- Licence: text [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/), curated facts [CC0 1.0](https://creativecommons.org/publicdomain/zero/1.0/)",
            .. more,
        ]);
    }

    /// <summary>A paragraph that is Markdown already.</summary>
    public void Line(string markdown) => _text.Append(markdown).Append("\n\n");

    /// <summary>Items of a list, or lines of one quotation; nothing when there are none.</summary>
    public void Lines(IEnumerable<string> lines)
    {
        var all = string.Join('\n', lines);
        if (all.Length > 0)
            Line(all);
    }

    /// <summary>A heading with its items; neither when there are none.</summary>
    public void Section(string heading, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count == 0)
            return;

        Line($"## {heading}");
        Lines(all);
    }

    /// <param name="rows">Cells that are Markdown already, as many as the head has.</param>
    public void Table(IReadOnlyList<string> head, IEnumerable<IReadOnlyList<string>> rows) =>
        Lines([Row(head), Row([.. head.Select(_ => "---")]), .. rows.Select(Row)]);

    /// <summary>The text of a document with its figures as words.</summary>
    public void Body(string markdown)
    {
        var names = new KnownNames(Content.Projects.Select(document => document.Project.Slug).ToHashSet(), Content.Catalog.All.Keys.ToHashSet());
        Line(new FigureMarkdown(names).Write(markdown, Words).Replace("\r\n", "\n", StringComparison.Ordinal).Trim());
    }

    public void Claims(IReadOnlyList<Claim> claims) => Section("Statements we checked", claims.Select(claim =>
        $"- **{VerdictMark.Of(claim.Verdict).Word}:** {Plain(claim.Statement)} {Plain(claim.WhatIsRight)} ({string.Join("; ", claim.Citations.Select(Cite).Concat(claim.Basis.Select(figure => Code(figure.Value))))}, checked {Date(claim.Checked)})"));

    public void Sources(IReadOnlyList<Citation> citations) => Section("Sources", CitedSources.Of(Content, citations, material.Book.Figures).Select(row =>
        $"- {Link(row.Source.Title, row.Source.Url)}, {Plain(row.Source.Publisher)}{(row.Places.Count > 0 ? ": " : "")}{string.Join("; ", row.Places.Select(Place))}"));

    public string Cite(Citation citation)
    {
        var source = Content.Sources.GetValueOrDefault(citation.Source);
        var link = Link(source?.Title ?? citation.Source.Value, citation.Url ?? source?.Url ?? Address($"/sources/{citation.Source}"));
        return citation.At is null ? link : $"{link}, {Plain(citation.At)}";
    }

    /// <summary>Source, place, dates and confidence.</summary>
    public string Origin(Provenance provenance) =>
        (provenance.Citation is { } citation ? Cite(citation) : $"verdict from {string.Join(", ", provenance.Basis.Select(figure => Code(figure.Value)))}")
        + (provenance.AsOf is { } asOf ? $", as of {ValueFormat.Date(asOf)}" : "")
        + $", checked {Date(provenance.Checked)}"
        + (provenance.Confidence == Confidence.Secondary ? ", secondary" : "");

    public static string Date(DateOnly day) => ValueFormat.Date(PartialDate.Of(day));

    private static string Row(IReadOnlyList<string> cells) => $"| {string.Join(" | ", cells)} |";

    private static string Place(Citation place) =>
        place.Url is { } url ? Link(place.At ?? url.Host, url) : Plain(place.At ?? "");

    private string Words(Segment segment) => segment switch
    {
        FigureSegment figure => FigureWords.InText(figure, material.Book.Find(figure.Id)),
        ProjectSegment { Slug: var slug } when Content.FindProject(slug.Value)?.Project is { } project => Link($"{project.Name} ({project.Token})", Address($"/projects/{slug}")),
        ProjectSegment project => Plain(project.Slug.Value),
        BrokenSegment broken => Plain($"[[{broken.Text}]]"),
        _ => "",
    };
}
