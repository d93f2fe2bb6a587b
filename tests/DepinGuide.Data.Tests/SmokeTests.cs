using DepinGuide.Data.Compare;
using DepinGuide.Data.Tests.Content;
using DepinGuide.Data.Tests.Databases;

namespace DepinGuide.Data.Tests;

public abstract class SmokeTests(ITestEngine engine) : DatabaseTest(engine)
{
    [Fact]
    public async Task Compare_ImportedFacts_AreShown()
    {
        var snapshot = SampleContent.Of(
            SampleContent.Project("alpha", (SampleContent.Unbonding, "14 d"), (SampleContent.Total, "25 AKT"), (SampleContent.Maximum, "100 AKT")),
            SampleContent.Project("beta", (SampleContent.Unbonding, "7 d"), (SampleContent.Kind, "lock-pool")));
        var result = await ImportAsync(snapshot);
        Assert.Empty(result.LeftOut);
        var again = await ImportAsync(snapshot);
        Assert.True(again.IsUnchanged);

        var page = await Database.Get<CompareQuery>().ExecuteAsync(
            new CompareRequest { Metrics = [SampleContent.Unbonding, SampleContent.IssuedShare, SampleContent.Kind], Sort = CompareSort.By(SampleContent.Unbonding), Page = 1 },
            RulesOf(snapshot), Now, Cancel);

        Assert.Equal(["beta", "alpha"], page.Rows.Select(row => row.Project.Slug.Value));
        Assert.Equal(25m, ((DepinGuide.Facts.Values.QuantityValue)page.Rows[1].Figures[SampleContent.IssuedShare].Parts[0].Value).Range.Exact);
    }
}

public sealed class SqliteSmokeTests() : SmokeTests(new SqliteTestEngine());

public sealed class PostgresSmokeTests(PostgresTemplate template) : SmokeTests(new PostgresTestEngine(template));
