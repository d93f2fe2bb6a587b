using DepinGuide.Web.Hosting;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace DepinGuide.Web.Tests.Portals;

/// <summary>The portal as it is, with the repository's content, on a folder and a database of its own.</summary>
internal sealed class PortalFactory : WebApplicationFactory<Program>
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("depinguide-web-");

    /// <summary>Null for SQLite.</summary>
    public PostgresDatabase? Postgres { get; init; }

    /// <summary>Null for the content of the repository.</summary>
    public SampleContent? Content { get; init; }

    public string EnvironmentName { get; init; } = Environments.Production;

    /// <summary>Null for a portal that was not told its public address.</summary>
    public string? BaseUrl { get; init; }

    /// <summary>On top of those every portal under test has.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Stands still unless a test moves it.</summary>
    public FakeTimeProvider Clock { get; init; } = new(Repository.Noon);

    /// <summary>Services of the test beside those of the portal.</summary>
    public Action<IServiceCollection> Add { get; init; } = static _ => { };

    /// <summary>False for a portal that listens and has not filled its database yet.</summary>
    public bool WaitsUntilReady { get; init; } = true;

    /// <summary>Gives every answer as it is: no redirect is followed and no cookie is kept.</summary>
    public HttpClient CreatePlainClient() => CreateClient(new WebApplicationFactoryClientOptions
    {
        AllowAutoRedirect = false,
        HandleCookies = false,
        BaseAddress = ClientOptions.BaseAddress,
    });

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (Postgres is not null)
            await Postgres.DisposeAsync();

        SqliteConnection.ClearAllPools();
        _data.Delete(recursive: true);
        Content?.Dispose();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(EnvironmentName);
        builder.UseSetting("Content:Root", Content?.Root ?? Repository.Content);
        builder.UseSetting("Data:Root", _data.FullName);
        builder.UseSetting("Database:Provider", Postgres is null ? "Sqlite" : "Postgres");
        if (Postgres is not null)
            builder.UseSetting("ConnectionStrings:DepinGuide", Postgres.ConnectionString);
        builder.UseSetting("Stop:DrainSeconds", "0");
        builder.UseSetting("Cache:WarmPages", "0");
        builder.UseSetting("Cache:Repack", "false");
        if (BaseUrl is not null)
            builder.UseSetting("Site:BaseUrl", BaseUrl);

        foreach (var (key, value) in Settings)
            builder.UseSetting(key, value);

        // A failing test shows what the portal logged; a passing one shows nothing.
        builder.UseSetting("Serilog:MinimumLevel:Default", "Error");
        builder.UseSetting("Serilog:MinimumLevel:Override:Microsoft", "Error");
        builder.UseSetting("Serilog:MinimumLevel:Override:Microsoft.Hosting.Lifetime", "Error");
        builder.UseSetting("Serilog:MinimumLevel:Override:Microsoft.EntityFrameworkCore", "Fatal");
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Clock);
            Add(services);
        });
    }

    protected override IHost CreateHost(IHostBuilder builder)
    {
        var host = base.CreateHost(builder);
        if (WaitsUntilReady)
            host.Services.GetRequiredService<PortalReadiness>().Ready.GetAwaiter().GetResult();
        return host;
    }
}
