using DepinGuide.Content.Snapshots;
using DepinGuide.Content.Yaml;
using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Values;

namespace DepinGuide.Content.Documents;

/// <summary>A document whose body is not rendered yet.</summary>
/// <param name="Document">With an empty body.</param>
/// <param name="BodyLine">The line of the file in which the Markdown begins.</param>
internal sealed record Draft<TDocument>(TDocument Document, string Markdown, int BodyLine);

/// <summary>Reads what the front matter of several kinds of documents has in common.</summary>
internal static class DocumentFields
{
    public const int SummaryLength = 160;
    private const int TitleLength = 120;

    public static string? ReadTitle(MapReader map, string key) => map.Sentence(key, TitleLength);

    public static string? ReadSummary(MapReader map, string key) => map.Sentence(key, SummaryLength);

    /// <summary>The slug in the name of a file: <c>guides/what-is-depin.md</c>.</summary>
    public static DocumentSlug? ReadSlug(string path, ProblemLog log)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        if (DocumentSlug.TryParse(name, out var slug))
            return slug;

        log.Error(0, null, $"the file name '{name}' is not a slug{NearMiss.Ask(name, [])}", DocumentSlug.Expectation);
        return null;
    }

    public static DurationAmount? ReadDuration(MapReader map, string key)
    {
        var text = map.Text(key);
        if (text is null)
            return null;
        if (ValueParser.TryParse(new ValueShape(MetricType.Duration), text, out var value, out var problem)
            && value is DurationValue { Lower: { } lower } duration && duration.Upper == lower && lower.Seconds > 0)
            return lower;

        map.Error(key, problem.Length > 0 ? problem : $"'{text}' is not one length of time", "a length of time such as 180 d");
        return null;
    }

    /// <summary>Reports a document without words.</summary>
    public static void CheckBody(string markdown, int line, ProblemLog log)
    {
        if (string.IsNullOrWhiteSpace(markdown))
            log.Error(line, null, "there is no text below the front matter", "Markdown");
        else if (markdown.Length > Rendering.MarkdownLimits.MaximumLength)
            log.Error(line, null, $"the text has {markdown.Length:N0} characters", $"at most {Rendering.MarkdownLimits.MaximumLength:N0}");
    }
}
