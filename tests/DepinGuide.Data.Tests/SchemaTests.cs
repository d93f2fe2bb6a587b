using System.Data.Common;
using DepinGuide.Data.Tests.Databases;
using DepinGuide.Data.Tests.Samples;
using Microsoft.EntityFrameworkCore;

namespace DepinGuide.Data.Tests;

public abstract class SchemaTests(ITestEngine engine) : DatabaseTest(engine)
{
    private static readonly string[] Forgeries =
    [
        "source_id = NULL",
        "source_id = NULL, basis = ''",
        "source_id = 'example-docs', basis = 'alpha.staking.kind'",
        "checked = NULL",
        "source_id = 'nobody', basis = NULL",
    ];

    [Fact]
    public async Task Migrations_Model_HasNoPendingChanges()
    {
        await using var context = await Database.Contexts.CreateDbContextAsync(Cancel);

        Assert.False(context.Database.HasPendingModelChanges(), "Add a migration for each engine: see CONTRIBUTING.md.");
    }

    [Theory]
    [InlineData("readings")]
    [InlineData("deployments")]
    [InlineData("contracts")]
    [InlineData("links")]
    [InlineData("link_proofs")]
    [InlineData("wallets")]
    [InlineData("incidents")]
    [InlineData("known_changes")]
    public async Task Row_WithoutProvenance_IsRefused(string table)
    {
        await ImportAsync(SampleContent.Of(SampleProject.Everything("alpha")));

        foreach (var forgery in Forgeries)
            await AssertRefusedAsync($"UPDATE {table} SET {forgery} WHERE source_id IS NOT NULL");
    }

    [Theory]
    [InlineData("UPDATE claims SET source_id = NULL, basis = NULL")]
    [InlineData("UPDATE readings SET change_why = NULL WHERE change_why IS NOT NULL")]
    [InlineData("UPDATE readings SET change_source_id = NULL WHERE change_why IS NOT NULL")]
    [InlineData("UPDATE import_state SET id = 2")]
    [InlineData("UPDATE deployments SET chain_id = 'nowhere'")]
    [InlineData("UPDATE current_figures SET metric_id = 'no.metric'")]
    public async Task Row_AgainstTheRules_IsRefused(string statement)
    {
        await ImportAsync(SampleContent.Of(SampleProject.Everything("alpha")) with { Claims = [SampleProject.Claim("one")] });

        await AssertRefusedAsync(statement);
    }

    private async Task AssertRefusedAsync(string statement)
    {
        await using var context = await Database.Contexts.CreateDbContextAsync(Cancel);
        await Assert.ThrowsAnyAsync<DbException>(() => context.Database.ExecuteSqlRawAsync(statement, Cancel));
    }
}

public sealed class SqliteSchemaTests() : SchemaTests(new SqliteTestEngine());

public sealed class PostgresSchemaTests(PostgresTemplate template) : SchemaTests(new PostgresTestEngine(template));
