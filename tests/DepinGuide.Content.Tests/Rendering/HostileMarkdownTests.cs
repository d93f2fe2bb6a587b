using System.Diagnostics;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CsCheck;
using DepinGuide.Content.Rendering;
using DepinGuide.Content.Snapshots;

namespace DepinGuide.Content.Tests.Rendering;

/// <summary>Runs alone: it measures the time that the process has used.</summary>
[CollectionDefinition(nameof(HostileMarkdownTests), DisableParallelization = true)]
public sealed class RunsAlone;

[Collection(nameof(HostileMarkdownTests))]
public sealed partial class HostileMarkdownTests
{
    private static readonly string[] Pieces =
    [
        "[a](", "![a](", "[", "]", "(", ")", "!", "*", "**", "_", "`", "```", "~~~", ">", "> ", "- ", "1. ", "#", "## ", "|", "|-|-|", "\n", "\n\n", " ", "    ", "\t", "\\", "<", ">", "&", ";", "\"", "'", ":", "=",
        "[[", "]]", "[[akash]]", "[[akash.staking.unbonding | short]]", "| else: ", "[^1]", "[^1]: ", "[!NOTE] ", "[!DANGER]", ":   ", "<script>", "</script>", "<img src=x onerror=alert(1)>", "<svg onload=alert(1)>", "javascript:", "JaVaScRiPt:",
        "data:text/html,", "https://", "//", "/", "mailto:", "&#106;avascript:", "&#xE000;", "\uE000", "\uE001", "0", "{onclick=alert(1)}", "style=", "onclick=", "a", "word", "\u202E", "\0", "\u00A0", "é", "😀", "\r\n", "<!--", "-->", "<![CDATA[", "<?", "</p>", "<a href=\"",
    ];

