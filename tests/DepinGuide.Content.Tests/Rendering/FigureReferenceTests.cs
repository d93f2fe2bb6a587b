using DepinGuide.Content.Rendering;

namespace DepinGuide.Content.Tests.Rendering;

public sealed class FigureReferenceTests
{
    [Theory]
    [InlineData("It takes [[akash.staking.unbonding]].", "<p>It takes {akash.staking.unbonding}.</p>")]
    [InlineData("[[ akash.staking.unbonding ]]", "<p>{akash.staking.unbonding}</p>")]
    [InlineData("[[akash.staking.apr_net | else: its staking yield]]", "<p>{akash.staking.apr_net else its staking yield}</p>")]
    [InlineData("[[akash.staking.apr_net|short]]", "<p>{akash.staking.apr_net short}</p>")]
    [InlineData("[[akash.staking.apr_net | short | else: a bit]]", "<p>{akash.staking.apr_net short else a bit}</p>")]
    [InlineData("[[render]] and [[akash]]", "<p>{render} and {akash}</p>")]
    [InlineData("**[[akash]]**", "<p><strong>{akash}</strong></p>")]
    [InlineData("- [[akash]]", "<ul>\n<li>{akash}</li>\n</ul>")]
    [InlineData("`[[akash]]`", "<p><code>[[akash]]</code></p>")]
    [InlineData("```\n[[akash]]\n```", "<pre tabindex=\"0\"><code>[[akash]]</code></pre>")]
    [InlineData("    [[akash]]", "<pre tabindex=\"0\"><code>[[akash]]</code></pre>")]
    [InlineData("\\[\\[akash]]", "<p>[[akash]]</p>")]
    [InlineData("[[]]", "<p>[[]]</p>")]
    [InlineData("[[a\nb]]", "<p>[[a\nb]]</p>")]
    [InlineData("[[akash]](https://evil.example)", "<p>{akash}(https://evil.example)</p>")]
    [InlineData("Term\n:   [[akash]]", "<dl>\n<dt>Term</dt>\n<dd>{akash}</dd>\n</dl>")]
    [InlineData("![[[akash]]](/media/a.png)", "<p><img src=\"/media/a.png\" alt=\"akash\" loading=\"lazy\" decoding=\"async\"></p>")]
    public void Render_Reference_BecomesASegmentWhereItIsProse(string markdown, string expected) => Assert.Equal(expected, Markdown.Html(markdown));

    [Theory]
    [InlineData("| a | b |\n|---|---|\n| [[akash.staking.unbonding | short]] | 2 |")]
    [InlineData("| a | b |\n|---|---|\n| [[akash.staking.unbonding \\| short]] | 2 |")]
    public void Render_ReferenceInACell_KeepsItsBars(string markdown) =>
        Assert.Contains("<tr><td>{akash.staking.unbonding short}</td><td>2</td></tr>", Markdown.Html(markdown), StringComparison.Ordinal);

    [Fact]
    public void Render_ReferenceInCalloutAndHeading_IsASegment()
    {
        Assert.Contains("<span>Note: {akash}</span></p>\n<p>{render}</p>", Markdown.Html("> [!NOTE] [[akash]]\n> [[render]]"), StringComparison.Ordinal);
        Assert.StartsWith("<h2 id=\"on-akash\">On {akash}<a", Markdown.Html("## On [[akash]]"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[[akesh.staking.unbonding]]", "there is no project 'akesh', did you mean 'akash'?")]
    [InlineData("[[akash.staking.unbondin]]", "there is no metric 'staking.unbondin', did you mean 'staking.unbonding'?")]
    [InlineData("[[akash.unbonding]]", "'akash.unbonding' is not a figure id: project.group.name, for example akash.staking.unbonding")]
    [InlineData("[[rendr]]", "there is no project 'rendr', did you mean 'render'?")]
    [InlineData("[[\u0430kash]]", "'\u0430kash' names neither a figure nor a project")]
    [InlineData("[[akash | short]]", "options belong to figures, and this names a project")]
    [InlineData("[[akash.staking.unbonding | shrt]]", "'shrt' is not an option, did you mean 'short'?; expected 'short' or 'else: words'")]
    [InlineData("[[akash.staking.unbonding | else:]]", "'else:' is not an option; expected 'short' or 'else: words'")]
    [InlineData("[see [[akash]]](/guides)", "a figure or project cannot stand inside a link")]
    public void Render_ReferenceToNothing_IsAVisibleMarkAndAFault(string markdown, string why)
    {
        var result = Markdown.Render(markdown);

        var broken = Assert.Single(result.Body.Segments.OfType<BrokenSegment>());
        Assert.Equal(why, broken.Why);
        Assert.Equal([$"guides/a.md:10: warning: [[{broken.Text}]]: {why}; expected [[project.group.name]] or [[project]]"], result.Problems.Select(problem => problem.ToString()));
    }

    [Fact]
    public void Render_References_AreListedInOrderWithLines() => Assert.Equal(
        [("akash.staking.unbonding", 10), ("akash.staking.apr_net", 12), ("akash.staking.unbonding", 16)],
        Markdown.Render("[[akash.staking.unbonding]]\n\n> a [[akash.staking.apr_net]]\n\n| a | b |\n|---|---|\n| [[akash.staking.unbonding]] | 2 |").Body.References.Select(reference => (((FigureSegment)reference.Segment).Id.Value, reference.Line)));

    [Theory]
    [InlineData("\uE0000\uE001 [[akash]]")]
    [InlineData("&#xE000;0&#xE001; [[akash]]")]
    [InlineData("&#57344;0&#57345; [[akash]]")]
    [InlineData("[a](/x&#xE000;0&#xE001;) [[akash]]")]
    [InlineData("![&#xE000;0&#xE001;](/media/\uE0000\uE001.png) [[akash]]")]
    public void Render_ForgedPlaceholder_IsNoReference(string markdown)
    {
        var segments = Markdown.Render(markdown).Body.Segments;

        Assert.Single(segments.OfType<ProjectSegment>());
        Assert.DoesNotContain(Markdown.Text(segments), c => c is >= '\uE000' and <= '\uF8FF');
    }
}
