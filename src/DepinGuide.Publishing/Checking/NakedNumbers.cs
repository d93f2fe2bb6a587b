using System.Text.RegularExpressions;
using DepinGuide.Content.Rendering.Prose;
using DepinGuide.Content.Snapshots;

namespace DepinGuide.Publishing.Checking;

/// <summary>
/// Numbers about a project that are neither a figure nor marked as a dated or invented example: they grow old without
/// anybody noticing.
/// </summary>
internal static partial class NakedNumbers
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
            var isExample = scope.Covers(sentence);
            if (isExample || sentence.Block.Kind == ProseBlockKind.Heading)
                continue;

            var numbers = NumberPatterns.Find(sentence.Text).ToArray();
            if (numbers.Length > 0 && names.IsIn(sentence.Text))
                yield return (sentence.LineAt(numbers[0].Index), [.. numbers.Select(number => number.Text.Trim())]);
        }
    }

    /// <summary>
    /// How far an example reaches: from its mark to the end of its block, and over the list or table that follows, as
    /// long as no new paragraph begins.
    /// </summary>
    private sealed class ExampleScope
    {
        private ProseBlock? _block;
        private bool _isMarked;

        public bool Covers(Sentence sentence)
        {
            if (!ReferenceEquals(sentence.Block, _block))
            {
                _isMarked &= sentence.Block.Kind is ProseBlockKind.ListItem or ProseBlockKind.TableRow;
                _block = sentence.Block;
            }

            return _isMarked |= Mark().IsMatch(sentence.Text);
        }
    }

    [GeneratedRegex(@"\bexamples?\b[^.]*\b(19|20)\d\d\b|\b(19|20)\d\d\b[^.]*\bexamples?\b|\binvented\b|\b(this|the|that|our)\s(same\s)?(worked\s|invented\s)?example\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Mark();
}
