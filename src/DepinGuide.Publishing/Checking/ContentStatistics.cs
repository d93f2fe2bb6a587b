using DepinGuide.Content.Rendering;
using DepinGuide.Content.Snapshots;

namespace DepinGuide.Publishing.Checking;

/// <summary>How a guide or the text of a project is made.</summary>
/// <param name="Path">Path below the content folder.</param>
/// <param name="Words">Words of prose.</param>
/// <param name="Figures">References to figures.</param>
/// <param name="Sources">Entries of the front matter.</param>
/// <param name="Lix">Reading level by Björnsson's index, one decimal.</param>
/// <param name="NakedNumbers">Numbers in sentences about a project that are neither a figure nor a marked example.</param>
public sealed record DocumentStatistics(string Path, int Words, int Figures, int Sources, decimal Lix, int NakedNumbers)
{
    /// <summary>Share of the numbers about projects that are figures, in percent; null without any number.</summary>
    public decimal? FigureSharePercent => ContentStatistics.Share(Figures, NakedNumbers);
}

/// <summary>Counts over guides and the texts of projects, in the order of their paths.</summary>
public sealed record ContentStatistics(IReadOnlyList<DocumentStatistics> Guides, IReadOnlyList<DocumentStatistics> Projects)
{
    /// <summary>Over guides and projects, in percent; null without any number.</summary>
    public decimal? FigureSharePercent
    {
        get
        {
            var all = Guides.Concat(Projects).ToArray();
            return Share(all.Sum(document => document.Figures), all.Sum(document => document.NakedNumbers));
        }
    }

    public static ContentStatistics Of(ContentSnapshot snapshot)
    {
        var names = new ProjectNames(snapshot);
        var projects = snapshot.Projects.Select(project => new LintedDocument(project.Path, project.Body, project.Sources));
        return new ContentStatistics(
            InOrder(snapshot.Guides.Select(guide => new LintedDocument(guide.Path, guide.Body, guide.Sources, guide)), names),
            InOrder(projects, names));
    }

    internal static decimal? Share(int figures, int naked) => figures + naked == 0 ? null : Math.Round(100m * figures / (figures + naked), 1);

    private static DocumentStatistics[] InOrder(IEnumerable<LintedDocument> documents, ProjectNames names) =>
        [.. documents.Select(document => Of(document, names)).OrderBy(document => document.Path, StringComparer.Ordinal)];

    private static DocumentStatistics Of(LintedDocument document, ProjectNames names) => new(
        document.Path,
        document.Body.Words,
        document.Body.References.Count(reference => reference.Segment is FigureSegment),
        document.Sources.Count,
        Math.Round(ReadingLevel.Of(document), 1),
        NakedNumbers.Find(document, names).Sum(sentence => sentence.Numbers.Count));
}
