using AngleSharp.Dom;
using DepinGuide.Facts.Evidence;
using DepinGuide.Facts.Figures;
using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Readings;
using DepinGuide.Facts.Values;
using DepinGuide.Web.Hosting.Caching;
using DepinGuide.Web.Layout.Figures;
using DepinGuide.Web.Tests.Portals;
using Microsoft.Extensions.DependencyInjection;

namespace DepinGuide.Web.Tests.Components;

public sealed class EvidenceCardTests(SqlitePortal portal) : ComponentTest(portal)
{
    private static readonly Facts.Metrics.Metric Unbonding = Make.Metric();

    private static readonly Citation Docs = new(Id.Parse<SourceId>("sample-docs"), "page 3", new Uri("https://sample-docs.example/3"));

    [Fact]
    public void Render_AReading_NamesMetricValueAndState()
    {
        var card = Show(Make.Figure(Unbonding, [Make.Reading(Unbonding, "14 d")]));

        Assert.Equal("sample Name of staking.unbonding", Words(card.QuerySelector(".evidence-card__title")));
        Assert.Equal("14 days", Words(card.QuerySelector(".evidence-card__value")));
        Assert.Equal(["Fresh"], card.QuerySelectorAll(".states li").Select(Words));
        Assert.Equal("/metrics/staking.unbonding", card.QuerySelector(".evidence-card__more a")?.GetAttribute("href"));
    }

    [Fact]
    public void Render_Always_IsAPopoverThatItsButtonCloses()
    {
        var card = Show(Make.Figure(Unbonding, []), 7).QuerySelector("[popover]")!;

        Assert.Equal("f7", card.Id);
        Assert.Equal("f7", card.QuerySelector("button[popovertargetaction=hide]")?.GetAttribute("popovertarget"));
        Assert.NotNull(card.QuerySelector($"#{card.GetAttribute("aria-labelledby")}"));
    }

    [Fact]
    public void Render_ASourceWeHave_LinksToItByTitle()
    {
        var source = Content.Sources.Values.First();

        var link = Shown(Provenance.FromSource(new Citation(source.Id), Make.Checked), "Source").QuerySelector("a")!;

        Assert.Equal(source.Title, link.TextContent);
        Assert.Equal(source.Url.AbsoluteUri, link.GetAttribute("href"));
        Assert.Contains("noopener", link.GetAttribute("rel"), StringComparison.Ordinal);
    }

    [Fact]
    public void Render_APlaceInASource_LinksToThatVeryPlace()
    {
        var source = Shown(Provenance.FromSource(Docs, Make.Checked), "Source");

        Assert.Equal("https://sample-docs.example/3", source.QuerySelector("a")?.GetAttribute("href"));
        Assert.Equal("sample-docs, page 3", Words(source));
    }

    [Fact]
    public void Render_AVerdict_NamesTheFiguresItRestsOn()
    {
        var basis = Shown(Provenance.FromBasis([Id.Parse<FigureId>("sample.supply.max")], Make.Checked), "Verdict from");

        Assert.Equal("sample.supply.max", Words(basis));
    }

    [Theory]
    [InlineData(null, "not dated by the source")]
    [InlineData("2026-08", "August 2026")]
    public void Render_AsOf_IsAsPreciseAsTheSource(string? date, string words) =>
        Assert.Equal(words, Words(Shown(Provenance.FromSource(Docs, Make.Checked) with { AsOf = date is null ? null : PartialDate.Parse(date) }, "As of")));

    [Fact]
    public void Render_Checked_IsTheDayWeLooked() => Assert.Equal("20 November 2026", Words(Shown(Provenance.FromSource(Docs, Make.Checked), "Checked")));

    [Theory]
    [InlineData(Confidence.Verified, "Verified: ")]
    [InlineData(Confidence.Secondary, "Secondary: ")]
    public void Render_Confidence_IsSaidInWords(Confidence confidence, string start) =>
        Assert.StartsWith(start, Words(Shown(Provenance.FromSource(Docs, Make.Checked) with { Confidence = confidence }, "Confidence")), StringComparison.Ordinal);

