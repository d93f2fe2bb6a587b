using DepinGuide.Content.Rendering;

namespace DepinGuide.Content.Tests.Rendering;

public sealed class MarkdownRendererTests
{
    private const string Hidden = "<span class=\"visually-hidden\">, external site</span>";

    [Theory]
    [InlineData("Text **strong** and *em*.", "<p>Text <strong>strong</strong> and <em>em</em>.</p>")]
    [InlineData("a  \nb", "<p>a<br>\nb</p>")]
    [InlineData("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>")]
    [InlineData("3. a\n4. b", "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>")]
    [InlineData("> quoted", "<blockquote>\n<p>quoted</p>\n</blockquote>")]
    [InlineData("Term\n:   What it is.", "<dl>\n<dt>Term</dt>\n<dd>What it is.</dd>\n</dl>")]
    [InlineData("---", "<hr>")]
    [InlineData("`a <b>`", "<p><code>a &lt;b&gt;</code></p>")]
    [InlineData("```\na <b>\n```", "<pre tabindex=\"0\"><code>a &lt;b&gt;</code></pre>")]
    [InlineData("```nosuch\na\n```", "<pre tabindex=\"0\"><code>a</code></pre>")]
    [InlineData("```csharp\nvar a = \"<b>\"; // c\n```", "<pre tabindex=\"0\"><code><span class=\"code-keyword\">var</span> a = <span class=\"code-string\">\"&lt;b&gt;\"</span>; <span class=\"code-comment\">// c</span></code></pre>")]
    [InlineData("![A map](/media/map.png)", "<p><img src=\"/media/map.png\" alt=\"A map\" loading=\"lazy\" decoding=\"async\"></p>")]
    [InlineData("[in](/guides/a?b=1&c=2#d)", "<p><a href=\"/guides/a?b=1&amp;c=2#d\">in</a></p>")]
    [InlineData("[down](#risks)", "<p><a href=\"#risks\">down</a></p>")]
    [InlineData("[mail](mailto:a@example.org)", "<p><a href=\"mailto:a@example.org\">mail</a></p>")]
    [InlineData("[out](https://example.org/a)", $"<p><a href=\"https://example.org/a\" class=\"external\" rel=\"noopener nofollow external\">out{Hidden}</a></p>")]
    [InlineData("<https://example.org>", $"<p><a href=\"https://example.org\" class=\"external\" rel=\"noopener nofollow external\">https://example.org{Hidden}</a></p>")]
    [InlineData("[out][1]\n\n[1]: https://example.org \"title\"", $"<p><a href=\"https://example.org\" class=\"external\" rel=\"noopener nofollow external\">out{Hidden}</a></p>")]
    [InlineData("## What's *new*", "<h2 id=\"whats-new\">What's <em>new</em><a class=\"heading-link\" href=\"#whats-new\" aria-label=\"Link to this section: What's new\">#</a></h2>")]
    [InlineData("<b onclick=x>bold</b>", "<p>&lt;b onclick=x&gt;bold&lt;/b&gt;</p>")]
    [InlineData("a{onclick=alert(1)}", "<p>a{onclick=alert(1)}</p>")]
    public void Render_Construct_GivesItsHtml(string markdown, string expected) => Assert.Equal(expected, Markdown.Html(markdown));

    [Fact]
    public void Render_Table_ScrollsInANamedRegionAndAlignsByClass() => Assert.Equal(
        """
        <div class="table-scroll" tabindex="0" role="region" aria-label="Table: a, b c, d">
        <table>
        <thead>
        <tr><th scope="col">a</th><th scope="col" class="number">b <em>c</em></th><th scope="col" class="centred">d</th></tr>
        </thead>
        <tbody>
        <tr><td>1</td><td class="number">2</td><td class="centred"><code>3</code></td></tr>
        </tbody>
        </table>
        </div>
        """,
        Markdown.Html("| a | b *c* | d |\n|---|--:|:-:|\n| 1 | 2 | `3` |"));

    [Fact]
    public void Render_TableWithoutACornerHeading_HeadsOnlyTheOthers() =>
        Assert.Contains("<tr><td></td><th scope=\"col\">b</th></tr>", Markdown.Html("| | b |\n|---|---|\n| 1 | 2 |"), StringComparison.Ordinal);

