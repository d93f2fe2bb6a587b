using DepinGuide.Content.Snapshots;

namespace DepinGuide.Web.Hosting;

/// <summary>The verb <c>check</c>: prints the problems of the content folder as it lies there. No database is needed.</summary>
internal static class ContentCheck
{
    public static async Task<int> RunAsync(IServiceProvider services, TextWriter output)
    {
        var folders = new ContentFolders(services.GetRequiredService<PortalPaths>().Content);
        var content = PortalContentFeature.Reader(folders, services.GetRequiredService<TimeProvider>()).Read();
        foreach (var problem in content.Problems)
            await output.WriteLineAsync(problem.ToString());

        var errors = content.Problems.Count(problem => problem.Level == ProblemLevel.Error);
        await output.WriteLineAsync($"{content.FileHashes.Count} files, {content.Problems.Count} problems, {errors} of them errors");
        return errors > 0 ? ExitCodes.ContentErrors : 0;
    }
}
