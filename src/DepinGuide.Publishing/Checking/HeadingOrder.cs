using DepinGuide.Content.Snapshots;

namespace DepinGuide.Publishing.Checking;

/// <summary>Headings begin at level 2 and go down one level at a time, so that the outline has no holes for those who listen to it.</summary>
internal static class HeadingOrder
{
    private const int FirstLevel = 2;

    public static IEnumerable<ContentProblem> Check(LintedContent content) => content.Documents.SelectMany(Check);

    private static IEnumerable<ContentProblem> Check(LintedDocument document)
    {
        var before = FirstLevel - 1;
        foreach (var heading in document.Headings)
        {
            if (heading.Level > before + 1)
            {
                yield return before < FirstLevel
                    ? document.Warning(heading.Line, $"the first heading is of level {heading.Level}", "level 2")
                    : document.Warning(heading.Line, $"a heading of level {heading.Level} follows one of level {before}", $"level {before + 1} or less");
            }

            before = heading.Level;
        }
    }
}
