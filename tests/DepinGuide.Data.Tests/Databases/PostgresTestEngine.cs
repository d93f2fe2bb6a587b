
namespace DepinGuide.Data.Tests.Databases;

/// <summary>Each test gets a copy of a database that was migrated once.</summary>
public sealed class PostgresTestEngine(PostgresTemplate template) : ITestEngine
{
    public async Task<TestDatabase> CreateAsync(CancellationToken cancellationToken)
    {
        var name = PostgresTemplate.NewName();
        await PostgresTemplate.ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {await template.NameAsync()}");
        return PostgresTemplate.Open(name);
    }
}
