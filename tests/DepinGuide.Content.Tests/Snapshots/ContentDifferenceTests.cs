using DepinGuide.Content.Snapshots;

namespace DepinGuide.Content.Tests.Snapshots;

public sealed class ContentDifferenceTests : IDisposable
{
    private const string Facts = "projects/akash/facts.yaml";

    private readonly ContentSandbox _content = new();
    private readonly ContentReader _reader;

    public ContentDifferenceTests() => _reader = _content.NewReader();

    [Theory]
    [InlineData("guides/what-is-depin.md", "## In short", "## In brief", "guides guides/what-is-depin")]
    [InlineData("glossary/unbonding.md", "Waiting", "To wait", "glossary glossary/unbonding")]
    [InlineData("pages/about.md", "We do.", "We still do.", "pages pages/about")]
    [InlineData("projects/render/index.md", "Computers.", "Graphics cards.", "projects projects/render")]
    [InlineData("claims.yaml", "It is fast.", "It is quick.", "claims")]
    [InlineData("changes/2026.yaml", "First guide", "The first guide", "changes")]
    [InlineData(Facts, "value: 14 d", "value: 21 d", "cited/akash-node facts/akash readings readings/*/staking.unbonding readings/akash readings/akash/staking.unbonding")]
    [InlineData(Facts, "checked: 2026-11-20", "checked: 2026-11-21", "cited/akash-node facts/akash readings readings/*/staking.unbonding readings/akash readings/akash/staking.unbonding")]
    [InlineData(Facts, "facts:", "open_questions: [{ question: Why? }]\nfacts:", "facts/akash")]
    [InlineData(Facts, "facts:", "incidents: [{ date: 2026-01, title: Dark, what: Out., source: akash-node, checked: 2026-11-20, confidence: verified }]\nfacts:", "facts/akash incidents")]
    [InlineData(Facts, "facts:", "known_changes: [{ id: move, kind: migration, title: Moves, what: It moves., source: akash-node, checked: 2026-11-20, confidence: verified }]\nfacts:", "facts/akash known-changes/akash")]
    public void Between_OneEditedFile_NamesWhatItConcernsAndNothingElse(string path, string old, string now, string parts)
    {
        var before = Read();
        _content.Edit(path, old, now);

        var difference = ContentDifference.Between(before, Read());

        Assert.Equal(parts.Split(' '), difference.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Between_TheSameContentReadTwice_IsEmpty() => Assert.Empty(ContentDifference.Between(Read(), Read()));

    [Fact]
    public void Between_AGuideMore_NamesItAndItsList()
    {
        var before = Read();
        _content.Write("guides/second.md", ContentSandbox.Guide("## In short\n\nIt is.\n", order: "20"));

        Assert.Equal(["guides", "guides/second"], ContentDifference.Between(before, Read()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Between_AMetricSaidAnew_NamesIt()
    {
        var before = Read();
        _content.Edit("metrics/staking.unbonding.md", "That.", "This.");

        Assert.Superset(new HashSet<string> { "metrics", "metrics/staking.unbonding" }, ContentDifference.Between(before, Read()).ToHashSet());
    }

    [Fact]
    public void Between_ATermMore_NamesItAndEveryTextThatMayMentionIt()
    {
        var before = Read();
        _content.Write("glossary/epoch.md", ContentSandbox.Term("Epoch", "A while.\n"));

        Assert.Superset(new HashSet<string> { "glossary", "glossary/epoch", "guides/what-is-depin", "projects/akash" }, ContentDifference.Between(before, Read()).ToHashSet());
    }

    [Fact]
    public void Between_AProjectLess_NamesItAndEveryTextThatSpokeOfIt()
    {
        var before = Read();
        _content.Delete("projects/akash/index.md");
        _content.Delete("projects/akash/facts.yaml");

        var difference = ContentDifference.Between(before, Read());

        Assert.Superset(new HashSet<string> { "projects", "projects/akash", "facts/akash", "readings/akash/staking.unbonding", "guides/what-is-depin" }, difference.ToHashSet());
    }

    [Fact]
    public void WatchedBy_WhoeverLooks_IsToldWhatWasLookedAt()
    {
        List<string> seen = [];
        var snapshot = Read().WatchedBy(seen.Add);

        _ = snapshot.FindGuide("what-is-depin");
        _ = snapshot.FindProject("akash");
        _ = snapshot.FindTerm("nothing");
        _ = snapshot.Claims;

        Assert.Equal(["guides/what-is-depin", "projects/akash", "glossary/nothing", "claims"], seen);
    }

    private ContentSnapshot Read() => _reader.Read(TestContext.Current.CancellationToken);

    public void Dispose() => _content.Dispose();
}
