using System.Text.RegularExpressions;
using AngleSharp.Dom;
using DepinGuide.Facts.Projects;
using DepinGuide.Web.Tests.Portals;

namespace DepinGuide.Web.Tests.Pages;

/// <summary>
/// Counts, on the pages as readers get them, how many numbers about projects are figures that open their evidence. It
/// shares nothing with the linter, so that a fault in one of the two shows as a difference.
/// </summary>
[Collection(Groups.Sqlite)]
public sealed partial class FigureShareTests(SqlitePortal portal)
{
    private const int LowestPercent = 95;
    private const char Mark = '\u25AE';

    [Fact]
    public async Task Get_GuidesAndProjects_ShowNumbersAboutProjectsAsFigures()
    {
        var named = Names((await portal.ContentAsync()).Projects.Select(project => project.Project));
        var pages = (await portal.PagesAsync()).Where(page => page.Address.StartsWith("/guides/", StringComparison.Ordinal) || page.Address.StartsWith("/projects/", StringComparison.Ordinal));

        var (figures, naked) = Count(pages, named);

        TestContext.Current.TestOutputHelper?.WriteLine($"{figures} figures, {naked.Count} plain numbers:\n{string.Join('\n', naked)}");
        Assert.True(figures > 100, $"Only {figures} figures were found.");
        Assert.True(100 * figures >= LowestPercent * (figures + naked.Count), $"{figures} figures, {naked.Count} plain numbers:\n{string.Join('\n', naked.Take(60))}");
    }

    [Theory]
    [InlineData("<p>Akash has <button class='figure'>65</button> providers and 7 cards.</p>", 1, 1)]
    [InlineData("<p>A phrase has 12 words. Akash has 65 providers.</p>", 0, 1)]
    [InlineData("<p>Example of 17 July 2026: Akash has 65 providers.</p><ul><li>AKT: 5 USD</li></ul>", 0, 0)]
    [InlineData("<p>On 17 July 2026 Akash passed proposal 302.</p>", 0, 0)]
    [InlineData("<table><tr><td>Akash</td><td>65</td><td><button class='figure'>7</button></td></tr></table>", 1, 1)]
    public void Count_APage_TellsFiguresFromPlainNumbers(string html, int figures, int naked)
    {
        var page = new Reply("/guides/a", System.Net.HttpStatusCode.OK, new Dictionary<string, string>(), System.Text.Encoding.UTF8.GetBytes($"<article class='prose'>{html}</article>"));

        var counted = Count([page], new Regex($"{Mark}|Akash|AKT", RegexOptions.None, TimeSpan.FromSeconds(1)));

        Assert.Equal((figures, naked), (counted.Figures, counted.Naked.Count));
    }

    private static (int Figures, IReadOnlyList<string> Naked) Count(IEnumerable<Reply> pages, Regex named)
    {
        var sentences = pages.SelectMany(Sentences, (page, sentence) => (page.Address, Text: sentence)).Where(sentence => named.IsMatch(sentence.Text)).ToList();
        var naked = sentences.SelectMany(sentence => Number().Matches(NotANumber().Replace(sentence.Text, " ")), (sentence, number) => $"{sentence.Address}: {number.Value} in: {sentence.Text}");
        return (sentences.Sum(sentence => sentence.Text.Count(c => c == Mark)), [.. naked]);
    }

    /// <summary>Sentences outside of examples, each figure as one mark. A row of a table counts as a sentence.</summary>
    private static IEnumerable<string> Sentences(Reply page)
    {
        var isExample = false;
        foreach (var block in page.Document.QuerySelectorAll(".prose").SelectMany(prose => prose.QuerySelectorAll("h2, h3, h4, p, li, dd, tr")).Where(block => block.Closest(".sources, .claim .muted") is null))
        {
            var text = Read(block);
            if (block.LocalName is "h2" or "h3" or "h4")
                isExample = false;
            else if (Example().IsMatch(text))
                isExample = true;
            else if (!isExample && block.QuerySelector("p, li") is null && !Event().IsMatch(text))
                foreach (var sentence in block.LocalName == "tr" ? [text] : SentenceEnd().Split(text))
                    yield return sentence;
        }
    }

    private static string Read(IElement block)
    {
        var copy = (IElement)block.Clone();
        foreach (var button in copy.QuerySelectorAll("button.figure"))
            (Words(button) ?? button).OuterHtml = Mark.ToString();
        foreach (var other in copy.QuerySelectorAll("code, pre, sup, .part, .visually-hidden, [popover]"))
            other.Remove();
        foreach (var cell in copy.QuerySelectorAll("td, th"))
            cell.TextContent += " | ";

        return copy.TextContent;
    }

    /// <summary>A figure in words stands beside its button, in one element with it.</summary>
    private static IElement? Words(IElement button) => button.Closest(".part, .figure-text");

    private static Regex Names(IEnumerable<Project> projects)
    {
        var names = projects.SelectMany(project => new[] { project.Name, project.Name.Split(' ')[0], project.Token }.Concat(project.Aliases)).Distinct().Select(Regex.Escape);
        return new Regex($@"{Mark}|\b({string.Join('|', names)})\b", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(10));
    }

    /// <summary>Dates, years, versions, quotations and numbers that name something.</summary>
    [GeneratedRegex(
        "\"[^\"]*\"|\u201C[^\u201D]*\u201D|\\d{4}-\\d\\d(-\\d\\d)?|\\d{1,2}((, | and | to )\\d{1,2})* (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*|\\b(19|20)\\d\\d\\b(?! [A-Z]{2})|v?\\d+\\.\\d+\\.\\d+"
        + "|([Pp]roposals?|[Ll]ayer|[Ss]teps?|[Qq]uestion|[Yy]ears?|[Rr]ule|[Vv]ersion|[Dd]iscussion|[Pp]hase|[Ss]tage|[Ll]evel|[Aa]rticle|[Ee]poch|RTX|GTX|HIP|RNP|AEP|DIP)[ -]\\d+|\\b[A-Za-z]+-?\\d\\w*|\\d+[A-Za-z]+|24/7|(24 hours|30 days)",
        RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex NotANumber();

    [GeneratedRegex(@"\d+([.,]\d+)*", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Number();

    [GeneratedRegex(@"\bExamples? (of|with|from)\b|[Ee]xample of .*20\d\d|invented|(this|our|that) (worked )?example", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Example();

    /// <summary>An entry in a list of events begins with its day.</summary>
    [GeneratedRegex(@"^.{0,40}?\d{1,2} [A-Z][a-z]+ 20\d\d(\.| \|)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Event();

    [GeneratedRegex(@"(?<=[.!?]""?)\s+(?=\S)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex SentenceEnd();
}
