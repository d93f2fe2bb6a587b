using System.Net;
using DepinGuide.Content.Rendering.Html;
using DepinGuide.Content.Rendering.Terms;
using DepinGuide.Content.Snapshots;
using DepinGuide.Facts.Ids;
using Markdig.Syntax;

namespace DepinGuide.Content.Rendering;

/// <summary>Markdown to render.</summary>
/// <param name="Path">Path of its file, for problems.</param>
/// <param name="FirstLine">The line of the file in which the Markdown begins.</param>
/// <param name="IsFaq">Headings of level 3 are questions.</param>
/// <param name="Defines">The term of the glossary that the text explains; null for any other text.</param>
public sealed record MarkdownInput(string Path, string Markdown, int FirstLine = 1, bool IsFaq = false, DocumentSlug? Defines = null);

/// <param name="Body">Safe to show whatever the problems; after an error it is the text as written.</param>
/// <param name="Problems">Errors say that the text was too much to render; everything else is a fault.</param>
public sealed record MarkdownResult(RenderedMarkdown Body, IReadOnlyList<ContentProblem> Problems);

/// <summary>Makes safe HTML of Markdown by anybody. Never throws for what the Markdown holds.</summary>
public sealed class MarkdownRenderer(KnownNames names)
{
    public MarkdownResult Render(MarkdownInput input)
    {
        var log = new ProblemLog(input.Path);
        return new MarkdownResult(TryRender(input, log) ?? AsWritten(input.Markdown), log.Problems);
    }

    private RenderedMarkdown? TryRender(MarkdownInput input, ProblemLog log)
    {
        try
        {
            return MarkdownSyntax.Parse(MarkdownSyntax.Clean(input.Markdown), input.FirstLine, log) is { } document ? Render(document, input, log) : null;
        }
        catch (Exception exception)
        {
            // Four libraries read text by anybody here. A fault in one of them must cost this text and no other.
            log.Error(input.FirstLine, null, $"the text cannot be rendered ({exception.GetType().Name}: {exception.Message})", "a text without its most unusual construct");
            return null;
        }
    }

    private RenderedMarkdown? Render(MarkdownDocument document, MarkdownInput input, ProblemLog log)
    {
        var survey = DocumentSurvey.Of(document, names, input.FirstLine, log);
        TermMarks.Add(document, names.Terms, survey.Links, input.Defines);
        var questions = input.IsFaq ? QuestionMarks.Insert(document, input.FirstLine, log) : [];
        if (HtmlWriter.Write(document) is not { } html)
        {
            log.Error(input.FirstLine, null, "the page made of this text would be too long", "a shorter text, or several documents");
            return null;
        }

        return new RenderedMarkdown
        {
            Written = new WrittenHtml(html, survey.References, [.. questions.Select(question => (PlainText.Of(question.Inline), HeadingAnchor.Of(question)))]),
            Input = input,
            Outline = survey.Outline,
            Anchors = survey.Anchors,
            Links = survey.Links,
            References = survey.References,
            Words = survey.Words,
        };
    }

    private static RenderedMarkdown AsWritten(string markdown)
    {
        var text = markdown.Length > MarkdownLimits.MaximumLength ? markdown[..MarkdownLimits.MaximumLength] : markdown;
        return new RenderedMarkdown { Segments = [new HtmlSegment($"<pre>{WebUtility.HtmlEncode(text)}</pre>")] };
    }
}
