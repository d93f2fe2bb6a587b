using CsvHelper;

namespace DepinGuide.Web.Tests.Compare;

internal static class Csv
{
    /// <summary>Every record as a spreadsheet would read it, the headings first.</summary>
    public static IReadOnlyList<string[]> Rows(string text)
    {
        using var reader = CsvReader.FromText(text, new CsvReaderOptions { HasHeader = false });
        List<string[]> rows = [];
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);

        return rows;
    }
}
