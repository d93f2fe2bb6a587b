using DepinGuide.Content.Snapshots;

namespace DepinGuide.Publishing.Checking;

/// <summary>
/// Judges how documents are written, beyond what the snapshot says of itself: it looks for what an editor would mend.
/// Nothing it finds is an error but a text that cannot be shown. Rules look at the same content at the same time and change nothing.
/// </summary>
/// <param name="root">The content folder that snapshots are read from.</param>
public sealed class ContentLinter(string root)
{
    private static readonly Func<LintedContent, IEnumerable<ContentProblem>>[] Rules =
    [
        HeadingOrder.Check,
        ImageFiles.Check,
        NakedNumbers.Check,
        DatedWords.Check,
        GlossaryLinks.Check,
        ReviewDates.Check,
        SourceUse.Check,
        ReadingLevel.Check,
        ShownTexts.Check,
    ];

    /// <summary>The findings by path and line, without the problems of the snapshot.</summary>
    public IReadOnlyList<ContentProblem> Check(ContentSnapshot snapshot)
    {
        var content = new LintedContent(snapshot, root);
        var found = new IReadOnlyList<ContentProblem>[Rules.Length];
        Parallel.For(0, Rules.Length, rule => found[rule] = [.. Rules[rule](content)]);
        return [.. InOrder(found.SelectMany(problems => problems))];
    }

    /// <summary>The problems of the snapshot and the findings together.</summary>
    public IReadOnlyList<ContentProblem> CheckAll(ContentSnapshot snapshot) => [.. InOrder(snapshot.Problems.Concat(Check(snapshot)))];

    private static IEnumerable<ContentProblem> InOrder(IEnumerable<ContentProblem> problems) =>
        problems.OrderBy(problem => problem.Path, StringComparer.Ordinal).ThenBy(problem => problem.Line).ThenBy(problem => problem.Level);
}
