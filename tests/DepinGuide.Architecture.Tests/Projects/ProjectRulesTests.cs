namespace DepinGuide.Architecture.Tests.Projects;

public sealed class ProjectRulesTests
{
    [Fact]
    public void BrokenArrows_Repository_None() =>
        Broken.None(SourceProjects().SelectMany(file => ProjectRules.BrokenArrows(file, Layer.All)));

    [Fact]
    public void NotInSolution_Repository_None()
    {
        var solution = Repository.Files.Single(file => file.Path == "DepinGuide.sln");

        Broken.None(ProjectRules.NotInSolution(solution, Repository.Files.Where(file => file.Extension == ".csproj")));
    }

    [Theory]
    [InlineData("DepinGuide.Facts", """<PackageReference Include="Markdig" />""")]
    [InlineData("DepinGuide.Facts", """<ProjectReference Include="../DepinGuide.Data/DepinGuide.Data.csproj" />""")]
    [InlineData("DepinGuide.Content", """<ProjectReference Include="..\DepinGuide.Data\DepinGuide.Data.csproj" />""")]
    [InlineData("DepinGuide.Content", """<PackageReference Include="Microsoft.EntityFrameworkCore" />""")]
    [InlineData("DepinGuide.Content", """<FrameworkReference Include="Microsoft.AspNetCore.App" />""")]
    [InlineData("DepinGuide.Data", """<PackageReference Include="Npgsql.EntityFrameworkCore.PostgreSQL" />""")]
    [InlineData("DepinGuide.Data.Sqlite", """<ProjectReference Include="../DepinGuide.Publishing/DepinGuide.Publishing.csproj" />""")]
    [InlineData("DepinGuide.Data.Postgres", """<PackageReference Include="Microsoft.EntityFrameworkCore.Sqlite" />""")]
    [InlineData("DepinGuide.Publishing", """<ProjectReference Include="../DepinGuide.Data.Sqlite/DepinGuide.Data.Sqlite.csproj" />""")]
    [InlineData("DepinGuide.Web", """<PackageReference Include="Markdig" />""")]
    [InlineData("DepinGuide.Unheard", "")]
    public void BrokenArrows_ForbiddenReference_NamesIt(string project, string item) =>
        Assert.Single(ProjectRules.BrokenArrows(Project(project, "Microsoft.NET.Sdk", item), Layer.All));

    [Fact]
    public void BrokenArrows_WebSdkInALibrary_NamesTheFramework() =>
        Assert.Equal(
            ["DepinGuide.Publishing references Microsoft.AspNetCore.App"],
            ProjectRules.BrokenArrows(Project("DepinGuide.Publishing", "Microsoft.NET.Sdk.Web", ""), Layer.All));

    [Fact]
    public void NotInSolution_UnlistedProject_NamesIt() =>
        Assert.Single(ProjectRules.NotInSolution(
            new SourceFile("DepinGuide.sln", """ "src\A\A.csproj" """),
            [new SourceFile("src/A/A.csproj", ""), new SourceFile("src/B/B.csproj", "")]));

    private static IEnumerable<SourceFile> SourceProjects() =>
        Repository.Files.Where(file => file.Extension == ".csproj" && file.IsUnder("src"));

    private static SourceFile Project(string name, string sdk, string item) =>
        new($"src/{name}/{name}.csproj", $"""<Project Sdk="{sdk}"><ItemGroup>{item}</ItemGroup></Project>""");
}
