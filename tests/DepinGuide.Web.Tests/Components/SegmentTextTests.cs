using DepinGuide.Content.Rendering;
using DepinGuide.Facts.Figures;
using DepinGuide.Facts.Ids;
using DepinGuide.Web.Layout;

namespace DepinGuide.Web.Tests.Components;

public sealed class SegmentTextTests
{
    private static readonly Figure Known = Make.Figure(Make.Metric(), [Make.Reading(Make.Metric(), "14 d")]);

    private static readonly Figure Missing = Make.Figure(Make.Metric("supply.max"), []);

    [Fact]
    public void Plain_Markup_IsLeftOutAndEntitiesAreSigns() =>
        Assert.Equal("Fish & chips cost < 5.", Plain(new HtmlSegment("<p>Fish &amp; <strong>chips</strong> cost &lt; 5.</p>")));

    [Fact]
    public void Plain_AFigure_IsItsValue() => Assert.Equal("It takes 14 days.", Plain(new HtmlSegment("<p>It takes "), Of(Known), new HtmlSegment(".</p>")));

    [Theory]
    [InlineData("its limit", "It has its limit.")]
    [InlineData(null, "It has not known.")]
    public void Plain_AMissingFigure_IsItsOtherWords(string? otherwise, string text) =>
        Assert.Equal(text, Plain(new HtmlSegment("It has "), new FigureSegment(Missing.Id, otherwise, IsShort: false), new HtmlSegment(".")));

    [Fact]
    public void Plain_AnExpiredFigureWithOtherWords_IsThoseWords()
    {
        var expired = Make.Figure(Make.Metric(), [Make.Reading(Make.Metric(), "14 d") with { ValidUntil = Facts.Values.PartialDate.Parse("2026-11-21") }]);

        var text = SegmentText.Plain([new FigureSegment(expired.Id, "some time", IsShort: false)], Make.Book(expired));

        Assert.Equal("some time", text);
    }

    [Fact]
    public void Plain_AProject_IsItsSlug() => Assert.Equal("See sample.", Plain(new HtmlSegment("See "), new ProjectSegment(Id.Parse<ProjectSlug>("sample")), new HtmlSegment(".")));

    [Fact]
    public void Plain_ABrokenReference_IsLeftOut() => Assert.Equal("See, then.", Plain(new HtmlSegment("See "), new BrokenSegment("x", "y"), new HtmlSegment(", then.")));

    [Fact]
    public void Plain_SpacesOfMarkup_AreOneSpaceAndNoneBeforeAStop() =>
        Assert.Equal("One, two. Three", Plain(new HtmlSegment("<ul>\n  <li>One</li>, <li>two</li>.\n</ul>\n\n<p>Three</p>")));

    [Fact]
    public void Plain_Nothing_IsEmpty() => Assert.Equal("", Plain());

    private static FigureSegment Of(Figure figure) => new(figure.Id, null, IsShort: false);

    private static string Plain(params Segment[] segments) => SegmentText.Plain(segments, Make.Book(Known, Missing));
}