    [Fact]
    public void Render_ARoundedValue_ShowsEveryDigitToo()
    {
        var metric = Make.Metric("supply.max", MetricType.Amount);

        var card = Show(Make.Figure(metric, [Make.Reading(metric, "1234567.891 SMP")]));

        Assert.Equal("1,234,567.891 SMP", Words(Term(card, "Exact")));
    }

    [Fact]
    public void Render_ValidUntilNoteAndWords_AreShown()
    {
        var reading = Make.Reading(Unbonding, "14 d") with { ValidUntil = PartialDate.Parse("2027-01"), Note = "A note.", Shown = "About two weeks." };

        var card = Show(Make.Figure(Unbonding, [reading]));

        Assert.Equal(("January 2027", "A note.", "About two weeks."), (Words(Term(card, "Valid until")), Words(Term(card, "Note")), Words(Term(card, "In words"))));
    }

    [Fact]
    public void Render_OtherReadingsThatAgree_AreListedAsOthersWithTheReason()
    {
        var card = Show(Make.Figure(Unbonding, [Make.Reading(Unbonding, "14 d"), Make.Reading(Unbonding, "14 d", "sample-press")]));

        Assert.Equal("The newest reading.", Words(Term(card, "Chosen")));
        Assert.NotEmpty(Term(card, "Others")!.QuerySelectorAll("li a"));
        Assert.Null(Term(card, "Disputed by"));
    }

    [Fact]
    public void Render_ADispute_NamesValueAndSourceOfTheOther()
    {
        var card = Show(Make.Figure(Unbonding, [Make.Reading(Unbonding, "14 d"), Make.Reading(Unbonding, "21 d", "sample-press")]));

        Assert.Equal(["Fresh", "Disputed"], card.QuerySelectorAll(".states li").Select(Words));
        Assert.Matches("^(14|21) days: sample-(docs|press)$", Words(Assert.Single(Term(card, "Disputed by")!.QuerySelectorAll("li"))));
    }

    [Fact]
    public void Render_ADispute_DoesNotCountThoseThatAgree()
    {
        var metric = Unbonding with { Prefer = [Id.Parse<SourceId>("sample-docs")] };

        var card = Show(Make.Figure(metric, [Make.Reading(metric, "14 d"), Make.Reading(metric, "14 d", "sample-mirror"), Make.Reading(metric, "21 d", "sample-press")]));

        Assert.Equal(["21 days: sample-press"], Term(card, "Disputed by")!.QuerySelectorAll("li").Select(Words));
        Assert.Equal(["14 days: sample-mirror"], Term(card, "Others")!.QuerySelectorAll("li").Select(Words));
    }

    [Fact]
    public void Render_AComputedFigure_ShowsFormulaAndInputs()
    {
        var card = Show(Computed());

        Assert.Equal("supply.total / supply.max", Words(Term(card, "Method")));
        Assert.Equal(["Name of supply.total: 40 SMP", "Name of supply.max: 100 SMP"], Term(card, "From")!.QuerySelectorAll("li").Select(Words));
        Assert.Equal("20 November 2026", Words(Term(card, "Oldest check")));
    }

    [Fact]
    public void Render_AComputedFigureThatSourcesStateToo_ShowsWhatTheySay()
    {
        var card = Show(Computed("41 %"));

        Assert.Contains(card.QuerySelectorAll("li").Select(Words), line => line.StartsWith("41 %", StringComparison.Ordinal));
    }

