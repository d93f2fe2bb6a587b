using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace DepinGuide.Content.Rendering.Html;

/// <summary>Tables that scroll in their own box, reachable by keyboard; alignment as classes.</summary>
internal sealed class TableHtml : HtmlObjectRenderer<Table>
{
    private const int LabelLength = 120;

    private readonly Dictionary<string, int> _labels = new(StringComparer.Ordinal);

    protected override void Write(HtmlRenderer renderer, Table obj)
    {
        renderer.Write("<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"").WriteEscape(Unique(Label(obj))).Write("\">").WriteLine();
        renderer.Write("<table>").WriteLine();
        var headers = obj.OfType<TableRow>().TakeWhile(row => row.IsHeader).ToArray();
        WriteRows(renderer, obj, headers, "thead");
        WriteRows(renderer, obj, [.. obj.OfType<TableRow>().Skip(headers.Length)], "tbody");
        renderer.Write("</table>").WriteLine().Write("</div>").WriteLine();
    }

    private static void WriteRows(HtmlRenderer renderer, Table table, TableRow[] rows, string element)
    {
        if (rows.Length == 0)
            return;

        renderer.Write($"<{element}>").WriteLine();
        foreach (var row in rows)
        {
            renderer.Write("<tr>");
            for (var column = 0; column < row.Count; column++)
                WriteCell(renderer, (TableCell)row[column], row.IsHeader, Class(table, column));

            renderer.Write("</tr>").WriteLine();
        }

        renderer.Write($"</{element}>").WriteLine();
    }

    private static void WriteCell(HtmlRenderer renderer, TableCell cell, bool isHeader, string classAttribute)
    {
        // A corner without words heads nothing.
        isHeader &= cell.Descendants<LeafBlock>().Any(block => block.Inline?.FirstChild is not null);
        renderer.Write(isHeader ? $"<th scope=\"col\"{classAttribute}>" : $"<td{classAttribute}>");
        var wasImplicit = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = true;
        renderer.WriteChildren(cell);
        renderer.ImplicitParagraph = wasImplicit;
        renderer.Write(isHeader ? "</th>" : "</td>");
    }

    /// <summary>Regions of one page need names of their own.</summary>
    private string Unique(string label)
    {
        var number = _labels[label] = _labels.GetValueOrDefault(label) + 1;
        return number == 1 ? label : $"{label} ({number})";
    }

    private static string Class(Table table, int column) =>
        column >= table.ColumnDefinitions.Count ? "" : table.ColumnDefinitions[column].Alignment switch
        {
            TableColumnAlign.Right => " class=\"number\"",
            TableColumnAlign.Center => " class=\"centred\"",
            _ => "",
        };

    /// <summary>What the table is about, from its headings.</summary>
    private static string Label(Table table)
    {
        var headings = table.OfType<TableRow>().Where(row => row.IsHeader).SelectMany(row => row.Descendants<ParagraphBlock>()).Select(cell => PlainText.Of(cell.Inline));
        var label = "Table: " + string.Join(", ", headings.Where(heading => heading.Length > 0));
        return label.Length > LabelLength ? label[..LabelLength].TrimEnd() + "..." : label;
    }
}
