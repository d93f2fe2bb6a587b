using System.Globalization;
using System.Text.RegularExpressions;
using DepinGuide.Facts.Ids;

namespace DepinGuide.Content.Rendering;

/// <summary>Cuts sanitized HTML at its placeholders, and at the first link to each glossary term.</summary>
internal sealed partial class SegmentSplitter(IReadOnlyList<InlineReference> references)
{
    private static readonly char[] Marks = [Placeholder.FigureStart, Placeholder.AnswerStart, Placeholder.AnswerEnd];

    private readonly List<Segment> _all = [];
    private readonly HashSet<DocumentSlug> _terms = [];
    private readonly List<IReadOnlyList<Segment>> _answers = [];
    private List<Segment>? _answer;

    public IReadOnlyList<Segment> Segments => _all;

    /// <summary>What stands between the marks of answers, in order.</summary>
    public IReadOnlyList<IReadOnlyList<Segment>> Answers => _answers;

    public void Split(string html)
    {
        foreach (var piece in Cut(html))
        {
            if (piece.Reference is { } number)
                AddReference(references[number].Segment);
            else if (IsMark(piece.Html))
                ToggleAnswer(piece.Html[0]);
            else
                AddWithTerms(piece.Html);
        }
    }

    /// <summary>The HTML between placeholders, and the placeholders: the number of a reference, or the mark of an answer as a piece of its own.</summary>
    public static IEnumerable<(string Html, int? Reference)> Cut(string html)
    {
        var position = 0;
        while (position < html.Length)
        {
            var mark = html.IndexOfAny(Marks, position);
            yield return (html[position..(mark < 0 ? html.Length : mark)], null);
            if (mark < 0)
                yield break;

            position = mark + 1;
            if (html[mark] == Placeholder.FigureStart)
            {
                var end = html.IndexOf(Placeholder.FigureEnd, position);
                yield return ("", int.Parse(html.AsSpan(position, end - position), NumberStyles.None, CultureInfo.InvariantCulture));
                position = end + 1;
            }
            else
            {
                yield return (html[mark..position], null);
            }
        }
    }

    /// <summary>Whether a piece is where an answer begins or ends.</summary>
    public static bool IsMark(string piece) => piece is [Placeholder.AnswerStart or Placeholder.AnswerEnd];

    private void AddReference(Segment segment)
    {
        _all.Add(segment);
        _answer?.Add(segment);
    }

    private void ToggleAnswer(char mark)
    {
        if (mark == Placeholder.AnswerStart)
        {
            _answer = [];
        }
        else if (_answer is not null)
        {
            _answers.Add(_answer);
            _answer = null;
        }
    }

    private void AddWithTerms(string html)
    {
        var position = 0;
        foreach (var link in TermLink().EnumerateMatches(html))
        {
            var match = TermLink().Match(html, link.Index);
            if (!DocumentSlug.TryParse(match.Groups["term"].Value, out var term) || !_terms.Add(term))
                continue;

            Add(html[position..link.Index]);
            var segment = new TermSegment(term, match.Groups["words"].Value);
            _all.Add(segment);
            _answer?.Add(segment);
            position = link.Index + link.Length;
        }

        Add(html[position..]);
    }

    private void Add(string html)
    {
        if (_answer is not null && html.Length > 0 && !(string.IsNullOrWhiteSpace(html) && _answer.Count == 0))
            _answer.Add(new HtmlSegment(_answer.Count == 0 ? html.TrimStart() : html));
        if (html.Length == 0)
            return;

        // A mark between two pieces of HTML is no reason to have two segments.
        if (_all.Count > 0 && _all[^1] is HtmlSegment last)
            _all[^1] = new HtmlSegment(last.Html + html);
        else
            _all.Add(new HtmlSegment(html));
    }

    // As our own link writer and the sanitizer leave it; words with an element in them stay a plain link.
    [GeneratedRegex("""<a href="/glossary/(?<term>[a-z0-9-]+)">(?<words>[^<]+)</a>""", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex TermLink();
}
