namespace DepinGuide.Architecture.Tests.Sources;

public sealed class FileRulesTests
{
    [Fact]
    public void TooLong_Repository_None() => Broken.None(FileRules.TooLong(Repository.Code));

    [Fact]
    public void EmptyNames_Repository_None() => Broken.None(FileRules.EmptyNames(Repository.Code));

    [Theory]
    [InlineData("src/A/B.cs", 300, 0)]
    [InlineData("src/A/B.cs", 301, 1)]
    [InlineData("src/A/B.razor", 200, 0)]
    [InlineData("src/A/B.razor", 201, 1)]
    [InlineData("src/DepinGuide.Web/Program.cs", 80, 0)]
    [InlineData("src/DepinGuide.Web/Program.cs", 81, 1)]
    [InlineData("src/A/Migrations/Initial.cs", 5000, 0)]
    public void TooLong_File_NamedAboveItsLimit(string path, int lines, int expected) =>
        Assert.Equal(expected, FileRules.TooLong([new SourceFile(path, string.Concat(Enumerable.Repeat("x\n", lines)))]).Count());

    [Theory]
    [InlineData("src/A/Helpers/B.cs", 1)]
    [InlineData("src/A/Guides/Extensions.cs", 1)]
    [InlineData("src/A/Guides/GuideExtensions.cs", 0)]
    public void EmptyNames_File_NamedWhenItSaysNothing(string path, int expected) =>
        Assert.Equal(expected, FileRules.EmptyNames([new SourceFile(path, "")]).Count());
}
