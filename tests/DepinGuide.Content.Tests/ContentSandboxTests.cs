namespace DepinGuide.Content.Tests;

public sealed class ContentSandboxTests : IDisposable
{
    private readonly ContentSandbox _content = new();

    [Fact]
    public void Read_CorrectContent_HasNoProblemsAndEveryKindOfDocument()
    {
        var snapshot = _content.Read();

        Assert.Empty(snapshot.Problems);
        Assert.Equal(["what-is-depin"], snapshot.Guides.Select(guide => guide.Slug.Value));
        Assert.Equal(["akash", "render"], snapshot.Projects.Select(project => project.Project.Slug.Value));
        Assert.Equal(["unbonding"], snapshot.Glossary.Select(term => term.Slug.Value));
        Assert.Equal(["about"], snapshot.Pages.Select(page => page.Slug.Value));
        Assert.Equal(6, snapshot.Metrics.Count);
        Assert.Equal(["14 d"], snapshot.FindProject("akash")!.Facts.Readings.Select(reading => reading.Value.ToLiteral()));
        Assert.Single(snapshot.Claims);
        Assert.Single(snapshot.Changes);
        Assert.Equal(18, snapshot.FileHashes.Count);
    }

    public void Dispose() => _content.Dispose();
}
