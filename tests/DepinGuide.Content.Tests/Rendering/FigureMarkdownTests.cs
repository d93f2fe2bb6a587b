using CsCheck;
using DepinGuide.Content.Rendering;
using DepinGuide.Content.Rendering.Figures;
using DepinGuide.Facts.Ids;

namespace DepinGuide.Content.Tests.Rendering;

public sealed class FigureMarkdownTests
{
    private static readonly FigureMarkdown Twin = new(new KnownNames(new HashSet<ProjectSlug> { Id.Parse<ProjectSlug>("akash") }, new HashSet<MetricId> { Id.Parse<MetricId>("staking.unbonding") }));

    [Theory]
    [InlineData("It takes [[akash.staking.unbonding]] to leave [[akash]].", "It takes 14 days to leave AKT.")]
    [InlineData("[[akash.staking.unbonding | else: long]]", "14 days")]
    [InlineData("`[[akash]]` and [[akash]]", "`[[akash]]` and AKT")]
    [InlineData("```\n[[akash]]\n```\n\n[[akash]]", "```\n[[akash]]\n```\n\nAKT")]
    [InlineData("> [!NOTE] About [[akash]]\n> It is [[akash]].", "> [!NOTE] About AKT\n> It is AKT.")]
    [InlineData("- a\n  - [[akash]]\n    [[akash]]", "- a\n  - AKT\n    AKT")]
    [InlineData("| a | b |\n|---|---|\n| [[akash.staking.unbonding | short]] | [[akash]] |", "| a | b |\n|---|---|\n| 14 days | AKT |")]
    [InlineData("Term\n:   [[akash]] text", "Term\n:   AKT text")]
    [InlineData("## On [[akash]]\n\nText[^1].\n\n[^1]: [[akash]]", "## On AKT\n\nText[^1].\n\n[^1]: AKT")]
    [InlineData("[[nope]]", "?")]
    [InlineData("no reference", "no reference")]
    [InlineData("", "")]
    public void Write_References_AreReplacedWhereTheyStand(string markdown, string expected) => Assert.Equal(expected, Twin.Write(markdown, Words));

    [Fact]
    public void Write_AnyTextThatKeepsItsReferences_IsUnchanged() =>
        Gen.OneOf(Gen.String, Gen.Int[0, Pieces.Length - 1].Select(index => Pieces[index]).Array[0, 30].Select(string.Concat)).Sample(
            markdown => Assert.Equal(Cleaned(markdown), Twin.Write(markdown, _ => "[[akash]]")), iter: 3_000);

    private static readonly string[] Pieces = ["[[akash]]", "\n", "\n\n", "> ", "- ", "1. ", "  ", "| ", "|---|---|", "\r\n", "\t", "`", "[^1]", "[^1]: ", ":   ", "a", "*", "## ", "[!NOTE] ", "\\"];

    private static string Cleaned(string markdown) => string.Concat(markdown.Select(c => c is (>= '\uE000' and <= '\uF8FF') or '\0' ? '\uFFFD' : c));

    private static string Words(Segment segment) => segment switch
    {
        FigureSegment => "14 days",
        ProjectSegment => "AKT",
        _ => "?",
    };
}
