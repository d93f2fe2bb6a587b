using DepinGuide.Content.Snapshots;
using DepinGuide.Facts.Evidence;
using DepinGuide.Facts.Figures;
using DepinGuide.Facts.Sources;

namespace DepinGuide.Web.Layout;

/// <summary>A source that a text rests on, with the places in it that are named.</summary>
internal sealed record CitedSources(Source Source, IReadOnlyList<Citation> Places)
{
    /// <param name="citations">What prose rests on by its own word.</param>
    /// <param name="figures">The figures used: their sources come first.</param>
    public static IReadOnlyList<CitedSources> Of(ContentSnapshot content, IReadOnlyList<Citation> citations, IReadOnlyList<Figure> figures) =>
    [
        .. figures.SelectMany(Cited).Concat(citations)
            .GroupBy(citation => citation.Source)
            .Where(group => content.Sources.ContainsKey(group.Key))
            .Select(group => new CitedSources(content.Sources[group.Key], [.. group.Where(citation => citation.At is not null || citation.Url is not null).DistinctBy(citation => citation.At)])),
    ];

    private static IEnumerable<Citation> Cited(Figure figure) =>
        figure.Parts.Select(part => part.Chosen?.Provenance.Citation).OfType<Citation>().Concat(figure.Inputs.SelectMany(Cited));
}
