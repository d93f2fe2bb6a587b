using AngleSharp.Dom;
using DepinGuide.Facts.Evidence;
using DepinGuide.Facts.Figures;
using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Metrics;
using DepinGuide.Facts.Readings;
using DepinGuide.Facts.Values;
using DepinGuide.Web.Layout.Figures;
using DepinGuide.Web.Tests.Portals;

namespace DepinGuide.Web.Tests.Components;

public sealed class TrustLineTests(SqlitePortal portal) : ComponentTest(portal)
{
    [Fact]
    public void Render_NoFigures_ShowsNothing() => Assert.Empty(Show().ChildNodes.OfType<IElement>());

    [Fact]
    public void Render_OneFigure_SpeaksInTheSingular()
    {
        Clock.Advance(TimeSpan.FromHours(25));

        Assert.Equal(["1 figure", "1 fresh", "oldest check 1 day"], Parts(Show(Of("a.one"))));
    }

    [Fact]
    public void Render_SeveralStates_CountsEachFromBestToWorst()
    {
        Clock.Advance(TimeSpan.FromDays(2));
        var figures = new[]
        {
            Make.Figure(Make.Metric("a.missing"), []), Of("a.stale", days: 200), Of("a.due", days: 100), Of("a.one"), Of("a.two"),
        };

        Assert.Equal(["5 figures", "2 fresh", "1 due", "1 stale", "1 missing", "oldest check 2 days"], Parts(Show(figures)));
    }

    [Fact]
    public void Render_Flags_AreCountedApart()
    {
        var metric = Make.Metric("a.one");
        var change = new ChangeExpected(null, "It ends.", new Citation(Id.Parse<SourceId>("sample-docs")));
        var disputed = Make.Figure(metric, [Make.Reading(metric, "14 d"), Make.Reading(metric, "21 d", "sample-press")]);
        var changing = Make.Figure(Make.Metric("a.two"), [Make.Reading(Make.Metric("a.two"), "14 d") with { ChangeExpected = change }]);

        Assert.Equal(["2 figures", "2 fresh", "1 disputed", "1 about to change", "oldest check 0 days"], Parts(Show(disputed, changing)));
    }

    [Fact]
    public void Render_OnlyMissing_NamesNoCheck() => Assert.Equal(["1 figure", "1 missing"], Parts(Show(Make.Figure(Make.Metric("a.one"), []))));

    [Fact]
    public void Render_CheckedToday_IsZeroDaysOld()
    {
        Clock.Advance(TimeSpan.FromHours(23));

        Assert.Equal("oldest check 0 days", Parts(Show(Of("a.one"))).Last());
    }

    private static Figure Of(string id, int days = 0)
    {
        var metric = Make.Metric(id, MetricType.Duration, MetricKind.Programme);
        return Make.Figure(metric, [Make.Reading(metric, "14 d")], Make.Now.AddDays(days));
    }

    private static IEnumerable<string> Parts(IElement body) => body.QuerySelectorAll(".trust > span").Select(Words);

    private IElement Show(params Figure[] figures) => Body<TrustLine>(line => line.Add(component => component.Book, Make.Book(figures)));
}
