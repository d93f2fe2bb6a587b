namespace DepinGuide.Content.Tests.Snapshots;

public sealed class CrossReferencesTests : IDisposable
{
    private const string Guide = "guides/what-is-depin.md";

    private readonly ContentSandbox _content = new();

    [Theory]
    [InlineData("[a](/guides/what-is-depi)", "there is no page '/guides/what-is-depi', did you mean '/guides/what-is-depin'?")]
    [InlineData("[a](/guides/what-is-depin#in-shrt)", "/guides/what-is-depin has no heading '#in-shrt', did you mean '#in-short'?")]
    [InlineData("[a](/about#whom)", "/about has no heading '#whom', did you mean '#who'?")]
    [InlineData("[a](/claims#fst)", "/claims has no heading '#fst', did you mean '#fast'?")]
    [InlineData("[a](#nowhere)", "this document has no heading '#nowhere'")]
    [InlineData("[a](/projects/akash-network)", "there is no page '/projects/akash-network'")]
    [InlineData("[a](/glossary/unbondin)", "there is no page '/glossary/unbondin', did you mean '/glossary/unbonding'?")]
    [InlineData("[a](/metrics/staking.unbondin)", "there is no page '/metrics/staking.unbondin', did you mean '/metrics/staking.unbonding'?")]
    [InlineData("[a](/sources/akash-nodes)", "there is no page '/sources/akash-nodes', did you mean '/sources/akash-node'?")]
    [InlineData("[a](/compare/akash-vs-nobody)", "there is no page '/compare/akash-vs-nobody'")]
    [InlineData("[a](/guides/)", "there is no page '/guides/', did you mean '/guides'?")]
    [InlineData("![a](/media/mop.png)", "there is no image '/media/mop.png'")]
    [InlineData("[a](/media/mop.png)", "there is no file '/media/mop.png'")]
    public void Check_TargetThatDoesNotExist_IsAFaultThatRejectsNothing(string markdown, string text)
    {
        _content.Write(Guide, ContentSandbox.Guide($"## In short\n\n{markdown}\n"));

        Assert.Equal([$"{Guide}:14: warning: {text}"], _content.Faults());
        Assert.Single(_content.Read().Guides);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/guides")]
    [InlineData("/guides/what-is-depin#in-short")]
    [InlineData("/guides/what-is-depin.md")]
    [InlineData("#in-short")]
    [InlineData("/compare?set=staking&sort=staking.unbonding")]
    [InlineData("/compare/akash-vs-render")]
    [InlineData("/projects/akash#deployments")]
    [InlineData("/glossary/unbonding")]
    [InlineData("/metrics/supply.max")]
    [InlineData("/sources/render-docs")]
    [InlineData("/claims")]
    [InlineData("/claims#fast")]
    [InlineData("/claims#about-akash")]
    [InlineData("/changes")]
    [InlineData("/about#who")]
    [InlineData("/search?q=a")]
    [InlineData("/media/map.png")]
    public void Check_TargetThatExists_IsNoFault(string target)
    {
        _content.Write(Guide, ContentSandbox.Guide($"## In short\n\n[a]({target})\n"));

        Assert.Empty(_content.Faults());
    }

    [Fact]
    public void Check_OwnListOfPages_Replaces()
    {
        var reader = new Content.Snapshots.ContentReader(new(_content.Root), _content.Time) { Addresses = new() { FixedPages = new HashSet<string> { "/tools" } } };
        _content.Write(Guide, ContentSandbox.Guide("[a](/tools) [b](/guides)\n"));

        Assert.Contains(reader.Read(TestContext.Current.CancellationToken).Problems, problem => problem.Text.StartsWith("there is no page '/guides'", StringComparison.Ordinal));
        Assert.DoesNotContain(reader.Read(TestContext.Current.CancellationToken).Problems, problem => problem.Text.Contains("/tools'", StringComparison.Ordinal) && !problem.Text.Contains("mean", StringComparison.Ordinal));
    }

    [Fact]
    public void Check_RelatedThatDoesNotExist_IsAFault()
    {
        _content.Edit("glossary/unbonding.md", "reviewed:", "related: [unbondings, unbonding]\nreviewed:");
        _content.Edit(Guide, "order: 10", "order: 10\nrelated: [what-is-depins]");

        Assert.Equal(
            [
                "glossary/unbonding.md:4: warning: related[0]: there is no term 'unbondings', did you mean 'unbonding'?; expected the slug of a term",
                "glossary/unbonding.md:4: warning: related[1]: 'unbonding' is this term itself; expected another term",
                $"{Guide}:7: warning: related[0]: there is no guide 'what-is-depins', did you mean 'what-is-depin'?; expected the slug of a guide",
            ],
            _content.Faults());
    }

    [Fact]
    public void Check_SubjectsThatDoNotExist_AreFaultsWithTheLineOfTheEntry()
    {
        _content.Edit("claims.yaml", "[akash]", "[akash, akassh]");
        _content.Edit("changes/2026.yaml", "[what-is-depin]", "[what-was-depin]");

        Assert.Equal(
            [
                "changes/2026.yaml:2: warning: subjects: there is no project or guide 'what-was-depin', did you mean 'what-is-depin'?; expected the slug of a project or guide",
                "claims.yaml:2: warning: subjects: there is no project or guide 'akassh', did you mean 'akash'?; expected the slug of a project or guide",
            ],
            _content.Faults());
    }

    [Fact]
    public void Check_FigureThatDoesNotExist_IsAFaultAndAVisibleMark()
    {
        _content.Write(Guide, ContentSandbox.Guide("## In short\n\nIt is [[akash.staking.unbondin]].\n"));

        Assert.Equal([$"{Guide}:14: warning: [[akash.staking.unbondin]]: there is no metric 'staking.unbondin', did you mean 'staking.unbonding'?; expected [[project.group.name]] or [[project]]"], _content.Faults());
        Assert.Single(_content.Read().Guides.Single().Body.Segments.OfType<Content.Rendering.BrokenSegment>());
    }

    [Fact]
    public void Check_FigureWithoutFactAndWords_IsAHint()
    {
        _content.Write(Guide, ContentSandbox.Guide("## In short\n\nIt is [[akash.supply.max]], [[akash.supply.total | else: much]], [[akash.supply.issued_share]].\n"));

        Assert.Equal([$"{Guide}:14: hint: [[akash.supply.max]] has no fact and no formula, so readers see that it is missing; expected a fact, or words after 'else:'"], _content.Read().Problems.Select(problem => problem.ToString()));
    }

    [Fact]
    public void Check_LinkToAListedImitation_IsAFault()
    {
        _content.Write("projects/akash/facts.yaml", "links:\n  - { kind: look-alike, value: \"https://akash.example\", proofs: [{ source: akash-node, confidence: verified }], checked: 2026-11-20 }\n");
        _content.Write(Guide, ContentSandbox.Guide("## In short\n\n[a](https://akash.example/buy)\n"));

        Assert.Equal([$"{Guide}:14: warning: akash.example is listed as an imitation of Akash Network"], _content.Faults());
    }

    public void Dispose() => _content.Dispose();

    [Fact]
    public void MostLinked_LinksFiguresAndNames_CountsEachByThePageItLeadsTo()
    {
        _content.Write(Guide, ContentSandbox.Guide("## In short\n\n[[akash.staking.unbonding]] of [[akash]], see [there](/projects/akash#links), [who](/about?x=1#who), [us](/about), ![map](/media/map.png), [out](https://example.org/).\n"));

        var content = _content.Read();

        Assert.Equal(["/projects/akash", "/about"], content.MostLinked(2));
        Assert.Equal(["/projects/akash", "/about", "/guides/what-is-depin"], content.MostLinked(99));
    }
}
