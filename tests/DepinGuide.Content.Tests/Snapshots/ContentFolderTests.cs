namespace DepinGuide.Content.Tests.Snapshots;

public sealed class ContentFolderTests : IDisposable
{
    private readonly ContentSandbox _content = new();

    [Fact]
    public void Read_LinkOutOfTheFolder_IsRefused()
    {
        var secret = Path.Combine(_content.Home, "secret.md");
        File.WriteAllText(secret, ContentSandbox.Guide("secret\n"));
        File.CreateSymbolicLink(Path.Combine(_content.Root, "guides/secret.md"), secret);

        Assert.Equal(["guides/secret.md:0: error: the link leads out of the content folder; expected a file inside the content folder"], _content.Errors());
        Assert.Single(_content.Read().Guides);
    }

    [Fact]
    public void Read_FolderLinkOutOfTheFolder_IsRefused()
    {
        Directory.CreateDirectory(Path.Combine(_content.Home, "outside/evil"));
        File.WriteAllText(Path.Combine(_content.Home, "outside/evil/index.md"), ContentSandbox.Index("Evil", "EVL", "EV"));
        Directory.CreateSymbolicLink(Path.Combine(_content.Root, "projects/evil"), Path.Combine(_content.Home, "outside/evil"));

        var snapshot = _content.Read();

        Assert.Equal(2, snapshot.Projects.Count);
        Assert.StartsWith("projects/evil:0: warning: the link leads out of the content folder", Assert.Single(snapshot.Problems).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_LinkInsideTheFolder_IsFollowed()
    {
        _content.Write("media/stored.md", ContentSandbox.Guide("Text.\n"));
        File.CreateSymbolicLink(Path.Combine(_content.Root, "guides/linked.md"), Path.Combine(_content.Root, "media/stored.md"));

        Assert.Equal(["linked", "what-is-depin"], _content.Read().Guides.Select(guide => guide.Slug.Value));
    }

    [Fact]
    public void Read_LinksInACircleOrToNowhere_AreProblems()
    {
        File.CreateSymbolicLink(Path.Combine(_content.Root, "guides/a.md"), Path.Combine(_content.Root, "guides/b.md"));
        File.CreateSymbolicLink(Path.Combine(_content.Root, "guides/b.md"), Path.Combine(_content.Root, "guides/a.md"));
        File.CreateSymbolicLink(Path.Combine(_content.Root, "guides/c.md"), Path.Combine(_content.Root, "guides/gone.md"));
        Directory.CreateSymbolicLink(Path.Combine(_content.Root, "media/self"), Path.Combine(_content.Root, "media"));

        Assert.Equal(
            [
                "guides/a.md:0: error: the link leads in a circle or cannot be read; expected a file inside the content folder",
                "guides/b.md:0: error: the link leads in a circle or cannot be read; expected a file inside the content folder",
                "guides/c.md:0: error: the link leads nowhere; expected a file inside the content folder",
            ],
            _content.Errors());
    }

    [Fact]
    public void Read_FolderReachedByALink_IsRead()
    {
        var link = Path.Combine(_content.Home, "link");
        Directory.CreateSymbolicLink(link, _content.Root);
        File.CreateSymbolicLink(Path.Combine(_content.Root, "guides/same.md"), Path.Combine(_content.Root, "guides/what-is-depin.md"));

        var snapshot = new Content.Snapshots.ContentReader(new(link), _content.Time).Read(TestContext.Current.CancellationToken);

        Assert.Equal(2, snapshot.Guides.Count);
        Assert.Empty(snapshot.Problems);
    }

    [Fact]
    public void Read_HugeFile_IsRefusedUnread()
    {
        _content.Write("claims.yaml", new string('#', 3_000_000));

        Assert.Equal(["claims.yaml:0: error: the file cannot be read: it has 3,000,000 bytes; expected at most 2,097,152; expected a file inside the content folder"], _content.Errors());
    }

    public void Dispose() => _content.Dispose();
}
