using System.Text.RegularExpressions;
using DepinGuide.Content.Snapshots;

namespace DepinGuide.Publishing.Checking;

/// <summary>Words that are true only on the day they are typed. What stands in quotation marks is somebody else's, and code is no prose.</summary>
internal static partial class DatedWords
{
    public static IEnumerable<ContentProblem> Check(LintedContent content) => content.Documents.SelectMany(Check);

    private static IEnumerable<ContentProblem> Check(LintedDocument document) =>
        from sentence in document.Sentences
        from match in Words().Matches(Quotation.Blank(sentence.Text))
        select document.Warning(sentence.LineAt(match.Index), $"'{match.Value}' dates the text", "a date, a figure, or the sentence without it");

    [GeneratedRegex(
        @"\b(currently|recently|nowadays|presently|these\sdays|at\s(the\smoment|present|the\stime\sof\swriting|this\stime)|as\sof\s(now|today|writing)|right\snow|until\snow|so\sfar(?!\s(as|away|apart|from))"
        + @"|(?<!up\s)to\sdate|upcoming|brand[\s-]new|in\sthe\snear\sfuture|(?<!(as|so|too|how|very)\s)soon(?!\sas)|(this|last|next)\s(year|month|week)(?!\s(of|the|is|in)))\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Words();
}