    [Theory]
    [InlineData("[a](")]
    [InlineData("![a](")]
    [InlineData("![")]
    [InlineData("[")]
    [InlineData("]")]
    [InlineData("[](x")]
    [InlineData("[x](y (")]
    [InlineData("[[a")]
    [InlineData("[a][")]
    [InlineData("*")]
    [InlineData("*a ")]
    [InlineData("a*")]
    [InlineData("**a *b ")]
    [InlineData("*_")]
    [InlineData(">")]
    [InlineData("> ")]
    [InlineData("> - ")]
    [InlineData("`")]
    [InlineData("`a``b```c")]
    [InlineData("- ")]
    [InlineData("-\n")]
    [InlineData("1. ")]
    [InlineData("- a\n  - b\n    - c\n")]
    [InlineData("# a\n")]
    [InlineData("a\n-\n")]
    [InlineData("|")]
    [InlineData("| a |\n")]
    [InlineData("a|b\n-|-\n")]
    [InlineData("[^a]: b\n")]
    [InlineData("[a]: b\n")]
    [InlineData("a\n: b\n\n")]
    [InlineData("a  \n")]
    [InlineData("&a;")]
    [InlineData("\"")]
    [InlineData("\\")]
    [InlineData("<")]
    [InlineData("<!--")]
    [InlineData("```csharp\nvar a = 1;\n```\n")]
    public void Render_200Kilobytes_TakesLessThanASecondOfWork(string piece)
    {
        var markdown = string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length));
        _ = Markdown.Render("warm *up* [a](/b)\n\n|a|b|\n|-|-|\n|1|2|");

        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var result = Markdown.Render(markdown);
        process.Refresh();

        Assert.InRange((process.TotalProcessorTime - before).TotalSeconds, 0, 1);
        Assert.NotEmpty(result.Body.Segments);
        AssertSafe(result);
    }

    /// <summary>Found by bench/fuzz: behind something opened and never closed, fourteen kilobytes of a table took seconds and half a gigabyte.</summary>
    [Theory]
    [InlineData("a\n_b\n", true)]
    [InlineData("a\n[b\n", true)]
    [InlineData("", false)]
    public void Render_ALongTableBehindSomethingOpen_IsRefusedAndALongTableAloneIsNot(string before, bool isRefused)
    {
        var result = Markdown.Render(before + string.Concat(Enumerable.Repeat("a|b\n-|-\n", 1_700)));

        Assert.Equal(isRefused, result.Problems.Any(problem => problem.Level == ProblemLevel.Error));
    }

    /// <summary>Found by bench/fuzz: lines end at a carriage return too, and behind one, four kilobytes of markers took six seconds.</summary>
    [Theory]
    [InlineData("a\r")]
    [InlineData("a\r\n")]
    [InlineData("a\n")]
    public void Render_ALineOfMarkers_IsRefusedWhateverEndsTheLineBeforeIt(string before) =>
        Assert.Equal(
            ["guides/a.md:11: error: lists or quotations are nested too deep; expected at most a few levels"],
            Markdown.Problems(before + string.Concat(Enumerable.Repeat("1. ", 1_400))));

    [Fact]
    public void Render_TooMuchText_GivesItEscapedWithAnError()
    {
        var result = Markdown.Render(new string('<', MarkdownLimits.MaximumLength + 1));

        Assert.StartsWith("<pre>&lt;&lt;", Assert.IsType<HtmlSegment>(Assert.Single(result.Body.Segments)).Html, StringComparison.Ordinal);
        Assert.Equal((ProblemLevel.Error, "the text has 409,601 characters", "at most 409,600"), result.Problems.Select(problem => (problem.Level, problem.Text, problem.Expected)).Single());
    }

    [Theory]
    [InlineData("[a](javascript:alert(1))")]
    [InlineData("[a](JAVASCRIPT:alert(1))")]
    [InlineData("[a](&#106;avascript:alert(1))")]
    [InlineData("[a](&#x6A;avascript&colon;alert(1))")]
    [InlineData("[a](<javascript:alert(1)>)")]
    [InlineData("[a](< javascript:alert(1)>)")]
    [InlineData("[a]( javascript:alert(1) )")]
    [InlineData("[a](vbscript:msgbox(1))")]
    [InlineData("[a](data:text/html;base64,PHNjcmlwdD4=)")]
    [InlineData("[a](file:///etc/passwd)")]
    [InlineData("[a](//evil.example)")]
    [InlineData("[a](/\\evil.example)")]
    [InlineData("[a](\\\\evil.example)")]
    [InlineData("[a](http://example.org)")]
    [InlineData("[a](HTTPS://example.org)")]
    [InlineData("[a](https:evil.example)")]
    [InlineData("[a](https://user@evil.example)")]
    [InlineData("[a](https://\u0430kash.network)")]
    [InlineData("[a](evil)")]
    [InlineData("[a](mailto:a@example.org?bcc=b@example.org)")]
    [InlineData("[a]()")]
    [InlineData("[a]\n\n[a]: javascript:alert(1)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("<ftp://example.org>")]
    [InlineData("![a](javascript:alert(1))")]
    [InlineData("![a](data:image/svg+xml;base64,PHN2Zz4=)")]
    [InlineData("![a](//evil.example/a.png)")]
    public void Render_LinkThatMayHarm_BecomesPlainTextAndAProblem(string markdown)
    {
        var result = Markdown.Render(markdown);

        Assert.DoesNotContain("href=", Markdown.Text(result.Body.Segments), StringComparison.Ordinal);
        Assert.DoesNotContain("<img", Markdown.Text(result.Body.Segments), StringComparison.Ordinal);
        Assert.Empty(result.Body.Links);
        Assert.Single(result.Problems);
        AssertSafe(result);
    }

    [Theory]
    [InlineData("[a](java\tscript:alert(1))")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("<svg/onload=alert(1)>")]
    [InlineData("<iframe src=\"https://evil.example\"></iframe>")]
    [InlineData("<a href=\"javascript:alert(1)\">a</a>")]
    [InlineData("<style>* { display: none }</style>")]
    [InlineData("<math><mtext></p><img src=x onerror=alert(1)>")]
    [InlineData("a {style=\"color:red\" onclick=\"alert(1)\"}")]
    [InlineData("## a {#x onclick=alert(1)}")]
    [InlineData("[a](/b \"\\\" onmouseover=\\\"alert(1)\")")]
    [InlineData("![\" onerror=\"alert(1)](/media/a.png)")]
    [InlineData("[a](/b\"onclick=\"alert(1))")]
    [InlineData("## \"><script>alert(1)</script>")]
    [InlineData("> [!NOTE] \"><script>alert(1)</script>")]
    [InlineData("| \"><script>alert(1)</script> |\n|---|\n| b |")]
    [InlineData("```\"><script>alert(1)</script>\na\n```")]
    [InlineData("```html\n<script>alert(1)</script>\n```")]
    [InlineData("[[akash | \"><script>alert(1)</script>]]")]
    [InlineData("![a](https://www.youtube.com/watch?v=1)")]
    [InlineData("text[^\"><script>]\n\n[^\"><script>]: <script>alert(1)</script>")]
    public void Render_Attack_IsHarmless(string markdown) => AssertSafe(Markdown.Render(markdown));

    [Fact]
    public void Render_AnyText_NeverThrowsAndIsSafe() =>
        Gen.OneOf(Gen.Int[0, Pieces.Length - 1].Select(index => Pieces[index]).Array[0, 60].Select(string.Concat), Gen.String).Sample(
            markdown =>
            {
                var result = Markdown.Render(markdown, isFaq: markdown.Length % 2 == 0);
                AssertSafe(result);
                Assert.DoesNotContain(result.Problems, problem => problem.Text.StartsWith("the text cannot be rendered", StringComparison.Ordinal));
            },
            iter: 5_000);

    /// <summary>What a browser would make of it: nothing that runs, and no element that was not meant.</summary>
    private static void AssertSafe(MarkdownResult result)
    {
        var html = string.Concat(result.Body.Segments.OfType<HtmlSegment>().Select(segment => segment.Html));
        if (html.Length > 500_000)
            return;

        Assert.DoesNotMatch(Dangerous(), html);
        foreach (var element in new HtmlParser().ParseDocument(html).Body!.QuerySelectorAll("*"))
        {
            Assert.DoesNotContain(element.LocalName, (string[])["script", "style", "iframe", "object", "embed", "form", "input", "math", "link", "meta", "base"]);
            foreach (var attribute in element.Attributes)
                AssertSafe(attribute);
        }
    }

    private static void AssertSafe(IAttr attribute)
    {
        Assert.False(attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase), attribute.Name);
        Assert.NotEqual("style", attribute.Name);
        if (attribute.Name is "href" or "src")
            Assert.Matches("^(https://|mailto:|/(?![/\\\\])|#)", attribute.Value);
    }

    /// <summary>A tag with a dangerous name or a handler; the same words as text are fine.</summary>
    [GeneratedRegex("<(script|style|iframe)|<[a-z][^>\"]*(\"[^\"]*\"[^>\"]*)*\\s(on[a-z]+|style)\\s*=", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Dangerous();
}
