using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using DepinGuide.Content.Snapshots;
using DepinGuide.Publishing.Checking;

namespace DepinGuide.Web.Hosting;

/// <summary>What <c>check</c> found, as lines for people and editors or as JSON for machines.</summary>
internal sealed class ContentReport(ContentSnapshot content, IReadOnlyList<ContentProblem> problems)
{
    // Read in a terminal or by a program, never as part of a page.
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private ContentStatistics Statistics => field ??= ContentStatistics.Of(content);

    public int Errors { get; } = problems.Count(problem => problem.Level == ProblemLevel.Error);

    public async Task WriteAsync(TextWriter output, bool withStatistics)
    {
        foreach (var problem in problems)
            await output.WriteLineAsync(problem.ToString());
        if (withStatistics)
            await WriteTableAsync(output);

        await output.WriteLineAsync($"{content.FileHashes.Count} files, {problems.Count} problems, {Errors} of them errors");
    }

    public string ToJson() => JsonSerializer.Serialize(
        new
        {
            files = content.FileHashes.Count,
            errors = Errors,
            warnings = problems.Count(problem => problem.Level == ProblemLevel.Fault),
            hints = problems.Count(problem => problem.Level == ProblemLevel.Hint),
            problems = problems.Select(problem => new { problem.Path, problem.Line, level = problem.LevelWord, problem.Field, problem.Text, problem.Expected, problem.Effect }),
            statistics = Statistics,
        },
        Readable);

    private async Task WriteTableAsync(TextWriter output)
    {
        await output.WriteLineAsync($"{"",-48}{"words",8}{"figures",9}{"sources",9}{"LIX",7}{"naked",7}{"share",9}");
        foreach (var row in Statistics.Guides.Concat(Statistics.Projects))
        {
            var lix = row.Lix.ToString("0.0", CultureInfo.InvariantCulture);
            await output.WriteLineAsync($"{row.Path,-48}{row.Words,8}{row.Figures,9}{row.Sources,9}{lix,7}{row.NakedNumbers,7}{Percent(row.FigureSharePercent),9}");
        }

        await output.WriteLineAsync($"Numbers about projects that are figures: {Percent(Statistics.FigureSharePercent)}");
    }

    private static string Percent(decimal? share) => share is { } value ? value.ToString("0.0", CultureInfo.InvariantCulture) + " %" : "none";
}
