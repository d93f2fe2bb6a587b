using DepinGuide.Facts.Figures;
using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Values;
using DepinGuide.Web.Layout.Figures;

namespace DepinGuide.Web.Tests.Components;

public sealed class EvidenceBookTests
{
    private static readonly Figure First = Make.Figure(Make.Metric("supply.max", MetricType.Amount), []);
    private static readonly Figure Second = Make.Figure(Make.Metric(), []);

    [Fact]
    public void NumberOf_Figures_CountsByFirstAppearance()
    {
        var book = new EvidenceBook([Second, First]);

        Assert.Equal((1, 2), (book.NumberOf(Second.Id), book.NumberOf(First.Id)));
    }

    [Fact]
    public void Figures_WithRepeats_HoldEachOnceUnderItsFirstNumber()
    {
        var book = new EvidenceBook([First, Second, First, Second]);

        Assert.Equal([First, Second], book.Figures);
        Assert.Equal(1, book.NumberOf(First.Id));
    }

    [Fact]
    public void Find_AFigureThatIsNotThere_IsNullAndHasNoNumber()
    {
        var book = new EvidenceBook([First]);

        Assert.Null(book.Find(Second.Id));
        Assert.Equal(0, book.NumberOf(Second.Id));
    }

    [Fact]
    public void Find_OfAnotherProject_IsAnotherFigure()
    {
        var book = new EvidenceBook([First]);

        Assert.Null(book.Find(First.Id with { Project = Id.Parse<ProjectSlug>("other") }));
        Assert.Same(First, book.Find(First.Id));
    }
}
