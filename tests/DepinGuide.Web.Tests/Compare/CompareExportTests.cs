using System.Globalization;
using System.Text.Json;
using DepinGuide.Web.Features.Compare;
using DepinGuide.Web.Tests.Portals;

namespace DepinGuide.Web.Tests.Compare;

[Collection(Groups.Sqlite)]
public sealed class CompareExportTests(SqlitePortal portal)
{
    private static readonly string[] Suffixes = ["", ".unit", ".state", ".as_of", ".source"];

    [Fact]
    public async Task Csv_AnyColumns_HasTheColumnsPromised()
    {
        var rows = await CsvAsync("/compare.csv?columns=staking.kind,supply.max");

        string[] identity = ["project", "name", "token", "sector", "chains"];
        Assert.Equal([.. identity, .. Suffixes.Select(suffix => $"supply.max{suffix}"), .. Suffixes.Select(suffix => $"staking.kind{suffix}")], rows[0]);
    }

    [Fact]
    public async Task Csv_EveryRow_HasACellForEveryColumn()
    {
        var rows = await CsvAsync("/compare.csv?columns=all");

        Assert.Equal((await portal.ContentAsync()).Projects.Count + 1, rows.Count);
        Assert.All(rows, row => Assert.Equal(rows[0].Length, row.Length));
    }

    [Fact]
    public async Task Csv_EveryCell_SaysWhatTheJsonSays()
    {
        var rows = await CsvAsync("/compare.csv?columns=all");
        var json = new ComparedJson(await portal.GetAsync("/compare.json?columns=all")).Rows;

        for (var row = 1; row < rows.Count; row++)
        {
            foreach (var figure in json[row - 1].GetProperty("figures").EnumerateObject())
            {
                var first = Array.IndexOf(rows[0], figure.Name);
                Assert.Equal(CompareCsv.Guard(Text(figure, "value")), rows[row][first]);
                Assert.Equal(Text(figure, "unit"), rows[row][first + 1]);
                Assert.Equal(Text(figure, "state"), rows[row][first + 2].Split(' ')[0]);
                Assert.Equal(Text(figure, "as_of"), rows[row][first + 3]);
                Assert.Equal(Text(figure, "source"), rows[row][first + 4]);
            }
        }
    }

    [Fact]
    public async Task Csv_Flags_StandAfterTheState()
    {
        var rows = await CsvAsync("/compare.csv?columns=all");
        var json = new ComparedJson(await portal.GetAsync("/compare.json?columns=all")).Rows;
        var (row, figure) = json.Index().SelectMany(pair => pair.Item.GetProperty("figures").EnumerateObject(), (pair, figure) => (pair.Index, figure))
            .First(pair => pair.figure.Value.GetProperty("change_expected").GetBoolean());

        Assert.EndsWith(" change-expected", rows[row + 1][Array.IndexOf(rows[0], $"{figure.Name}.state")], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/compare.csv", "text/csv; charset=utf-8")]
    [InlineData("/compare.json", "application/json; charset=utf-8")]
    public async Task Export_Always_SaysItsType(string address, string type) => Assert.Equal(type, (await portal.GetAsync(address)).Headers["Content-Type"]);

    [Fact]
    public async Task Csv_WithoutAPage_HasEveryRowAndWithOneItsOwn()
    {
        Assert.Equal((await portal.ContentAsync()).Projects.Count, (await CsvAsync("/compare.csv")).Count - 1);
        Assert.Single(await CsvAsync("/compare.csv?page=9"));
    }

    [Fact]
    public async Task Json_Always_DescribesItsColumns()
    {
        var metric = CompareState.OfSet(await portal.ContentAsync(), "staking")[0];

        var column = new ComparedJson(await portal.GetAsync("/compare.json?set=staking")).Root.GetProperty("columns")[0];

        Assert.Equal(["id", "name", "type", "unit", "definition"], column.EnumerateObject().Select(property => property.Name));
        Assert.Equal(metric.Id.Value, column.GetProperty("id").GetString());
        Assert.Equal(metric.Name, column.GetProperty("name").GetString());
        Assert.Equal(metric.Short, column.GetProperty("definition").GetString());
    }

    [Fact]
    public async Task Json_Always_SaysLicenceRevisionAndTotal()
    {
        var content = await portal.ContentAsync();

        var root = new ComparedJson(await portal.GetAsync("/compare.json")).Root;

        Assert.Equal(["licence", "revision", "total", "columns", "rows"], root.EnumerateObject().Select(property => property.Name));
        Assert.Equal(content.Revision, root.GetProperty("revision").GetString());
        Assert.Equal(content.Projects.Count, root.GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Json_EveryRow_HasIdentityAndACellForEveryColumn()
    {
        var json = new ComparedJson(await portal.GetAsync("/compare.json?columns=all"));

        var columns = json.Root.GetProperty("columns").EnumerateArray().Select(column => column.GetProperty("id").GetString());
        Assert.All(json.Rows, row =>
        {
            Assert.Equal(["project", "name", "token", "sector", "chains", "figures"], row.EnumerateObject().Select(property => property.Name));
            Assert.Equal(columns, row.GetProperty("figures").EnumerateObject().Select(property => property.Name));
        });
    }

    [Fact]
    public async Task Json_EveryCell_HasItsElevenFields()
    {
        string[] fields = ["value", "number", "unit", "text", "state", "disputed", "change_expected", "as_of", "checked", "source", "missing"];

        var cells = new ComparedJson(await portal.GetAsync("/compare.json?columns=all")).Rows.SelectMany(row => row.GetProperty("figures").EnumerateObject());

        Assert.All(cells, cell => Assert.Equal(fields, cell.Value.EnumerateObject().Select(property => property.Name)));
    }

    [Fact]
    public async Task Json_EveryCell_HasEitherAValueWithItsCheckOrAReason()
    {
        var cells = new ComparedJson(await portal.GetAsync("/compare.json?columns=all")).Rows.SelectMany(row => row.GetProperty("figures").EnumerateObject());

        Assert.All(cells, cell =>
        {
            var isMissing = cell.Value.GetProperty("state").GetString() == "missing";
            Assert.Equal(isMissing, Text(cell, "value").Length == 0);
            Assert.Equal(isMissing, Text(cell, "checked").Length == 0);
            Assert.Equal(isMissing, Text(cell, "missing").Length > 0);
        });
    }

    [Fact]
    public async Task Json_AnExactQuantity_IsANumberToo()
    {
        var cells = new ComparedJson(await portal.GetAsync("/compare.json?columns=supply.max,overview.token_use")).Rows.SelectMany(row => row.GetProperty("figures").EnumerateObject()).ToList();

        Assert.All(cells.Where(cell => cell.Name == "overview.token_use"), cell => Assert.Equal(JsonValueKind.Null, cell.Value.GetProperty("number").ValueKind));
        var exact = cells.Where(cell => cell.Name == "supply.max" && decimal.TryParse(Text(cell, "value"), CultureInfo.InvariantCulture, out _)).ToList();
        Assert.NotEmpty(exact);
        Assert.All(exact, cell => Assert.Equal(Text(cell, "value"), cell.Value.GetProperty("number").GetDecimal().ToString(CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task Csv_Always_BeginsWithItsFirstHeading() => Assert.StartsWith("project,name,token", (await portal.GetAsync("/compare.csv")).Text, StringComparison.Ordinal);

    private static string Text(JsonProperty figure, string field) => figure.Value.GetProperty(field).GetString() ?? "";

    private async Task<IReadOnlyList<string[]>> CsvAsync(string address) => Csv.Rows((await portal.GetAsync(address)).Text);
}
