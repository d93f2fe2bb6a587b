using DepinGuide.Content.Snapshots;
using DepinGuide.Publishing.Checking;

namespace DepinGuide.Web.Hosting;

/// <summary>The verb <c>check</c>: prints the problems of the content folder as it lies there. No database is needed.</summary>
internal static class ContentCheck
{
    public const string JsonKey = "Check:Json";
    public const string StatisticsKey = "Check:Statistics";

    public static async Task<int> RunAsync(IServiceProvider services, TextWriter output)
    {
        var folders = new ContentFolders(services.GetRequiredService<PortalPaths>().Content);
        var content = PortalContentFeature.Reader(folders, services.GetRequiredService<TimeProvider>()).Read();
        var settings = services.GetRequiredService<IConfiguration>();
        var report = new ContentReport(content, services.GetRequiredService<ContentLinter>().CheckAll(content));
        if (settings.GetValue<bool>(JsonKey))
            await output.WriteLineAsync(report.ToJson());
        else
            await report.WriteAsync(output, settings.GetValue<bool>(StatisticsKey));

        return report.Errors > 0 ? ExitCodes.ContentErrors : 0;
    }
}
