using AngleSharp.Dom;
using DepinGuide.Facts.Claims;
using DepinGuide.Facts.Evidence;
using DepinGuide.Facts.Ids;
using DepinGuide.Web.Layout;
using DepinGuide.Web.Tests.Portals;

namespace DepinGuide.Web.Tests.Components;

public sealed class StatementViewTests(SqlitePortal portal) : ComponentTest(portal)
{
    private static readonly Claim Claim = new()
    {
        Id = Id.Parse<ClaimId>("everything-is-free"),
        Statement = "Everything is free.",
        Subjects = ["sample"],
        Verdict = Verdict.Wrong,
        WhatIsRight = "Some of it is.",
        Citations = [new Citation(Id.Parse<SourceId>("sample-docs"), "page 1"), new Citation(Id.Parse<SourceId>("sample-press"))],
        Checked = Make.Checked,
    };

    [Theory]
    [InlineData(Verdict.Right, "Right", "good")]
    [InlineData(Verdict.Incomplete, "Incomplete", "due")]
    [InlineData(Verdict.Wrong, "Wrong", "bad")]
    [InlineData(Verdict.Unverified, "Could not verify", "neutral")]
    public void Render_AVerdict_IsSaidInAWordAndATone(Verdict verdict, string word, string tone)
    {
        var badge = Show(Claim with { Verdict = verdict }).QuerySelector(".badge")!;

        Assert.Equal(word, Words(badge));
        Assert.Contains(tone, badge.ClassList);
    }

    [Fact]
    public void Render_AStatement_SaysWhatIsRightAndWhereItSaysSo()
    {
        var body = Show(Claim);

        Assert.Equal("everything-is-free", body.QuerySelector(".claim")?.Id);
        Assert.Equal("Everything is free.", Words(body.QuerySelector(".claim__statement")));
        Assert.Contains("Some of it is.", Words(body), StringComparison.Ordinal);
        Assert.Equal("sample-docs, page 1; sample-press. Checked 20 November 2026", Words(body.QuerySelector(".small")));
    }

    [Fact]
    public void Render_AStatementThatRestsOnFigures_LinksToThem()
    {
        var link = Show(Claim with { Citations = [], Basis = [Id.Parse<FigureId>("sample.supply.max")] }).QuerySelector(".small a")!;

        Assert.Equal("sample.supply.max", link.TextContent);
        Assert.StartsWith("/projects/sample#", link.GetAttribute("href"), StringComparison.Ordinal);
    }

    private IElement Show(Claim claim) => Body<StatementView>(view => view.Add(component => component.Claim, claim));
}
