using System.Globalization;
using DepinGuide.Facts.Figures;
using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Values;

namespace DepinGuide.Web.Features.Compare;

/// <summary>A figure as data: what a CSV or JSON cell says.</summary>
/// <param name="Value">Bare number for exact quantities, literal otherwise; null when missing.</param>
/// <param name="Number">The value again where it is one exact quantity, as a number: a column of them needs no conversion. Null otherwise.</param>
/// <param name="Unit"><c>%</c>, currency, token; null when the value has none.</param>
/// <param name="Text">The words of the page.</param>
/// <param name="AsOf">The oldest source date of what the value rests on, partial dates as they are.</param>
/// <param name="Source">Ids of the sources, joined by a space; null for none.</param>
internal sealed record CompareCell(
    string? Value, decimal? Number, string? Unit, string? Text, string State, bool Disputed, bool ChangeExpected, string? AsOf, string? Checked, string? Source, string? Missing)
{
    public static CompareCell Of(Figure figure) => new(
        figure.Parts.Count == 0 ? null : string.Join("; ", figure.Parts.Select(Bare)),
        figure.Parts is [{ For: null, Value: QuantityValue { Range.Exact: { } exact } }] ? exact : null,
        figure.Parts.Count == 0 ? null : UnitOf(figure.Parts[0].Value),
        figure.Parts.Count == 0 ? null : FigureText.Display(figure),
        figure.State.ToString().ToLowerInvariant(),
        figure.Disputed,
        figure.ChangeExpected is not null,
        figure.AsOf?.ToLiteral(),
        figure.OldestCheck?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Sources(figure) is { Count: > 0 } sources ? string.Join(' ', sources) : null,
        figure.Missing is null ? null : FigureText.MissingReason(figure));

    private static string Bare(FigurePart part)
    {
        var value = part.Value is QuantityValue { Range.Exact: { } exact } ? exact.ToString(CultureInfo.InvariantCulture) : part.Value.ToLiteral();
        return part.For is null ? value : $"{value} ({part.For})";
    }

    private static string? UnitOf(FactValue value) => value switch
    {
        QuantityValue { Kind: MetricType.Percent } => "%",
        QuantityValue quantity => quantity.Unit,
        _ => null,
    };

    private static List<SourceId> Sources(Figure figure) =>
        [.. Cited(figure).Distinct().Order()];

    private static IEnumerable<SourceId> Cited(Figure figure) =>
        figure.Parts.Select(part => part.Chosen?.Provenance.Citation?.Source).OfType<SourceId>().Concat(figure.Inputs.SelectMany(Cited));
}
