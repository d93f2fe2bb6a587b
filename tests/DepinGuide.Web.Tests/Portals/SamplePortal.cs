namespace DepinGuide.Web.Tests.Portals;

/// <summary>With the sample project beside the repository's content, on SQLite.</summary>
public sealed class SampleSqlitePortal : Portal
{
    private protected override Task<PortalFactory> StartAsync() => Task.FromResult(new PortalFactory { BaseUrl = SqlitePortal.BaseUrl, Content = new SampleContent() });
}

/// <summary>With the sample project beside the repository's content, on PostgreSQL; skips its tests where no server is configured.</summary>
public sealed class SamplePostgresPortal : Portal
{
    internal override Task<PortalFactory> FactoryAsync()
    {
        PostgresDatabase.Require();
        return base.FactoryAsync();
    }

    private protected override async Task<PortalFactory> StartAsync() =>
        new() { BaseUrl = SqlitePortal.BaseUrl, Content = new SampleContent(), Postgres = await PostgresDatabase.CreateAsync() };
}
