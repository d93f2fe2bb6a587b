using System.Net;
using System.Text.RegularExpressions;
using DepinGuide.Content.Documents;
using DepinGuide.Content.Rendering;
using DepinGuide.Content.Snapshots;
using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Values;

namespace DepinGuide.Bench.Search;

/// <summary>Content as large as asked for, made of the words of the repository's content in their natural frequency.</summary>
internal sealed partial class ManyGuides(ContentSnapshot real)
{
    private const int Sections = 8;
    private const int WordsOfSection = 120;
    private const int WordsOfTitle = 5;

    private readonly string[] _words = [.. real.Guides.Select(guide => guide.Body).Concat(real.Glossary.Select(term => term.Body))
        .SelectMany(body => body.Segments.OfType<HtmlSegment>())
        .SelectMany(segment => Word().Matches(Tag().Replace(segment.Html, " ")).Select(match => match.Value))];

    // The same content at every run.
    private readonly Random _random = new(1);

    /// <summary>The real content, and guides of about a thousand words up to the number of documents.</summary>
    public ContentSnapshot Fill(int documents)
    {
        var there = real.Guides.Count + real.Projects.Count + real.Glossary.Count + real.Metrics.Count;
        return real with { Guides = [.. real.Guides, .. Enumerable.Range(there, Math.Max(0, documents - there)).Select(Guide)] };
    }

    private GuideDocument Guide(int number) => new()
    {
        Slug = Id.Parse<DocumentSlug>($"guide-{number}"),
        Title = Text(WordsOfTitle),
        Summary = Text(WordsOfTitle * 4),
        Kind = GuideKind.Guide,
        Level = GuideLevel.Deepen,
        Order = number,
        Published = default,
        Reviewed = default,
        ReviewEvery = new DurationAmount(1, DurationUnit.Days),
        Body = new RenderedMarkdown { Segments = [.. Enumerable.Range(1, Sections).Select(Section)] },
        Markdown = "",
        Path = "",
    };

    private HtmlSegment Section(int number) => new($"<h2 id=\"s-{number}\">{WebUtility.HtmlEncode(Text(WordsOfTitle))}</h2><p>{WebUtility.HtmlEncode(Text(WordsOfSection))}</p>");

    private string Text(int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => _words[_random.Next(_words.Length)]));

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 1_000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\w+", RegexOptions.None, 1_000)]
    private static partial Regex Word();
}
