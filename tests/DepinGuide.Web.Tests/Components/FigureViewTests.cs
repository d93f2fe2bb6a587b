using AngleSharp.Dom;
using DepinGuide.Content.Rendering;
using DepinGuide.Facts.Evidence;
using DepinGuide.Facts.Figures;
using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Readings;
using DepinGuide.Facts.Values;
using DepinGuide.Web.Layout.Figures;
using DepinGuide.Web.Tests.Portals;

namespace DepinGuide.Web.Tests.Components;

public sealed class FigureViewTests(SqlitePortal portal) : ComponentTest(portal)
{
    private static readonly Facts.Metrics.Metric Unbonding = Make.Metric();

    private static readonly Facts.Metrics.Metric Feature = Make.Metric("overview.feature", MetricType.Text);

    private static readonly string LongText = string.Join(' ', Enumerable.Repeat("words", 20));

    [Fact]
    public void Render_Fresh_ShowsValueAndStateAndOpensTheCard()
    {
        var body = Show(Of("14 d"));

        var button = body.QuerySelector("button.figure")!;
        Assert.Equal("14 days", Words(button.QuerySelector(".figure__value")));
        Assert.Equal("f1", button.GetAttribute("popovertarget"));
        Assert.Equal("1", button.GetAttribute("data-note"));
        Assert.Equal("14 days, fresh, show source", Words(button));
        Assert.Equal(["icon fresh"], Icons(body));
    }

    [Theory]
    [InlineData(100, "due for a check", "icon due")]
    [InlineData(200, "stale", "icon stale")]
    public void Render_Aged_SaysSoBesideTheValue(int days, string word, string icon)
    {
        var body = Show(Make.Figure(Unbonding, [Make.Reading(Unbonding, "14 d")], Make.Now.AddDays(days)));

        Assert.Equal($"14 days, {word}, show source", Words(body));
        Assert.Equal([icon], Icons(body));
    }

    [Fact]
    public void Render_Expired_ShowsTheValueAsExpired()
    {
        var body = Show(Expired());

        Assert.Equal("14 days, expired, show source", Words(body));
        Assert.Equal(["icon expired"], Icons(body));
    }

    [Fact]
    public void Render_ExpiredWithOtherWords_ShowsThemAndNotTheValue()
    {
        var body = ShowInSentence(Expired(), "some time");

        Assert.Equal("some time Name of staking.unbonding: expired, show source", Words(body));
        Assert.Equal(["icon expired"], Icons(body));
        Assert.Equal("f1", body.QuerySelector("button")?.GetAttribute("popovertarget"));
    }

    [Fact]
    public void Render_FreshWithOtherWords_ShowsTheValue() => Assert.Equal("14 days, fresh, show source", Words(ShowInSentence(Of("14 d"), "some time")));

    [Fact]
    public void Render_Missing_ShowsADashAndSaysWhy()
    {
        var body = Show(Missing());

        Assert.Equal("–", Words(body.QuerySelector(".figure--missing .figure__value[aria-hidden=true]")));
        Assert.Equal("Name of staking.unbonding: We have no sourced statement on this. Show details", Words(body.QuerySelector(".visually-hidden")));
        Assert.Equal(["icon missing"], Icons(body));
    }

    [Fact]
    public void Render_MissingInASentence_SaysNotKnown() => Assert.Equal("not known", Words(ShowInSentence(Missing()).QuerySelector(".figure__value")));

    [Fact]
    public void Render_MissingWithOtherWords_ShowsThemBeforeTheMark()
    {
        var body = ShowInSentence(Missing(), "its own time");

        Assert.StartsWith("its own time –", Words(body), StringComparison.Ordinal);
    }

    [Fact]
    public void Render_NotApplicable_SaysThatItDoesNotApply()
    {
        var body = Show(Of("n/a"));

        Assert.Equal("not applicable", Words(body.QuerySelector(".figure__value")));
        Assert.Contains("This does not apply to the project.", Words(body), StringComparison.Ordinal);
    }

    [Fact]
    public void Render_Disputed_ShowsTheFlagInPlaceOfFresh()
    {
        var body = Show(Make.Figure(Unbonding, [Make.Reading(Unbonding, "14 d"), Make.Reading(Unbonding, "21 d", "sample-press")]));

        Assert.EndsWith(", fresh, disputed, show source", Words(body), StringComparison.Ordinal);
        Assert.Equal(["icon disputed"], Icons(body));
    }

    [Fact]
    public void Render_DisputedAndStale_ShowsBoth()
    {
        var body = Show(Make.Figure(Unbonding, [Make.Reading(Unbonding, "14 d"), Make.Reading(Unbonding, "21 d", "sample-press")], Make.Now.AddDays(200)));

        Assert.Equal(["icon stale", "icon disputed"], Icons(body));
    }