    [Fact]
    public void Render_TablesWithTheSameHeadings_HaveNamesOfTheirOwn()
    {
        var html = Markdown.Html("| a |\n|---|\n| 1 |\n\ntext\n\n| a |\n|---|\n| 2 |");

        Assert.Contains("aria-label=\"Table: a\"", html, StringComparison.Ordinal);
        Assert.Contains("aria-label=\"Table: a (2)\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("> [!NOTE] Two *kinds*\n> Text.", "note", "Note: Two kinds", "Note: Two <em>kinds</em>", "<p>Text.</p>\n")]
    [InlineData("> [!WARNING]\n> Text.", "warning", "Warning", "Warning", "<p>Text.</p>\n")]
    [InlineData("> [!DANGER] Only a title", "danger", "Danger: Only a title", "Danger: Only a title", "")]
    [InlineData("> [!NOTE] T\n>\n> - a", "note", "Note: T", "Note: T", "<ul>\n<li>a</li>\n</ul>\n")]
    public void Render_Callout_HasIconWordAndTitle(string markdown, string kind, string label, string title, string body) => Assert.Equal(
        $"<aside class=\"callout callout--{kind}\" role=\"note\" aria-label=\"{label}\">\n<p class=\"callout__title\"><svg class=\"icon\" aria-hidden=\"true\"><use href=\"#icon-{kind}\"></use></svg><span>{title}</span></p>\n{body}</aside>",
        Markdown.Html(markdown));

    [Fact]
    public void Render_UnknownCallout_StaysAQuotationAndIsReported()
    {
        Assert.Equal("<blockquote>\n<p>[!TIP] a</p>\n</blockquote>", Markdown.Html("> [!TIP] a"));
        Assert.Equal(["guides/a.md:10: warning: the quotation begins with a mark that is not known; expected [!NOTE], [!WARNING] or [!DANGER]"], Markdown.Problems("> [!TIP] a"));
    }

    [Fact]
    public void Render_FootnoteUsedTwice_HasUniqueIdsAndTwoWaysBack() => Assert.Equal(
        """
        <p>One<sup class="footnote-ref"><a href="#fn-1" id="fnref-1" aria-label="Footnote 1">1</a></sup> two<sup class="footnote-ref"><a href="#fn-1" id="fnref-1-2" aria-label="Footnote 1">1</a></sup> three<sup class="footnote-ref"><a href="#fn-2" id="fnref-2" aria-label="Footnote 2">2</a></sup>.</p>
        <section class="footnotes" aria-label="Footnotes">
        <ol>
        <li id="fn-1">
        <p>First. <a href="#fnref-1" aria-label="Back to the text">↩</a> <a href="#fnref-1-2" aria-label="Back to the text">↩</a></p>
        </li>
        <li id="fn-2">
        <p>Second. <a href="#fnref-2" aria-label="Back to the text">↩</a></p>
        </li>
        </ol>
        </section>
        """,
        Markdown.Html("One[^a] two[^a] three[^b].\n\n[^a]: First.\n[^b]: Second."));

    [Theory]
    [InlineData("Text[^1].", "guides/a.md:10: warning: the footnote [^1] is used or defined where it has no effect; expected a definition such as '[^1]: text' after a paragraph, and a reference to it")]
    [InlineData("# Title", "guides/a.md:10: warning: a heading of level 1 is here; expected levels 2 to 4; the title is in the front matter")]
    [InlineData("a\n\n##### Deep", "guides/a.md:12: warning: a heading of level 5 is here; expected levels 2 to 4; the title is in the front matter")]
    [InlineData("a\n[](/guides)", "guides/a.md:11: warning: the link to /guides has no words; expected words that say where it leads")]
    [InlineData("![](/media/a.png)", "guides/a.md:10: warning: the image '/media/a.png' has no text for those who cannot see it; expected an image from /media/ with a text that says what it shows")]
    [InlineData("![a](https://example.org/a.png)", "guides/a.md:10: warning: the image 'https://example.org/a.png' is not from /media/; expected an image from /media/ with a text that says what it shows")]
    [InlineData("![a](/media/../a.png)", "guides/a.md:10: warning: the image '/media/../a.png' is not from /media/; expected an image from /media/ with a text that says what it shows")]
    [InlineData("See [[akash", "guides/a.md:10: warning: '[[' is not closed by ']]' on its line; expected [[project.group.name]] or [[project]]")]
    public void Render_Slip_IsReportedWithItsLine(string markdown, string expected) => Assert.Equal([expected], Markdown.Problems(markdown));

    [Fact]
    public void Render_Headings_GiveOutlineAndStableAnchors()
    {
        var body = Markdown.Render("## Risks\n\ntext\n\n### Fees & *taxes*\n\n## Risks\n\n#### Deep\n\n## Risks 2\n\n## !\n\n## FN 1").Body;

        Assert.Equal(
            [new OutlineItem(2, "risks", "Risks", 10), new(3, "fees-taxes", "Fees & taxes", 14), new(2, "risks-2", "Risks", 16), new(2, "risks-2-2", "Risks 2", 20), new(2, "section", "!", 22), new(2, "section-fn-1", "FN 1", 24)],
            body.Outline);
        Assert.Contains("deep", body.Anchors);
    }

    [Fact]
    public void Render_LinksAndImages_AreListedWithLines() => Assert.Equal(
        [new LinkReference("/guides", "the *guides*".Replace("*", "", StringComparison.Ordinal), false, 10), new("/media/a.png", "A", true, 12), new("https://example.org", "x", false, 14)],
        Markdown.Render("See [the *guides*](/guides).\n\n![A](/media/a.png)\n\n- [x](https://example.org)").Body.Links);

    [Theory]
    [InlineData("One two, three.", 3)]
    [InlineData("One `code` two\n\n```\nnot counted\n```", 2)]
    [InlineData("It is [[akash.staking.unbonding]] - now", 4)]
    [InlineData("", 0)]
    public void Render_Words_CountsProseAndFigures(string markdown, int expected) => Assert.Equal(expected, Markdown.Render(markdown).Body.Words);

    /// <summary>Found by bench/fuzz: a comment without an end makes one of the library's expressions try for years.</summary>
    [Fact]
    public void Render_CodeThatIsTooHardToColour_StaysPlain()
    {
        var hard = $"/*{new string('\n', 60)}x";

        var html = Markdown.Text(Markdown.Render($"```js\n{hard}\n```\n\n```js\nvar a;\n```").Body.Segments);

        Assert.Contains($"<code>{hard}</code>", html, StringComparison.Ordinal);
        Assert.EndsWith("<code>var a;</code></pre>", html, StringComparison.Ordinal);
    }

    /// <summary>Found by bench/fuzz: half a character cannot be encoded. Put together here, since an attribute cannot hold one.</summary>
    [Fact]
    public void Render_HalfACharacter_ShowsThatOneIsMissing()
    {
        var (first, second) = (new string('\uD83D', 1), new string('\uDE00', 1));

        var result = Markdown.Render($"{second}{first}{second}{first}{first}{second} [a](/{first})");

        Assert.Equal("<p>\uFFFD😀\uFFFD😀 <a href=\"/%EF%BF%BD\">a</a></p>", Markdown.Text(result.Body.Segments));
        Assert.Empty(result.Problems);
    }

    [Fact]
    public void Render_Faq_GivesQuestionsWithBalancedAnswers()
    {
        var result = Markdown.Render("Intro.\n\n## Buying\n\n### Where?\n\nOn [[akash]][^1].\n\n- a\n\n### How?\n\nSo.\n\n## Else\n\nText.\n\n[^1]: Note.", isFaq: true);

        Assert.Empty(result.Problems);
        Assert.Equal(["Where?", "How?"], result.Body.Questions.Select(question => question.Question));
        Assert.Equal(["where", "how"], result.Body.Questions.Select(question => question.Anchor));
        Assert.Equal("<p>On {akash}<sup class=\"footnote-ref\"><a href=\"#fn-1\" id=\"fnref-1\" aria-label=\"Footnote 1\">1</a></sup>.</p>\n<ul>\n<li>a</li>\n</ul>", Markdown.Text(result.Body.Questions[0].Answer));
        Assert.Equal("<p>So.</p>", Markdown.Text(result.Body.Questions[1].Answer));
        Assert.DoesNotContain(Markdown.Text(result.Body.Segments), c => c is >= '\uE000' and <= '\uF8FF');
    }

    [Fact]
    public void Render_FaqWithAHeadingThatAsksNothing_IsReported() => Assert.Equal(
        ["guides/a.md:10: warning: a heading of level 3 is no question; expected in an faq, a question that ends with '?'", "guides/a.md:14: warning: the question has no answer; expected text below it"],
        Markdown.Problems("### Buying\n\nText.\n\n### Why?\n\n## End", isFaq: true));

    [Fact]
    public void Render_NestedStructure_IsRefusedBelowTheParsersLimit() => Assert.Equal(
        ["guides/a.md:10: error: lists or quotations are nested too deep; expected at most a few levels"], Markdown.Problems(new string('>', 60) + " a"));
}
