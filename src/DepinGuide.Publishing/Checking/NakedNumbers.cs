using DepinGuide.Content.Rendering.Prose;
using DepinGuide.Content.Snapshots;

namespace DepinGuide.Publishing.Checking;

/// <summary>
/// Numbers about a project that are neither a figure nor marked as a dated or invented example: they grow old without
/// anybody noticing.
/// </summary>
internal static class NakedNumbers
{
    public static IEnumerable<ContentProblem> Check(LintedContent content) =>
        from document in content.Documents
        from sentence in Find(document, content.Names)
        select document.Warning(
            sentence.Line,
            $"{(sentence.Numbers.Count == 1 ? "the number" : "the numbers")} {string.Join(", ", sentence.Numbers.Select(number => $"'{number}'"))} in a sentence about a project will grow old unseen",
            "a figure, or 'Example of' with its date");

    /// <summary>The numbers of each sentence that has some, with the line of the first.</summary>
    public static IEnumerable<(int Line, IReadOnlyList<string> Numbers)> Find(LintedDocument document, ProjectNames names)
    {
        var scope = new ExampleScope();
        foreach (var sentence in document.Sentences)
        {
            if (scope.Covers(sentence) || sentence.Block.Kind == ProseBlockKind.Heading)
                continue;

            var numbers = NumberPatterns.Find(sentence.Text).ToArray();
            if (numbers.Length > 0 && names.IsIn(sentence.Text))
                yield return (sentence.LineAt(numbers[0].Index), [.. numbers.Select(number => number.Text.Trim())]);
        }
    }
}
