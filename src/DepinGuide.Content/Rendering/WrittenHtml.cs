using System.Text;
using DepinGuide.Content.Rendering.Html;

namespace DepinGuide.Content.Rendering;

/// <param name="Fault">Why there is nothing but a notice; null when there is no reason.</param>
internal sealed record ShownText(IReadOnlyList<Segment> Segments, IReadOnlyList<QuestionAnswer> Questions, string? Fault = null);

/// <summary>
/// A text as our writer made HTML of it, with placeholders for its references. It reaches a page through <see cref="Shown"/> alone,
/// behind the sanitizer, which takes longer than all of the reading and therefore waits until somebody asks.
/// </summary>
/// <param name="questions">Words and anchors of the questions of an FAQ, in the order of their answers.</param>
internal sealed class WrittenHtml(string html, IReadOnlyList<InlineReference> references, IReadOnlyList<(string Words, string Anchor)> questions)
{
    private readonly Lazy<ShownText> _shown = new(() => Show(html, references, questions));

    public ShownText Shown => _shown.Value;

    /// <summary>Not fit for a page: HTML for whoever takes the markup off, with words in the place of each reference.</summary>
    public string WithWords(Func<Segment, string> words)
    {
        var text = new StringBuilder(html.Length);
        foreach (var piece in SegmentSplitter.Cut(html).Where(piece => !SegmentSplitter.IsMark(piece.Html)))
            text.Append(piece.Reference is { } number ? words(references[number].Segment) : piece.Html);

        return text.ToString();
    }

    private static ShownText Show(string html, IReadOnlyList<InlineReference> references, IReadOnlyList<(string Words, string Anchor)> questions)
    {
        try
        {
            var splitter = new SegmentSplitter(references);
            splitter.Split(HtmlPolicy.Sanitize(html));
            return new ShownText(splitter.Segments, [.. questions.Zip(splitter.Answers, (question, answer) => new QuestionAnswer(question.Words, question.Anchor, answer))]);
        }
        catch (Exception exception)
        {
            // A library reads text by anybody here. A fault in it must cost this text and no page.
            return new ShownText([new HtmlSegment("<p>This text cannot be shown.</p>")], [], $"the text cannot be shown ({exception.GetType().Name}: {exception.Message})");
        }
    }
}
