using DepinGuide.Facts.Ids;
using DepinGuide.Web.Layout;
using Microsoft.AspNetCore.Components;

namespace DepinGuide.Web.Tests.Components;

public sealed class HtmlTextTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("<b>", "&lt;b&gt;")]
    [InlineData("\"&'", "&quot;&amp;&#x27;")]
    [InlineData(null, "")]
    public void Of_TextInAHole_IsEncoded(string? text, string expected) => Assert.Equal($"<p>{expected}</p>", HtmlText.Of($"<p>{text}</p>").Value);

    [Fact]
    public void Of_MarkupInAHole_StaysMarkup() => Assert.Equal("<p><b>1</b></p>", HtmlText.Of($"<p>{new MarkupString("<b>1</b>")}</p>").Value);

    [Fact]
    public void Of_NumbersAndIds_AreWrittenWithoutSeparators() =>
        Assert.Equal("1234567 akash", HtmlText.Of($"{1_234_567} {Id.Parse<ProjectSlug>("akash")}").Value);

    [Fact]
    public void Take_AfterSomeAdds_GivesThemInOrderAndBeginsAgain()
    {
        var html = new HtmlText();
        html.Add($"<i>{"a"}");
        html.Add(new MarkupString("</i>"));

        Assert.Equal("<i>a</i>", html.Take().Value);
        Assert.Equal("", html.Take().Value);
    }
}
