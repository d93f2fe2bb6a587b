using DepinGuide.Content.Snapshots;

namespace DepinGuide.Content.Tests.Snapshots;

public sealed class RedirectTests : IDisposable
{
    private const string Akash = "projects/akash/index.md";
    private const string Render = "projects/render/index.md";

    private readonly ContentSandbox _content = new();

    [Fact]
    public void Read_ASlugThatNobodyHas_LeadsToTheProject()
    {
        Redirect(Akash, "akt, old-akash");

        var snapshot = _content.Read();

        Assert.Empty(snapshot.Problems);
        Assert.Equal("akash", snapshot.FindMoved("old-akash")?.Project.Slug.Value);
        Assert.Null(snapshot.FindMoved("akash"));
        Assert.Null(snapshot.FindMoved("nobody"));
    }

    [Theory]
    [InlineData("render", "'render' is the slug of a project")]
    [InlineData("akash", "'akash' is the slug of a project")]
    public void Read_ASlugOfAProject_IsAnErrorAndTheLastGoodVersionStays(string redirect, string text)
    {
        var reader = _content.NewReader();
        reader.Read(TestContext.Current.CancellationToken);
        Redirect(Akash, $"akt, {redirect}");

        var snapshot = reader.Read(TestContext.Current.CancellationToken);

        var problem = Assert.Single(snapshot.Problems);
        Assert.Equal($"{Akash}:9: error: redirects[1]: {text}; expected a slug that nothing else answers to (the last good version stays up)", problem.ToString());
        Assert.Empty(snapshot.FindProject("akash")!.Project.Redirects);
    }

    [Fact]
    public void Read_OneSlugOfTwoProjects_IsAnErrorOfTheSecond()
    {
        Redirect(Akash, "mobile");
        Redirect(Render, "mobile");

        var snapshot = _content.Read();

        Assert.Equal(
            [$"{Render}:9: error: redirects[0]: 'mobile' leads to the project 'akash' already; expected a slug that nothing else answers to"],
            snapshot.Problems.Where(problem => problem.Level == ProblemLevel.Error).Select(problem => (problem with { Effect = null }).ToString()));
        Assert.Equal("akash", snapshot.FindMoved("mobile")?.Project.Slug.Value);
        Assert.Null(snapshot.FindProject("render"));
    }

    [Fact]
    public void Read_AProjectThatTakesARedirectAsItsSlug_LeavesTheOldOwnerUpWithoutIt()
    {
        Redirect(Akash, "mobile");
        var reader = _content.NewReader();
        reader.Read(TestContext.Current.CancellationToken);
        _content.Write("projects/mobile/index.md", ContentSandbox.Index("Mobile", "MOBILE", "MO"));

        var snapshot = reader.Read(TestContext.Current.CancellationToken);

        Assert.Equal("redirects[0]", Assert.Single(snapshot.Problems).Field);
        Assert.NotNull(snapshot.FindProject("mobile"));
        Assert.Empty(snapshot.FindProject("akash")!.Project.Redirects);
    }

    [Fact]
    public void Check_ALinkToARedirect_NamesTheNewAddress()
    {
        Redirect(Akash, "akt");
        _content.Write("guides/what-is-depin.md", ContentSandbox.Guide("## In short\n\n[a](/projects/akt)\n"));

        Assert.Equal(["guides/what-is-depin.md:14: warning: '/projects/akt' has moved to '/projects/akash'"], _content.Faults());
    }

    public void Dispose() => _content.Dispose();

    private void Redirect(string path, string slugs) => _content.Edit(path, "core: yes", $"core: yes\nredirects: [{slugs}]");
}
