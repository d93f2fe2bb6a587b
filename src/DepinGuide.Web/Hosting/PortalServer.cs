using System.Globalization;
using Microsoft.Extensions.Options;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace DepinGuide.Web.Hosting;

/// <summary>Kestrel, logs and settings.</summary>
internal static class PortalServer
{
    public static void AddPortalServer(this WebApplicationBuilder builder)
    {
        // In development the assets lie in the project's folder; a published portal has them beside it.
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey]) && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
            builder.WebHost.UseUrls(SiteOptions.LocalAddress);
    }

    public static void AddPortalLogging(this WebApplicationBuilder builder) => builder.Services.AddSerilog((_, logger) =>
    {
        logger.ReadFrom.Configuration(builder.Configuration).Enrich.FromLogContext();
        // It tells each request, which nobody wants here; while it may speak, each request gets a trace too, a tenth of what a kept page costs.
        logger.MinimumLevel.Override("Microsoft.AspNetCore.Hosting.Diagnostics", LevelAlias.Off);
        if (builder.Environment.IsDevelopment())
            logger.WriteTo.Console(outputTemplate: "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}", formatProvider: CultureInfo.InvariantCulture);
        else
            logger.WriteTo.Console(new RenderedCompactJsonFormatter(), restrictedToMinimumLevel: LogEventLevel.Information);
    });

    public static void AddPortalOptions(this WebApplicationBuilder builder)
    {
        var validation = new PortalOptionsValidation(builder.Configuration);
        AddOptions<DatabaseOptions>(builder, DatabaseOptions.Section, validation);
        AddOptions<ContentOptions>(builder, ContentOptions.Section, validation);
        AddOptions<DataOptions>(builder, DataOptions.Section, validation);
        AddOptions<SiteOptions>(builder, SiteOptions.Section, validation);
        AddOptions<StopOptions>(builder, StopOptions.Section, validation);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<PortalPaths>();
        builder.Services.AddGracefulStop();
    }

    private static void AddOptions<TOptions>(WebApplicationBuilder builder, string section, IValidateOptions<TOptions> validation)
        where TOptions : class
    {
        builder.Services.AddOptions<TOptions>().Bind(builder.Configuration.GetSection(section)).ValidateOnStart();
        builder.Services.AddSingleton(validation);
    }
}
