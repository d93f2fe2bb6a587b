using DepinGuide.Web.Features.Compare;
using DepinGuide.Web.Tests.Portals;

namespace DepinGuide.Web.Tests.Pages;

/// <summary>A reader cannot tell which database is behind the portal.</summary>
[Collection(Groups.Postgres)]
public sealed class EnginesAgreeTests(SqlitePortal sqlite, PostgresPortal postgres)
{
    private static readonly string[] Filters =
    [
        "", "q=a", "q=AKASH", "q=network%20cloud", "q=%C3%A9", "q=%25", "q=_", "q=%27", "sector=compute", "sector=storage", "chain=solana", "chain=ethereum", "staking=delegated",
        "staking=none", "state=fresh", "state=missing", "state=disputed", "state=stale", "set=supply&state=missing", "set=staking&state=fresh", "columns=all", "columns=all&order=desc",
        "page=1", "page=2", "set=nope&sort=nope&page=nope",
    ];

    [Fact]
    public async Task Get_EveryPage_IsTheSameToTheByte()
    {
        PostgresDatabase.Require();
        var addresses = (await sqlite.PagesAsync()).Select(page => page.Address).ToList();

        Assert.True(addresses.Count >= 40, $"{addresses.Count} pages");
        Assert.Empty(await DifferencesAsync(addresses));
    }

    [Fact]
    public async Task Get_EveryOrderAndFilterOfTheTable_IsTheSameToTheByte()
    {
        PostgresDatabase.Require();
        var columns = CompareState.InOrder(await sqlite.ContentAsync()).Select(metric => metric.Id.Value).ToList();
        var filtered = Filters.SelectMany(query => new[] { $"/compare?{query}", $"/compare.csv?{query}", $"/compare.json?{query}" });
        var sorted = new[] { "project", "token", "sector", "chains" }.Concat(columns)
            .SelectMany(column => new[] { $"/compare.csv?columns={column}&sort={column}", $"/compare.csv?columns={column}&sort={column}&order=desc" });
        List<string> addresses = [.. filtered, .. sorted];

        Assert.True(addresses.Count >= 40, $"{addresses.Count} addresses");
        Assert.Empty(await DifferencesAsync(addresses));
    }

    private async Task<IReadOnlyList<string>> DifferencesAsync(IEnumerable<string> addresses)
    {
        List<string> different = [];
        foreach (var address in addresses)
        {
            var (one, other) = (await sqlite.GetAsync(address), await postgres.GetAsync(address));
            if (one.Status != other.Status)
                different.Add($"{address}: {one.Status} on SQLite, {other.Status} on PostgreSQL");
            else if (!one.Body.AsSpan().SequenceEqual(other.Body))
                different.Add($"{address}: SQLite says {FromDifference(one.Text, other.Text)}, PostgreSQL {FromDifference(other.Text, one.Text)}");
        }

        return different;
    }

    private static string FromDifference(string text, string other)
    {
        var start = text.AsSpan().CommonPrefixLength(other);
        return text.Substring(start, Math.Min(80, text.Length - start));
    }
}
