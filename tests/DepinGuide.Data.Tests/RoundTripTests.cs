using System.Globalization;
using System.Linq.Expressions;
using DepinGuide.Data.Claims;
using DepinGuide.Data.Metrics;
using DepinGuide.Data.Projects;
using DepinGuide.Data.Readings;
using DepinGuide.Data.Records;
using DepinGuide.Data.Sources;
using DepinGuide.Data.Tests.Databases;
using DepinGuide.Data.Tests.Samples;
using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Readings;
using Microsoft.EntityFrameworkCore;

namespace DepinGuide.Data.Tests;

public abstract class RoundTripTests(ITestEngine engine) : DatabaseTest(engine)
{
    private static readonly ProjectSlug Alpha = Id.Parse<ProjectSlug>("alpha");

    [Theory]
    [InlineData("staking.unbonding", "14 d")]
    [InlineData("staking.unbonding", "<= 4 y")]
    [InlineData("staking.unbonding", "7 d .. 4 y")]
    [InlineData("staking.unbonding", "n/a")]
    [InlineData("staking.kind", "lock-pool")]
    [InlineData("supply.total", "388539008.000000000000000001 AKT")]
    [InlineData("supply.total", ">= 5 ETH")]
    [InlineData("supply.issued_share", "4.01 %")]
    [InlineData("overview.token_use", "pay, stake")]
    [InlineData("overview.feature", "Bids for „jobs“ – 100 % of them; it's \\ _ fine 🙂")]
    public async Task Reading_AnyValue_ComesBack(string metric, string literal)
    {
        await ImportAsync(SampleContent.Of(SampleContent.Project("alpha")));
        var reading = SampleContent.Reading("alpha", Id.Parse<MetricId>(metric), literal) with { ObservedAt = new DateTimeOffset(2026, 11, 22, 9, 30, 15, TimeSpan.Zero).AddTicks(7) };

        var back = await StoreAndReadAsync(reading);

        Assert.Equal(reading, back);
        Assert.Equal(literal, back.Value.ToLiteral());
    }

    [Fact]
    public async Task Reading_EveryField_ComesBack()
    {
        var document = SampleProject.Everything("alpha");
        await ImportAsync(SampleContent.Of(document));

        await using var context = await Database.Contexts.CreateDbContextAsync(Cancel);
        var rows = await context.Readings.OrderBy(row => row.Id).ToListAsync(Cancel);

        Assert.Equal(document.Facts.Readings, rows.Select(row => row.ToReading()));
        Assert.Equal("https://docs.example/a%20b#c", rows[0].SourceUrl!.OriginalString);
    }

    [Fact]
    public async Task Project_EveryField_ComesBack()
    {
        var document = SampleProject.Everything("alpha");
        await ImportAsync(SampleContent.Of(document));

        await using var context = await Database.Contexts.CreateDbContextAsync(Cancel);
        var row = await context.Projects.SingleAsync(Cancel);

        Assert.Equivalent(document.Project, row.ToProject(), strict: true);
        Assert.Equal("solana", row.SortChains);
        Assert.Equal("alpha-network", (await context.ExternalIds.SingleAsync(Cancel)).Value);
    }

    [Fact]
    public async Task Records_EveryField_ComeBack()
    {
        var facts = SampleProject.Everything("alpha").Facts;
        await ImportAsync(SampleContent.Of(SampleProject.Everything("alpha")));

        await AssertStoredAsync(facts.Deployments.Select((record, i) => DeploymentRow.Of(Alpha, i, record)), row => row.Ordinal);
        await AssertStoredAsync(facts.Contracts.Select((record, i) => ContractRow.Of(Alpha, i, record)), row => row.Ordinal);
        await AssertStoredAsync(facts.Links.Select((record, i) => LinkRow.Of(Alpha, i, record)), row => row.Ordinal);
        await AssertStoredAsync([LinkProofRow.Of(Alpha, 0, 0, facts.Links[0].Proofs[1], SampleContent.Checked)], row => row.Ordinal);
        await AssertStoredAsync(facts.Wallets.Select((record, i) => WalletRow.Of(Alpha, i, record)), row => row.Ordinal);
        await AssertStoredAsync(facts.Incidents.Select((record, i) => IncidentRow.Of(Alpha, i, record)), row => row.Ordinal);
        await AssertStoredAsync(facts.KnownChanges.Select((record, i) => KnownChangeRow.Of(Alpha, i, record)), row => row.Ordinal);
        await AssertStoredAsync(facts.OpenQuestions.Select((record, i) => OpenQuestionRow.Of(Alpha, i, record)), row => row.Ordinal);
    }

    [Fact]
    public async Task Catalogue_EveryField_ComesBack()
    {
        var claim = SampleProject.Claim("one");
        var snapshot = SampleContent.Of() with { Claims = [claim] };
        await ImportAsync(snapshot);

        await AssertStoredAsync(snapshot.Sources.Values.Select(SourceRow.Of).OrderBy(row => row.Id), row => row.Id);
        await AssertStoredAsync(snapshot.Chains.Values.Select(ChainRow.Of).OrderBy(row => row.Id), row => row.Id);
        await AssertStoredAsync(snapshot.Catalog.All.Values.Select(MetricRow.Of).OrderBy(row => row.Id), row => row.Id);
        await AssertStoredAsync(snapshot.Sectors.Select(SectorRow.Of), row => row.Ordinal);
        await AssertStoredAsync([SubsectorRow.Of(snapshot.Sectors[0], snapshot.Sectors[0].Subsectors[0], 0)], row => row.Ordinal);
        await AssertStoredAsync([ClaimRow.Of(claim, claim.Citations)], row => row.Id);
        await AssertStoredAsync(claim.Subjects.Select((subject, i) => new ClaimSubjectRow { ClaimId = claim.Id, Subject = subject, Ordinal = i }), row => row.Ordinal);
        await AssertStoredAsync([ClaimCitationRow.Of(claim.Id, 0, claim.Citations[1])], row => row.Ordinal);
    }

    private async Task<Reading> StoreAndReadAsync(Reading reading)
    {
        await using (var context = await Database.Contexts.CreateDbContextAsync(Cancel))
        {
            context.Add(ReadingRow.Of(reading));
            await context.SaveChangesAsync(Cancel);
        }

        await using var other = await Database.Contexts.CreateDbContextAsync(Cancel);
        return (await other.Readings.SingleAsync(Cancel)).ToReading();
    }

    private async Task AssertStoredAsync<T>(IEnumerable<T> expected, Expression<Func<T, object>> order)
        where T : class
    {
        await using var context = await Database.Contexts.CreateDbContextAsync(Cancel);
        var stored = await context.Set<T>().AsNoTracking().OrderBy(order).ToListAsync(Cancel);
        Assert.Equal(expected.Select(row => Columns(context, row)), stored.Select(row => Columns(context, row)));
    }

    private static string Columns(DepinGuideDbContext context, object row) =>
        string.Join('\n', context.Entry(row).Properties.Select(property => $"{property.Metadata.Name}: {Shown(property.CurrentValue)}"));

    /// <summary>Addresses as written, because <see cref="Uri"/> ignores what follows the '#'; decimals without trailing zeros.</summary>
    private static object? Shown(object? value) => value switch
    {
        Uri uri => uri.OriginalString,
        decimal number => number.ToString("G29", CultureInfo.InvariantCulture),
        _ => value,
    };
}

public sealed class SqliteRoundTripTests() : RoundTripTests(new SqliteTestEngine());

public sealed class PostgresRoundTripTests(PostgresTemplate template) : RoundTripTests(new PostgresTestEngine(template));
