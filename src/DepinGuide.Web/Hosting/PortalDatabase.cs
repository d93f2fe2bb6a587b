using DepinGuide.Data.Postgres;
using DepinGuide.Data.Sqlite;
using DepinGuide.Publishing.Importing;
using Microsoft.Extensions.Options;

namespace DepinGuide.Web.Hosting;

/// <summary>The engine that the configuration names, and what is stored in it.</summary>
internal static class PortalDatabase
{
    public static void AddPortalDatabase(this WebApplicationBuilder builder)
    {
        var settings = builder.Configuration;
        var provider = settings[$"{DatabaseOptions.Section}:{nameof(DatabaseOptions.Provider)}"];
        if (string.Equals(provider, DatabaseOptions.Postgres, StringComparison.OrdinalIgnoreCase))
            builder.Services.AddPostgresData(settings.GetConnectionString("DepinGuide") ?? "");
        else
            builder.Services.AddSqliteData(SqliteFile(settings));

        builder.Services.AddSingleton<ContentImporter>();
        builder.Services.AddSingleton<DatabaseProjection>();
        builder.Services.AddSingleton<PortalReadiness>();
        builder.Services.AddSingleton<DatabaseWatch>();
        builder.Services.AddSingleton<PortalStartup>();
        builder.Services.AddSingleton<PortalAnnouncement>();
    }

    private static string SqliteFile(ConfigurationManager settings)
    {
        var data = settings.GetSection(DataOptions.Section).Get<DataOptions>() ?? new DataOptions();
        return new PortalPaths(Options.Create(new ContentOptions()), Options.Create(data)).SqliteFile;
    }
}
