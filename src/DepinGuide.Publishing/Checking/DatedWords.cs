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
        @"\b(currently|recently|nowadays|presently|today|upcoming|brand[\s-]new|in\sthe\snear\sfuture|the\slatest|so\sfar(?!\s(as|away|apart|from))|(?<!up\s)to\sdate"
        + @"|at\s(present|the\stime\sof\swriting)|at\sthe\smoment(?!\s(of|when|in|at|that|the|you|it|they|we)\b)|as\sof\s(now|today|writing)|until\snow|right\snow|(?<!of\s)these\sdays"
        + @"|soon(?<!\b((as|so|too|how|very)\s|(may|might|can|could)\b[^.]{0,25})soon)(?!\s(as|or|after)\b)|(last|next)\s(year|month|week)(?<!\b(the|for|of)\s(last|next)\s(year|month|week))|(earlier|later)\sthis\s(year|month|week)|this\s(year|month|week)(?<!\bfor\sthis\s(year|month|week))(?=[.,;]))\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Words();
}
