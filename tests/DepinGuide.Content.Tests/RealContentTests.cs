using DepinGuide.Content.Snapshots;

namespace DepinGuide.Content.Tests;

public sealed class RealContentTests
{
    [Fact]
    public void Read_TheRepositorysContent_HasNoErrors()
    {
        var snapshot = RealContent.Read();

        Assert.Equal([], snapshot.Problems.Where(problem => problem.Level == ProblemLevel.Error).Select(problem => problem.ToString()));
        Assert.NotEmpty(snapshot.Guides);
        Assert.Contains(snapshot.Projects, project => project.Project.IsCore);
    }
}
