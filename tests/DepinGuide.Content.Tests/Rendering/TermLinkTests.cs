namespace DepinGuide.Content.Tests.Rendering;

public sealed class TermLinkTests
{
    [Theory]
    [InlineData("A [lock-up](/glossary/lock-up).", "<p>A {lock-up: lock-up}.</p>")]
    [InlineData("[Burn & mint](/glossary/burn-and-mint)", "<p>{Burn &amp; mint: burn-and-mint}</p>")]
    [InlineData("[a](/glossary/gas) and [b](/glossary/gas)", "<p>{a: gas} and <a href=\"/glossary/gas\">b</a></p>")]
    [InlineData("[a](/glossary/gas)\n\n- [b](/glossary/token)", "<p>{a: gas}</p>\n<ul>\n<li>{b: token}</li>\n</ul>")]
    [InlineData("[a](/glossary/gas#more)", "<p><a href=\"/glossary/gas#more\">a</a></p>")]
    [InlineData("[**a**](/glossary/gas)", "<p><a href=\"/glossary/gas\"><strong>a</strong></a></p>")]
    [InlineData("[all](/glossary)", "<p><a href=\"/glossary\">all</a></p>")]
    [InlineData("`[a](/glossary/gas)`", "<p><code>[a](/glossary/gas)</code></p>")]
    public void Render_LinkToATerm_OpensInPlaceTheFirstTime(string markdown, string expected) => Assert.Equal(expected, Markdown.Html(markdown));

    [Fact]
    public void Render_TermInAnAnswer_StaysInTheAnswer()
    {
        var question = Assert.Single(Markdown.Render("## Part\n\n### Why?\n\nFor [gas](/glossary/gas).", isFaq: true).Body.Questions);

        Assert.Equal("<p>For {gas: gas}.</p>", Markdown.Text(question.Answer));
    }
}