    [Fact]
    public void Render_AComputedFigureWithoutAnInput_SaysWhichIsMissing()
    {
        var share = Make.Metric("supply.issued_share", MetricType.Percent, formula: "supply.total / supply.max");
        var (total, max) = (Make.Metric("supply.total", MetricType.Amount), Make.Metric("supply.max", MetricType.Amount));

        var card = Show(Make.Figure(share, [Make.Reading(total, "40 SMP")], null, total, max));

        Assert.Contains("This cannot be computed: Name of supply.max (supply.max) is missing.", Words(card), StringComparison.Ordinal);
        Assert.Equal(["Name of supply.total: 40 SMP", "Name of supply.max: missing"], Term(card, "From")!.QuerySelectorAll("li").Select(Words));
    }

    [Theory]
    [InlineData(null, "No date is announced.")]
    [InlineData("2026-12", "Announced for December 2026.")]
    public void Render_AChangeAhead_SaysWhatWhenAndWhoAnnouncedIt(string? on, string words)
    {
        var change = new ChangeExpected(on is null ? null : PartialDate.Parse(on), "It ends.", Docs);

        var ahead = Term(Show(Make.Figure(Unbonding, [Make.Reading(Unbonding, "14 d") with { ChangeExpected = change }])), "Ahead");

        Assert.Equal($"It ends. {words} sample-docs, page 3", Words(ahead));
    }

    [Fact]
    public void Render_AnAnnouncedDateThatHasPassed_SaysThatNobodyConfirmedIt()
    {
        var change = new ChangeExpected(PartialDate.Parse("2026-10"), "It ends.", Docs);

        var card = Show(Make.Figure(Unbonding, [Make.Reading(Unbonding, "14 d") with { ChangeExpected = change }]));

        Assert.Null(Term(card, "Ahead"));
        Assert.Equal("It ends. The announced date, October 2026, has passed. We have not confirmed that it happened. sample-docs, page 3", Words(Term(card, "Announced")));
    }

    [Fact]
    public void Render_NotApplicable_ShowsWhoSaysSo()
    {
        var card = Show(Make.Figure(Unbonding, [Make.Reading(Unbonding, "n/a", provenance: Provenance.FromSource(Docs, Make.Checked))]));

        Assert.Contains("This does not apply to the project.", Words(card), StringComparison.Ordinal);
        Assert.Equal("sample-docs, page 3", Words(Term(card, "Source")));
    }

    [Fact]
    public void Render_Missing_HasNoValue()
    {
        var card = Show(Make.Figure(Unbonding, []));

        Assert.Null(card.QuerySelector(".evidence-card__value"));
        Assert.Equal(["Missing"], card.QuerySelectorAll(".states li").Select(Words));
    }

    [Fact]
    public void Render_Parts_ShowTheEvidenceOfEach()
    {
        var card = Show(Make.Figure(Unbonding, [Make.Reading(Unbonding, "14 d") with { For = "device owner" }, Make.Reading(Unbonding, "21 d") with { For = "co-staker" }]));

        Assert.Equal(["co-staker: 21 days", "device owner: 14 days"], card.QuerySelectorAll("dt").Where(term => term.TextContent == "For").Select(term => Words(term.NextElementSibling)));
    }

    private static Figure Computed(string? stated = null)
    {
        var share = Make.Metric("supply.issued_share", MetricType.Percent, formula: "supply.total / supply.max");
        var (total, max) = (Make.Metric("supply.total", MetricType.Amount), Make.Metric("supply.max", MetricType.Amount));
        Reading[] readings = [Make.Reading(total, "40 SMP"), Make.Reading(max, "100 SMP"), .. stated is null ? Array.Empty<Reading>() : [Make.Reading(share, stated)]];
        return Make.Figure(share, readings, null, total, max);
    }

    private static IElement? Term(IElement card, string term) => card.QuerySelectorAll("dt").FirstOrDefault(element => element.TextContent == term)?.NextElementSibling;

    private IElement Shown(Provenance provenance, string term) => Term(Show(Make.Figure(Unbonding, [Make.Reading(Unbonding, "14 d", provenance: provenance)])), term)!;

    private IElement Show(Figure figure, int number = 1) =>
        Wrap(new EvidenceCard(Content, Services.GetRequiredService<PageClock>()).Of(figure, number));
}
