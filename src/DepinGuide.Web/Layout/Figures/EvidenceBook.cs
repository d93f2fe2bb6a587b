using DepinGuide.Facts.Figures;
using DepinGuide.Facts.Ids;

namespace DepinGuide.Web.Layout.Figures;

/// <summary>
/// The figures of one page, each once and numbered in order of appearance. A figure in the text opens the card with its
/// number; printed, the cards are the notes.
/// </summary>
public sealed class EvidenceBook
{
    public static EvidenceBook Empty { get; } = new([]);

    private readonly Dictionary<FigureId, int> _numbers = [];

    public EvidenceBook(IEnumerable<Figure> figures)
    {
        List<Figure> ordered = [];
        foreach (var figure in figures)
        {
            if (_numbers.TryAdd(figure.Id, ordered.Count + 1))
                ordered.Add(figure);
        }

        Figures = ordered;
    }

    public IReadOnlyList<Figure> Figures { get; }

    public Figure? Find(FigureId id) => _numbers.TryGetValue(id, out var number) ? Figures[number - 1] : null;

    /// <summary>From 1; 0 when the figure is not on the page.</summary>
    public int NumberOf(FigureId id) => _numbers.GetValueOrDefault(id);
}
