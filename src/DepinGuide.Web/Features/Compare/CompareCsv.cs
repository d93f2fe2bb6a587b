using System.Globalization;
using CsvHelper;
using DepinGuide.Facts.Figures;

namespace DepinGuide.Web.Features.Compare;

/// <summary>The table as CSV (RFC 4180): for each metric value, unit, state, as-of and source.</summary>
internal static class CompareCsv
{
    public static string Write(CompareState state, ComparisonTable table)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using var csv = CsvWriter.Create(text);
        WriteRow(csv, ["project", "name", "token", "sector", "chains", .. state.Columns.SelectMany(column => Headings(column.Id.Value))]);
        foreach (var row in table.Rows)
        {
            var identity = new[] { row.Project.Slug.Value, row.Project.Name, row.Project.Token, row.Project.Sector.Value, string.Join(' ', row.Chains) };
            WriteRow(csv, identity.Concat(state.Columns.SelectMany(column => Cells(row.Figures.GetValueOrDefault(column.Id)))));
        }

        csv.Flush();
        return text.ToString();
    }

    /// <summary>
    /// Text that a spreadsheet would take for a formula is preceded by an apostrophe. Plain numbers, negative ones
    /// included, stay numbers.
    /// </summary>
    public static string? Guard(string? text) =>
        text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..]
        && !decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _)
            ? "'" + text
            : text;

    private static string[] Headings(string metric) => [metric, $"{metric}.unit", $"{metric}.state", $"{metric}.as_of", $"{metric}.source"];

    private static string?[] Cells(Figure? figure)
    {
        if (figure is null)
            return [null, null, "missing", null, null];

        var cell = CompareCell.Of(figure);
        return [cell.Value, cell.Unit, cell.State + (cell.Disputed ? " disputed" : null) + (cell.ChangeExpected ? " change-expected" : null), cell.AsOf, cell.Source];
    }

    private static void WriteRow(CsvWriter csv, IEnumerable<string?> cells) =>
        csv.WriteRecord([.. cells.Select(cell => Guard(cell) ?? "")]);
}
