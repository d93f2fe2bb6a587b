using DepinGuide.Content.Snapshots;

namespace DepinGuide.Content.Tests.Snapshots;

public sealed class LastGoodTests : IDisposable
{
    private const string Guide = "guides/what-is-depin.md";
    private const string Facts = "projects/akash/facts.yaml";
    private const string StaysUp = "the last good version stays up";

    private readonly ContentSandbox _content = new();
    private readonly ContentReader _reader;

    public LastGoodTests()
    {
        _reader = _content.NewReader();
        Assert.Empty(_reader.Read(TestContext.Current.CancellationToken).Problems);
    }

    [Fact]
    public void Read_BrokenFile_KeepsItsLastGoodVersionAndSaysSo()
    {
        var before = _reader.Read(TestContext.Current.CancellationToken);
        _content.Edit(Guide, "kind: guide", "kind: nonsense");

        var after = _reader.Read(TestContext.Current.CancellationToken);

        Assert.Equal("What is DePIN?", after.FindGuide("what-is-depin")!.Title);
        Assert.Equal(before.Revision, after.Revision);
        Assert.Equal($"{Guide}:4: error: kind: 'nonsense' is not known here; expected one of guide, faq ({StaysUp})", Assert.Single(after.Problems).ToString());
    }

    [Fact]
    public void Read_BrokenFile_KeepsItsLastGoodVersionOverARestart()
    {
        _content.Edit(Guide, "kind: guide", "kind: nonsense");

        var after = _content.Read();

        Assert.Single(after.Guides);
        Assert.Equal(StaysUp, Assert.Single(after.Problems).Effect);
    }

    [Fact]
    public void Read_BrokenFileThatNeverWasGood_IsNotShownAndHidesNoOther()
    {
        _content.Write("guides/new.md", "---\ntitle: New\n");

        var after = _reader.Read(TestContext.Current.CancellationToken);

        Assert.Equal(["what-is-depin"], after.Guides.Select(guide => guide.Slug.Value));
        Assert.Equal("there is no last good version, so nothing is shown", Assert.Single(after.Problems).Effect);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(45)]
    [InlineData(100)]
    public void Read_HalfWrittenFacts_KeepTheLastGoodVersionUntilTheyAreWhole(int written)
    {
        var whole = _content.ReadText(Facts).Replace("14 d", "21 d", StringComparison.Ordinal);
        _content.Write(Facts, whole[..written]);
        Assert.Equal("14 d", _reader.Read(TestContext.Current.CancellationToken).FindProject("akash")!.Facts.Readings.Single().Value.ToLiteral());
        _content.Write(Facts, whole);

        var after = _reader.Read(TestContext.Current.CancellationToken);

        Assert.Equal("21 d", after.FindProject("akash")!.Facts.Readings.Single().Value.ToLiteral());
        Assert.Empty(after.Problems);
    }

    [Fact]
    public void Read_HalfWrittenFile_KeepsTheLastGoodVersionUntilItIsWhole()
    {
        var whole = _content.ReadText(Guide).Replace("What is DePIN?", "What DePIN is", StringComparison.Ordinal);
        _content.Write(Guide, whole[..60]);
        Assert.Equal("What is DePIN?", _reader.Read(TestContext.Current.CancellationToken).Guides.Single().Title);
        _content.Write(Guide, "");
        Assert.Equal("What is DePIN?", _reader.Read(TestContext.Current.CancellationToken).Guides.Single().Title);
        _content.Write(Guide, whole);

        var after = _reader.Read(TestContext.Current.CancellationToken);

        Assert.Equal("What DePIN is", after.Guides.Single().Title);
        Assert.Empty(after.Problems);
    }

    [Theory]
    [InlineData("\0\u0001\u0002binary")]
    [InlineData("a: [")]
    [InlineData("facts: nothing")]
    public void Read_BrokenFacts_KeepsTheLastGoodFacts(string text)
    {
        _content.Write(Facts, text);

        var after = _reader.Read(TestContext.Current.CancellationToken);

        Assert.Single(after.FindProject("akash")!.Facts.Readings);
        Assert.All(after.Problems, problem => Assert.Equal((Facts, StaysUp), (problem.Path, problem.Effect)));
        Assert.NotEmpty(after.Problems);
    }

    [Theory]
    [InlineData("sources.yaml")]
    [InlineData("chains.yaml")]
    [InlineData("sectors.yaml")]
    public void Read_BrokenOrMissingList_KeepsItsLastGoodVersion(string path)
    {
        _content.Write(path, "nonsense");
        Assert.Equal([StaysUp], _reader.Read(TestContext.Current.CancellationToken).Problems.Select(problem => problem.Effect));
        _content.Delete(path);

        var after = _content.Read();

        Assert.Equal($"{path}:0: error: the file is missing; expected a list of {path[..^5]} ({StaysUp})", Assert.Single(after.Problems).ToString());
        Assert.Equal((2, 3, 1, 2), (after.Sources.Count, after.Chains.Count, after.Sectors.Count, after.Projects.Count));
    }

