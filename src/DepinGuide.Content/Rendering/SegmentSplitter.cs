using System.Globalization;

namespace DepinGuide.Content.Rendering;

/// <summary>Cuts sanitized HTML at its placeholders.</summary>
internal sealed class SegmentSplitter(IReadOnlyList<InlineReference> references)
{
    private static readonly char[] Marks = [Placeholder.FigureStart, Placeholder.AnswerStart, Placeholder.AnswerEnd];

    private readonly List<Segment> _all = [];
    private readonly List<IReadOnlyList<Segment>> _answers = [];
    private List<Segment>? _answer;

    public IReadOnlyList<Segment> Segments => _all;

    /// <summary>What stands between the marks of answers, in order.</summary>
    public IReadOnlyList<IReadOnlyList<Segment>> Answers => _answers;

    public void Split(string html)
    {
        var position = 0;
        while (position < html.Length)
        {
            var mark = html.IndexOfAny(Marks, position);
            Add(html[position..(mark < 0 ? html.Length : mark)]);
            if (mark < 0)
                return;

            position = mark + 1;
            if (html[mark] == Placeholder.FigureStart)
                position = AddReference(html, position);
            else
                ToggleAnswer(html[mark]);
        }
    }

    private int AddReference(string html, int start)
    {
        var end = html.IndexOf(Placeholder.FigureEnd, start);
        var number = int.Parse(html.AsSpan(start, end - start), NumberStyles.None, CultureInfo.InvariantCulture);
        _all.Add(references[number].Segment);
        _answer?.Add(references[number].Segment);
        return end + 1;
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
}
