using DepinGuide.Content.Tests;

namespace DepinGuide.Publishing.Tests.Checking;

/// <summary>What documents owe to the glossary, to sources, to pictures and to the calendar.</summary>
public sealed class ReferencesTests : LintTest
{
    [Fact]
    public void Check_TheSandbox_FindsNothing() => Assert.Empty(Check());

    [Fact]
    public void Check_TermsThatAreNeitherLinkedNorMarked_AreOneHintAtTheFirstMention()
    {
        Content.Write("glossary/lock-up.md", ContentSandbox.Term("Lock-up", "Waiting.\n"));
        Content.Write("glossary/yield.md", "---\nterm: Yield\nshort: What it is.\naliases: [APY, return, reward rate]\nunmarked: [return]\nreviewed: 2026-11-20\n---\nA share.\n");

        Assert.Equal(
            ["4: hint: never linked to the glossary, and not marked by itself: 'Lock-ups' (line 15), 'Yields' (line 16)"],
            CheckGuide("## Yield\n\nA return is no term.\nLock-ups and lock-ups.\nYields, or two reward rates."));
    }

    [Theory]
    [InlineData("A lock-up, lock-ups and a Lock-up.")]
    [InlineData("Lock-ups, and later a lock-up.")]
    public void Check_ATermThatIsMarkedByItself_IsLeftAlone(string body)
    {
        Content.Write("glossary/lock-up.md", ContentSandbox.Term("Lock-up", "Waiting.\n"));

        Assert.Empty(CheckGuide(body));
    }

    [Theory]
    [InlineData("Look at [lock-ups](/glossary/lock-up#why). A lock-up is long.")]
    [InlineData("A `lock-up` is code, and [lock-up](/guides/what-is-depin) is a link.")]
    [InlineData("A lock-upper is something else.")]
    public void Check_TermsThatAreLinkedOrNotProse_AreLeftAlone(string body)
    {
        Content.Write("glossary/lock-up.md", ContentSandbox.Term("Lock-up", "## Why\n\nWaiting.\n"));

        Assert.Empty(CheckGuide(body));
    }

    [Fact]
    public void Check_ATermInAnotherDocument_IsLeftAlone()
    {
        Content.Write("pages/about.md", "---\ntitle: About\nsummary: Who makes this.\nreviewed: 2026-11-20\n---\nUnbonding is long.\n");

        Assert.Empty(Check());
    }

    [Theory]
    [InlineData("2026-05-26", false)]
    [InlineData("2026-05-25", true)]
    public void Check_AGuide_IsOverdueTheDayAfterItsReviewWasDue(string reviewed, bool isOverdue)
    {
        Content.Edit(GuidePath, "reviewed: 2026-11-20", $"reviewed: {reviewed}");
        Content.Edit(GuidePath, "published: 2026-11-20", $"published: {reviewed}");

        var lines = Check().Select(problem => $"{problem.Line}: {problem.LevelWord}: {problem.Text}");

        Assert.Equal(isOverdue ? ["9: warning: the review was due on 2026-11-21"] : [], lines);
    }

    [Fact]
    public void Check_ASourceNobodyNames_IsAHintAtItsEntry()
    {
        Content.Edit("projects/render/index.md", "\nsources: [{ source: render-docs }]", "");

        Assert.Equal("sources.yaml:3: hint: nothing names the source 'render-docs'; expected a fact or a document that rests on it, or no entry", Assert.Single(Check()).ToString());
    }

    [Fact]
    public void Check_APlaceListedTwice_IsAHint()
    {
        Content.Edit("projects/render/index.md", "[{ source: render-docs }]", "[{ source: render-docs, at: page 1 }, { source: render-docs, at: page 2 }, { source: render-docs, at: page 1 }]");

        Assert.Equal("the source 'render-docs' at 'page 1' is listed 2 times", Assert.Single(Check()).Text);
    }

    [Fact]
    public void Check_AGuideThatRestsOnNothing_IsAWarning()
    {
        Content.Write(GuidePath, ContentSandbox.Guide("## In short\n\nWords.\n"));

        Assert.Equal($"{GuidePath}:1: warning: the guide names no source and uses no figure; expected 'sources' in the front matter", Assert.Single(Check()).ToString());
    }
}
