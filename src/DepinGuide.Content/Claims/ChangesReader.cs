using DepinGuide.Content.Documents;
using DepinGuide.Content.References;
using DepinGuide.Content.Snapshots;
using DepinGuide.Content.Yaml;
using DepinGuide.Facts.Ids;
using static DepinGuide.Content.Yaml.MapShape;

namespace DepinGuide.Content.Claims;

/// <summary>Reads <c>changes/{year}.yaml</c>.</summary>
internal static class ChangesReader
{
    private static readonly MapShape FileShape = new(RequiredList("changes", "a list of changes"));

    private static readonly MapShape ChangeShape = new(
        Required("date", "a date of that year"),
        Required("kind", "guide, project, fact, correction or incident"),
        Required("title", "what changed, in a few words"),
        Required("text", "what changed"),
        OptionalList("subjects", "a list of project or guide slugs"));

    public static IReadOnlyList<ChangeEntry>? Read(YamlNode root, ReadingContext context, ProblemLog log)
    {
        if (MapReader.Open(root, "", FileShape, log) is not { } file)
            return null;

        var year = Path.GetFileNameWithoutExtension(log.Path);
        return [.. file.Maps("changes", ChangeShape).Select(entry => ReadChange(entry, year, context)).OfType<ChangeEntry>()];
    }

    private static ChangeEntry? ReadChange(MapReader map, string year, ReadingContext context)
    {
        var before = map.ErrorsBefore;
        var (date, kind) = (map.PastDate("date", context.Today), map.Word<ChangeKind>("kind"));
        var (title, text, subjects) = (map.Text("title"), map.Text("text"), map.Ids<DocumentSlug>("subjects"));
        if (date is { } known && !known.ToLiteral().StartsWith(year, StringComparison.Ordinal))
            map.Error("date", $"{known.ToLiteral()} is not in the year of the file, {year}", $"a date in {year}");

        return map.Log.Errors > before ? null : new ChangeEntry(date!.Value, kind!.Value, title!, text!, [.. subjects.Select(subject => subject.Value)]);
    }
}
