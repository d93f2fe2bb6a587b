using DepinGuide.Content.Snapshots;
using DepinGuide.Data.Figures;
using DepinGuide.Facts.Figures;
using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Metrics;
using DepinGuide.Web.Features.Compare;
using DepinGuide.Web.Tests.Portals;

namespace DepinGuide.Web.Tests.Compare;

public abstract class CompareSortTests(Portal portal)
{
    [Theory]
    [InlineData("asc")]
    [InlineData("desc")]
    public async Task Get_SortedByAMetric_HasMissingLastAndTheRestInOrder(string order)
    {
        var content = await portal.ContentAsync();
        List<string> wrong = [];
        foreach (var metric in await SortableAsync())
        {
            var projects = new ComparedTable(await portal.GetAsync($"/compare?columns={metric.Id}&sort={metric.Id}&order={order}")).Projects;
            if (!IsInOrder([.. projects.Select(project => Resolve(content, project, metric))], order))
                wrong.Add($"{metric.Id} {order}: {string.Join(' ', projects)}");
        }

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("asc")]
    [InlineData("desc")]
    public async Task Get_SortedByAMetric_SaysSoInItsHeading(string order)
    {
        var metric = (await SortableAsync())[0];

        var table = new ComparedTable(await portal.GetAsync($"/compare?columns={metric.Id}&sort={metric.Id}&order={order}"));

        Assert.Equal((metric.Column!.Label, order == "asc" ? "ascending" : "descending"), table.Sorted);
    }

    [Fact]
    public async Task Get_SortedTwiceByAHeading_TurnsTheOrderAround()
    {
        var first = new ComparedTable(await portal.GetAsync("/compare"));

        var second = new ComparedTable(await portal.GetAsync(first.Sorts["Project"]));

        Assert.Equal(("Project", "descending"), second.Sorted);
        Assert.Equal(first.Projects.Reverse(), second.Projects);
        Assert.Equal(first.Projects, new ComparedTable(await portal.GetAsync(second.Sorts["Project"])).Projects);
    }

    [Fact]
    public async Task Get_EachSet_OffersToSortExactlyWhereValuesDiffer()
    {
        var content = await portal.ContentAsync();
        List<string> wrong = [];
        foreach (var set in CompareState.SetNames)
        {
            var offered = new ComparedTable(await portal.GetAsync($"/compare?set={set}")).Sorts;
            foreach (var metric in CompareState.OfSet(content, set))
            {
                var figures = content.Projects.Select(project => Resolve(content, project.Project.Slug.Value, metric)).Where(figure => figure.Missing is null);
                var values = figures.Select(figure => (figure.SortNumber, figure.SortNumber is null ? figure.SortText : "")).Distinct().Count();
                if (offered.ContainsKey(metric.Column!.Label) != values > 1)
                    wrong.Add($"{metric.Id}: {values} values, {(values > 1 ? "not " : "")}offered");
            }
        }

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("project", "name")]
    [InlineData("token", "token")]
    public async Task Get_SortedByIdentity_IsAlphabeticalWhateverTheCase(string sort, string field)
    {
        var json = new ComparedJson(await portal.GetAsync($"/compare.json?sort={sort}"));

        var names = json.Rows.Select(row => row.GetProperty(field).GetString()).ToList();
        Assert.Equal(names.Order(StringComparer.OrdinalIgnoreCase), names);
    }

    [Theory]
    [InlineData("/compare.json?columns=all&sort=staking.kind&order=desc")]
    [InlineData("/compare.json?columns=all&sort=token")]
    public async Task Get_AsJson_HasTheOrderOfThePage(string address)
    {
        var json = new ComparedJson(await portal.GetAsync(address));

        var page = new ComparedTable(await portal.GetAsync(address.Replace(".json", "", StringComparison.Ordinal)));
        Assert.Equal(page.Projects, json.Projects);
    }

    private static bool IsInOrder(IReadOnlyList<Figure> figures, string order)
    {
        var present = figures.TakeWhile(figure => figure.Missing is null).ToList();
        var pairs = present.Zip(present.Skip(1)).Select(pair => order == "asc" ? pair : (First: pair.Second, Second: pair.First));
        return figures.Skip(present.Count).All(figure => figure.Missing is not null) && pairs.All(pair => IsNotAfter(pair.First, pair.Second));
    }

    private static bool IsNotAfter(Figure first, Figure second) =>
        first.SortNumber is { } number ? number <= second.SortNumber : string.CompareOrdinal(first.SortText, second.SortText) <= 0;

    private static Figure Resolve(ContentSnapshot content, string project, Metric metric)
    {
        var document = content.FindProject(project)!;
        return new FigureRules(content.Catalog, content.Sources).Resolve(new FigureId(document.Project.Slug, metric.Id), document.Facts.Readings, Repository.Noon)!;
    }

    private async Task<IReadOnlyList<Metric>> SortableAsync()
    {
        var sorts = new ComparedTable(await portal.GetAsync("/compare?columns=all")).Sorts;
        var metrics = CompareState.InOrder(await portal.ContentAsync()).Where(metric => sorts.ContainsKey(metric.Column!.Label)).ToList();
        Assert.True(metrics.Count > 5, $"only {metrics.Count} columns can be sorted by");
        return metrics;
    }
}

[Collection(Groups.Sqlite)]
public sealed class CompareSortOnSqliteTests(SqlitePortal portal) : CompareSortTests(portal);

[Collection(Groups.Postgres)]
public sealed class CompareSortOnPostgresTests(PostgresPortal portal) : CompareSortTests(portal);
