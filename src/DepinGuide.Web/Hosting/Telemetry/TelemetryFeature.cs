using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace DepinGuide.Web.Hosting.Telemetry;

internal sealed class TelemetryOptions
{
    /// <summary>The name that every OpenTelemetry program knows; the other <c>OTEL_</c> settings are read by the library.</summary>
    public const string EndpointKey = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Where traces and metrics are sent; null for nowhere.</summary>
    public string? Endpoint { get; set; }

    public bool IsOn => !string.IsNullOrWhiteSpace(Endpoint);
}

/// <summary>Counters for operators, and traces and metrics for a collector when one is named. Without one, no part of OpenTelemetry starts.</summary>
internal static class TelemetryFeature
{
    public static void AddPortalTelemetry(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<PortalMeter>();
        builder.Services.AddSingleton<FigureCounts>();
        builder.Services.AddSingleton<PortalCounters>();
        var endpoint = builder.Configuration[TelemetryOptions.EndpointKey];
        builder.Services.AddOptions<TelemetryOptions>().Configure(options => options.Endpoint = endpoint)
            .Validate(IsAddress, $"{TelemetryOptions.EndpointKey} is '{endpoint}'; expected an absolute http or https address, for example http://localhost:4317.").ValidateOnStart();
        if (IsAddress(new TelemetryOptions { Endpoint = endpoint }) && !string.IsNullOrWhiteSpace(endpoint))
            AddExport(builder.Services);
    }

    private static void AddExport(IServiceCollection services)
    {
        services.AddHostedService<CounterPublisher>();
        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("depinguide"))
            .WithTracing(tracing => tracing.AddSource(PortalMeter.Name).AddAspNetCoreInstrumentation(options => options.Filter = IsWorthATrace))
            .WithMetrics(metrics => metrics.AddMeter(PortalMeter.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime", "Npgsql"))
            .UseOtlpExporter();
    }

    private static bool IsWorthATrace(HttpContext context) => !context.Request.Path.StartsWithSegments("/health", StringComparison.OrdinalIgnoreCase);

    private static bool IsAddress(TelemetryOptions options) =>
        !options.IsOn || (Uri.TryCreate(options.Endpoint, UriKind.Absolute, out var address) && (address.Scheme is "http" or "https"));

    private sealed class CounterPublisher(PortalCounters counters) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            counters.Publish();
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
