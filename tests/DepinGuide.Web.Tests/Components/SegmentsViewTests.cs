using AngleSharp.Dom;
using DepinGuide.Content.Rendering;
using DepinGuide.Facts.Figures;
using DepinGuide.Facts.Ids;
using DepinGuide.Web.Layout;
using DepinGuide.Web.Tests.Portals;

namespace DepinGuide.Web.Tests.Components;

public sealed class SegmentsViewTests(SqlitePortal portal) : ComponentTest(portal)
{
    private static readonly Figure Figure = Make.Figure(Make.Metric(), [Make.Reading(Make.Metric(), "14 d")]);

    private static readonly FigureSegment Segment = new(Figure.Id, null, IsShort: false);

    [Theory]
    [InlineData(".")]
    [InlineData(",")]
    [InlineData(";")]
    [InlineData(":")]
    [InlineData("!")]
    [InlineData("?")]
    [InlineData(")")]
    public void Render_PunctuationAfterAFigure_StaysWithIt(string sign)
    {
        var body = Show(new HtmlSegment("<p>It takes "), Segment, new HtmlSegment($"{sign} Then</p>"));

        Assert.Equal($"14 days, fresh, show source{sign}", Words(body.QuerySelector(".keep")));
        Assert.Equal($"It takes 14 days, fresh, show source{sign} Then", Words(body));
    }

    [Theory]
    [InlineData(" and more")]
    [InlineData("</p>")]
    [InlineData("- then")]
    [InlineData("")]
    public void Render_AnythingElseAfterAFigure_StaysWhereItIs(string rest) => Assert.Empty(Show(new HtmlSegment("<p>It takes "), Segment, new HtmlSegment(rest)).QuerySelectorAll(".keep"));

    [Fact]
    public void Render_PunctuationAlone_IsNotRepeated() =>
        Assert.Equal("14 days, fresh, show source. 14 days, fresh, show source", Words(Show(Segment, new HtmlSegment(". "), Segment)));

    [Fact]
    public void Render_PunctuationBetweenTwoFigures_StaysWithTheFirst()
    {
        var body = Show(Segment, new HtmlSegment(","), Segment, new HtmlSegment("."));

        Assert.Equal(["14 days, fresh, show source,", "14 days, fresh, show source."], body.QuerySelectorAll(".keep").Select(Words));
        Assert.Equal("14 days, fresh, show source,14 days, fresh, show source.", Words(body));
    }

    [Fact]
    public void Render_AFigureAtTheEnd_IsShown() => Assert.Equal("14 days, fresh, show source", Words(Show(Segment)));

    [Fact]
    public void Render_AFigureInText_IsShownAsWithinASentence()
    {
        var missing = Make.Figure(Make.Metric("supply.max"), []);

        var body = Body<SegmentsView>(Make.Book(missing), view => view.Add(component => component.Segments, [new FigureSegment(missing.Id, null, IsShort: false)]));

        Assert.Equal("not known", Words(body.QuerySelector(".figure__value")));
    }

    [Fact]
    public void Render_WordsForWhenAFigureIsMissing_AreShown()
    {
        var missing = Make.Figure(Make.Metric("supply.max"), []);

        var body = Body<SegmentsView>(Make.Book(missing), view => view.Add(component => component.Segments, [new FigureSegment(missing.Id, "its limit", IsShort: false)]));

        Assert.StartsWith("its limit", Words(body), StringComparison.Ordinal);
    }

    [Fact]
    public void Render_ABrokenReference_IsVisibleAndExplained()
    {
        var body = Show(new BrokenSegment("no.such", "There is no such figure."));

        Assert.Equal("[[no.such]] (There is no such figure.)", Words(body.QuerySelector(".figure--unknown")));
    }

    [Fact]
    public void Render_ABrokenReferenceWithMarkup_IsText() => Assert.Empty(Show(new BrokenSegment("<b>x</b>", "<i>y</i>")).QuerySelectorAll("b, i"));

    [Fact]
    public void Render_AProject_IsALinkWithItsTicker()
    {
        var project = Content.Projects[0].Project;

        var link = Show(new ProjectSegment(project.Slug)).QuerySelector("a")!;

        Assert.Equal($"/projects/{project.Slug}", link.GetAttribute("href"));
        Assert.Equal($"{project.Name} ({project.Token})", link.TextContent);
    }

    [Fact]
    public void Render_AProjectThatIsNoLongerThere_ShowsItsSlug() => Assert.Equal("gone", Words(Show(new ProjectSegment(Id.Parse<ProjectSlug>("gone")))));

    private IElement Show(params Segment[] segments) => Body<SegmentsView>(Make.Book(Figure), view => view.Add(component => component.Segments, segments));
}