    [Fact]
    public void Read_SourceDeletedThatFactsName_KeepsTheFactsAndTheSourceAlsoOverARestart()
    {
        var lines = _content.ReadText("sources.yaml").Split('\n');
        _content.Write("sources.yaml", string.Join('\n', lines.Where(line => !line.Contains("akash-node", StringComparison.Ordinal))));

        foreach (var after in new[] { _reader.Read(TestContext.Current.CancellationToken), _reader.Read(TestContext.Current.CancellationToken), _content.Read(), _content.Read() })
        {
            Assert.Equal($"{Facts}:2: error: facts[0].source: there is no source 'akash-node'; expected an id in sources.yaml ({StaysUp})", Assert.Single(after.Problems).ToString());
            Assert.Single(after.FindProject("akash")!.Facts.Readings);
            Assert.Equal(2, after.Sources.Count);
        }
    }

    [Fact]
    public void Read_SourceDeletedThatNothingNames_IsGone()
    {
        var lines = _content.ReadText("sources.yaml").Split('\n');
        _content.Write("sources.yaml", string.Join('\n', lines.Where(line => !line.Contains("render-docs", StringComparison.Ordinal))));

        var after = _reader.Read(TestContext.Current.CancellationToken);

        Assert.Empty(after.Problems);
        Assert.Single(after.Sources);
    }

    [Fact]
    public void Read_MetricDeletedThatFactsUse_KeepsFactsAndMetricAlsoOverARestart()
    {
        _content.Delete("metrics/staking.unbonding.md");

        foreach (var after in new[] { _reader.Read(TestContext.Current.CancellationToken), _content.Read() })
        {
            Assert.Single(after.FindProject("akash")!.Facts.Readings);
            Assert.NotNull(after.FindMetric("staking.unbonding"));
            Assert.Contains(after.Problems, problem => problem.Path == Facts && problem.Effect == StaysUp);
        }
    }

    [Fact]
    public void Read_MetricWithABrokenFormula_KeepsTheLastGoodFormula()
    {
        _content.Edit("metrics/supply.issued_share.md", "supply.total / supply.max", "supply.issued_share + supply.issued_share");

        var after = _reader.Read(TestContext.Current.CancellationToken);

        Assert.Equal("supply.total / supply.max", after.FindMetric("supply.issued_share")!.Metric.Formula!.Text);
        Assert.NotEmpty(after.Problems);
        Assert.All(after.Problems, problem => Assert.Equal(StaysUp, problem.Effect));
    }

    [Fact]
    public void Read_ProjectDeletedThatAGuideNames_IsGoneAndTheGuideStays()
    {
        Directory.Delete(Path.Combine(_content.Root, "projects/akash"), recursive: true);

        var after = _reader.Read(TestContext.Current.CancellationToken);

        Assert.Null(after.FindProject("akash"));
        Assert.Empty(after.FindGuide("what-is-depin")!.Projects);
        Assert.Contains(after.Problems, problem => problem.ToString() == $"{Guide}:7: error: projects[0]: there is no project 'akash'; expected an id in projects/ ({StaysUp})");
        Assert.Single(after.Claims);
    }

    [Fact]
    public void Read_FolderGone_KeepsWhatWasThereAndComesBack()
    {
        Directory.Move(_content.Root, _content.Root + "-away");
        var gone = _reader.Read(TestContext.Current.CancellationToken);
        Directory.CreateDirectory(_content.Root);
        var empty = _reader.Read(TestContext.Current.CancellationToken);
        Directory.Delete(_content.Root);
        Directory.Move(_content.Root + "-away", _content.Root);
        var back = _reader.Read(TestContext.Current.CancellationToken);

        Assert.Equal(".:0: error: the content folder does not exist; expected a folder with sources.yaml, guides/, projects/ ... (what was read before stays up)", Assert.Single(gone.Problems).ToString());
        Assert.Equal("the content folder holds no content", Assert.Single(empty.Problems).Text);
        Assert.Single(gone.Guides);
        Assert.Single(empty.Guides);
        Assert.Empty(back.Problems);
        Assert.True(File.Exists(Path.Combine(_content.LastGood, Guide)));
    }

    [Fact]
    public void Read_NoFolderAtAll_IsAProblemAndNoException()
    {
        var snapshot = new ContentReader(new ContentFolders(Path.Combine(_content.Home, "nowhere")), _content.Time).Read(TestContext.Current.CancellationToken);

        Assert.Equal(".:0: error: the content folder does not exist; expected a folder with sources.yaml, guides/, projects/ ... (nothing is shown)", Assert.Single(snapshot.Problems).ToString());
        Assert.Empty(snapshot.Guides);
    }

    [Fact]
    public void Read_LastGoodFolderThatCannotBeWritten_IsAFaultAndKeepsThemInMemory()
    {
        var blocked = Path.Combine(_content.Home, "blocked");
        File.WriteAllText(blocked, "a file where a folder is needed");
        var reader = new ContentReader(new ContentFolders(_content.Root, blocked), _content.Time);

        var fault = Assert.Single(reader.Read(TestContext.Current.CancellationToken).Problems);
        _content.Write(Guide, "broken");

        Assert.StartsWith(".:0: warning: the copies of the last good files cannot be written: ", fault.ToString(), StringComparison.Ordinal);
        Assert.Single(reader.Read(TestContext.Current.CancellationToken).Guides);
    }

    public void Dispose() => _content.Dispose();
}
