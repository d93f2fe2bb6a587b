using DepinGuide.Web.Hosting;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace DepinGuide.EndToEnd.Tests.Hosting;

/// <summary>
/// The whole portal on a free port, with a database of its own. As an assembly fixture it serves the content of the
/// repository to every test that only reads.
/// </summary>
public sealed class PortalServer : IAsyncLifetime
{
    private readonly TemporaryFolder _data = new();
    private readonly Factory _factory;

    public PortalServer()
        : this(contentRoot: null)
    {
    }

    /// <param name="contentRoot">Folder of guides and facts; null for the one of the repository.</param>
    internal PortalServer(string? contentRoot) => _factory = new Factory(_data.Path, contentRoot);

    /// <summary>Ends in a slash.</summary>
    public Uri Address => _factory.ClientOptions.BaseAddress;

    public ValueTask InitializeAsync()
    {
        _factory.UseKestrel(0);
        _factory.StartServer();
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _factory.DisposeAsync();
        _data.Dispose();
    }

    private sealed class Factory(string dataRoot, string? contentRoot) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment(Environments.Development);
            builder.UseSetting("Data:Root", dataRoot);
            builder.UseSetting("Content:PollMilliseconds", "100");
            builder.UseSetting("Cache:WarmPages", "0");
            builder.UseSetting("Cache:Repack", "false");
            builder.UseSetting("Serilog:MinimumLevel:Default", "Warning");
            if (contentRoot is not null)
                builder.UseSetting("Content:Root", contentRoot);
        }

        protected override IHost CreateHost(IHostBuilder builder)
        {
            var host = base.CreateHost(builder);
            host.Services.GetRequiredService<PortalReadiness>().Ready.GetAwaiter().GetResult();
            return host;
        }
    }
}