    [Fact]
    public void Render_ChangeExpected_ShowsTheFlag()
    {
        var change = new ChangeExpected(PartialDate.Parse("2027"), "It ends.", new Citation(Id.Parse<SourceId>("sample-docs")));

        var body = Show(Make.Figure(Unbonding, [Make.Reading(Unbonding, "14 d") with { ChangeExpected = change }]));

        Assert.Equal("14 days, fresh, change expected, show source", Words(body));
        Assert.Equal(["icon change"], Icons(body));
    }

    [Fact]
    public void Render_Parts_StandUnderEachOtherWithWhatTheyAreFor()
    {
        var body = Show(Parts());

        Assert.Equal(["co-staker: 21 days", "device owner: 14 days"], body.QuerySelectorAll(".part").Select(Words));
        Assert.Single(body.QuerySelectorAll("button"));
    }

    [Fact]
    public void Render_PartsInASentence_StandInARow() =>
        Assert.Equal("21 days (co-staker), 14 days (device owner)", Words(ShowInSentence(Parts()).QuerySelector(".figure__value")));

    [Fact]
    public void Render_PartsInShort_ShowsTheFirstAlone() => Assert.Equal("21 days", Words(ShowInSentence(Parts(), isShort: true).QuerySelector(".figure__value")));

    [Fact]
    public void Render_LongText_StaysPlainBesideItsMark()
    {
        var body = Show(Text(LongText));

        Assert.Equal("Name of overview.feature: fresh, show source", Words(body.QuerySelector("button.figure--mark")));
        Assert.StartsWith(LongText, Words(body), StringComparison.Ordinal);
        Assert.Empty(body.QuerySelectorAll(".figure__value"));
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    public void Render_TextInASentence_IsAButtonOnlyWhenShort(bool isLong, int values) =>
        Assert.Equal(values, ShowInSentence(Text(isLong ? LongText : "a few words")).QuerySelectorAll("button .figure__value").Length);

    [Theory]
    [InlineData("14 d", false)]
    [InlineData("7 d .. 4 y", false)]
    [InlineData("1000000 d .. 3000000 d", false)]
    [InlineData("10000000 s .. 20000000 s", true)]
    public void Render_AValueLongerThanALine_MayWrap(string literal, bool mayWrap) =>
        Assert.Equal(mayWrap, Show(Of(literal)).QuerySelector("button")!.ClassList.Contains("figure--long"));

    [Theory]
    [InlineData("One two three", "three")]
    [InlineData("See a/path/that/is/longer/than/a/line/of/a/phone", "")]
    public void Render_Text_KeepsItsLastWordWithTheMarkWhenItIsShort(string text, string kept) =>
        Assert.Equal(kept, Show(Text(text)).QuerySelector(".keep")!.FirstChild!.TextContent.Trim());

    [Fact]
    public void Render_LongTextBeforeAFullStop_MayWrapAllTheSame()
    {
        var body = Wrap(FigureView.Of(Make.Book(Text(LongText)), new FigureSegment(Text(LongText).Id, null, IsShort: false), "."));

        Assert.Null(body.QuerySelector(".figure-text")!.Closest(".keep"));
        Assert.EndsWith(".", body.QuerySelector(".keep")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_AFigureThatIsNotOnThePage_ShowsItsIdAndSaysSo()
    {
        var body = Wrap(FigureView.Of(EvidenceBook.Empty, Missing().Id));

        Assert.Equal("sample.staking.unbonding (this figure is not known)", Words(body.QuerySelector(".figure--unknown")));
        Assert.Empty(body.QuerySelectorAll("button"));
    }

    [Fact]
    public void Render_Markup_IsNeverTakenFromAValue() => Assert.Empty(Show(Text("<b>bold</b>")).QuerySelectorAll("b"));

    private static Figure Of(string literal) => Make.Figure(Unbonding, [Make.Reading(Unbonding, literal)]);

    private static Figure Missing() => Make.Figure(Unbonding, []);

    private static Figure Expired() => Make.Figure(Unbonding, [Make.Reading(Unbonding, "14 d") with { ValidUntil = PartialDate.Parse("2026-11-21") }]);

    private static Figure Parts() =>
        Make.Figure(Unbonding, [Make.Reading(Unbonding, "14 d") with { For = "device owner" }, Make.Reading(Unbonding, "21 d") with { For = "co-staker" }]);

    private static Figure Text(string words) => Make.Figure(Feature, [Make.Reading(Feature, words)]);

    private static IEnumerable<string?> Icons(IElement body) => body.QuerySelectorAll("svg").Select(icon => icon.GetAttribute("class"));

    private static IElement Show(Figure figure) => Wrap(FigureView.Of(Make.Book(figure), figure.Id));

    private static IElement ShowInSentence(Figure figure, string? otherWords = null, bool isShort = false) =>
        Wrap(FigureView.Of(Make.Book(figure), new FigureSegment(figure.Id, otherWords, isShort)));
}
