using AngleSharp.Html.Parser;
using CsCheck;
using DepinGuide.Content.Rendering;
using DepinGuide.Web.Features.Twins;

namespace DepinGuide.Web.Tests.Twins;

public sealed class MarkdownTextTests
{
    private static readonly MarkdownRenderer Renderer = new(KnownNames.None);

    [Theory]
    [InlineData("14 days", "14 days")]
    [InlineData("4.01 %", "4.01 %")]
    [InlineData("4. March", @"4\. March")]
    [InlineData("4) March", @"4\) March")]
    [InlineData("# heading", @"\# heading")]
    [InlineData("- item", @"\- item")]
    [InlineData("a # b - c", "a # b - c")]
    [InlineData("a | b", @"a \| b")]
    [InlineData(" a\n\n# b\t c ", "a # b c")]
    [InlineData("a_b *c* `d`", @"a\_b \*c\* \`d\`")]
    [InlineData("<script>", @"\<script>")]
    [InlineData("[a](b)", @"\[a\](b)")]
    [InlineData("&lt;", @"\&lt;")]
    [InlineData(@"a\", @"a\\")]
    [InlineData("", "")]
    public void Plain_Marks_AreEscapedWhereTheyCount(string text, string expected) => Assert.Equal(expected, MarkdownText.Plain(text));

    [Theory]
    [InlineData("uakt", "`uakt`")]
    [InlineData("ibc/12", "`ibc/12`")]
    [InlineData("a\nb", "`a b`")]
    [InlineData("a`b", @"a\`b")]
    [InlineData("a|b", @"a\|b")]
    [InlineData("", "")]
    public void Code_WhatCouldEndIt_IsWordsInstead(string text, string expected) => Assert.Equal(expected, MarkdownText.Code(text));

    [Theory]
    [InlineData("https://a.example/b(c)", "[x](https://a.example/b%28c%29)")]
    [InlineData("https://a.example/b|c d", "[x](https://a.example/b%7Cc%20d)")]
    public void Link_AnAddress_CannotEndTheLink(string address, string expected) => Assert.Equal(expected, MarkdownText.Link("x", new Uri(address)));

    [Fact]
    public void Plain_AnyText_StaysInItsCellAndReadsTheSame() => Text.Sample(text =>
    {
        var cells = Cells($"| a | b |\n|---|---|\n| x{MarkdownText.Plain(text)} | {MarkdownText.Code(text)}y |");

        Assert.Equal(2, cells.Length);
        Assert.Equal(OneLine("x" + text.TrimStart()), OneLine(cells[0].TextContent));
        Assert.Empty(cells[0].Children);
    }, iter: 2_000);

    [Fact]
    public void Plain_AnyTextAsAnItem_IsOneParagraphOfWords() => Text.Sample(text =>
    {
        var body = Body($"- {MarkdownText.Plain(text)}z");

        Assert.Single(body.Children);
        Assert.Empty(body.QuerySelectorAll("li *"));
        Assert.Equal(OneLine(text) + "z", OneLine(body.QuerySelector("li")!.TextContent));
    }, iter: 2_000);

    private static readonly string[] Pieces = ["|", "\\", "`", "\n", "\n\n", "# ", "- ", "1. ", "> ", "*", "_", "[", "]", "(", ")", "<b>", "&amp;", "~~", "[[akash]]", "[^1]", "![", ":", "a", " ", "b"];

    private static readonly Gen<string> Text = Gen.Int[0, Pieces.Length - 1].Select(index => Pieces[index]).Array[0, 12].Select(string.Concat);

    private static AngleSharp.Dom.IElement Body(string markdown)
    {
        var html = string.Concat(Renderer.Render(new MarkdownInput("a.md", markdown)).Body.Segments.OfType<HtmlSegment>().Select(segment => segment.Html));
        return new HtmlParser().ParseDocument(html).Body!;
    }

    private static AngleSharp.Dom.IElement[] Cells(string markdown) => [.. Body(markdown).QuerySelectorAll("tbody td")];

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
