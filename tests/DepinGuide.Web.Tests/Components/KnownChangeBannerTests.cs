using AngleSharp.Dom;
using DepinGuide.Facts.Evidence;
using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Projects;
using DepinGuide.Facts.Values;
using DepinGuide.Web.Features.Projects;
using DepinGuide.Web.Tests.Portals;

namespace DepinGuide.Web.Tests.Components;

public sealed class KnownChangeBannerTests(SqlitePortal portal) : ComponentTest(portal)
{
    private static readonly KnownChange Change = new(
        "move", KnownChangeKind.Migration, "The chain moves", "Tokens move to another chain.", null, null,
        Provenance.FromSource(new Citation(Id.Parse<SourceId>("sample-docs")), Make.Checked));

    [Fact]
    public void Render_AChange_NamesItselfAndItsSource()
    {
        var body = Show(Change);

        Assert.Equal("Known change: The chain moves", Words(body.QuerySelector("h2")));
        Assert.Equal(body.QuerySelector("h2")!.Id, body.QuerySelector("section")!.GetAttribute("aria-labelledby"));
        Assert.Equal("sample-docs, checked 20 November 2026", Words(body.QuerySelector(".small")));
    }

    [Theory]
    [InlineData("2026-12-01", "1 December 2026")]
    [InlineData("2026-12", "December 2026")]
    [InlineData("2027", "2027")]
    public void Render_WithADate_SaysWhenAsPreciselyAsAnnounced(string date, string words)
    {
        var body = Show(Change with { Expected = PartialDate.Parse(date) });

        Assert.Equal($"Tokens move to another chain. Announced for {words}.", Words(body.QuerySelector("h2 + p")));
        Assert.Equal(date, body.QuerySelector("strong time")?.GetAttribute("datetime"));
    }

    [Theory]
    [InlineData("2026-11-19", "19 November 2026")]
    [InlineData("2026-10", "October 2026")]
    public void Render_OnceTheDateHasPassed_SaysThatNobodyConfirmedIt(string date, string words)
    {
        var body = Show(Change with { Expected = PartialDate.Parse(date) });

        Assert.Equal("Announced date has passed: The chain moves", Words(body.QuerySelector("h2")));
        Assert.Equal($"Tokens move to another chain. The announced date, {words}, has passed. We have not confirmed that it happened: check before you act.", Words(body.QuerySelector("h2 + p")));
    }

    [Fact]
    public void Render_WithoutADate_SaysThatNoneIsAnnounced() =>
        Assert.Equal("Tokens move to another chain. No date is announced in the sources we read.", Words(Show(Change).QuerySelector("h2 + p")));

    [Theory]
    [InlineData("Move before the end.", "What to do: Move before the end.")]
    [InlineData(null, null)]
    public void Render_Advice_IsShownWhenThereIsSome(string? advice, string? words)
    {
        var shown = Show(Change with { Advice = advice }).QuerySelectorAll("p").Select(Words).FirstOrDefault(text => text.StartsWith("What to do", StringComparison.Ordinal));

        Assert.Equal(words, shown);
    }

    private IElement Show(KnownChange change) => Body<KnownChangeBanner>(banner => banner.Add(component => component.Change, change));
}
