using DepinGuide.Content.Snapshots;

namespace DepinGuide.Content.Tests;

public sealed class RealContentTests
{
    [Fact]
    public void Read_TheRepositorysContent_HasNoErrors()
    {
        var snapshot = new ContentReader(new ContentFolders(Path.Combine(FindRepository(), "content")), TimeProvider.System).Read(TestContext.Current.CancellationToken);

        Assert.Equal([], snapshot.Problems.Where(problem => problem.Level == ProblemLevel.Error).Select(problem => problem.ToString()));
        Assert.NotEmpty(snapshot.Guides);
        Assert.Contains(snapshot.Projects, project => project.Project.IsCore);
    }

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "DepinGuide.sln")))
            folder = folder.Parent;

        return folder?.FullName ?? throw new InvalidOperationException("There is no DepinGuide.sln above the tests.");
    }
}
