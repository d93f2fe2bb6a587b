using DepinGuide.Architecture.Tests.Projects;

namespace DepinGuide.Architecture.Tests.Assemblies;

public sealed class AssemblyRulesTests
{
    [Fact]
    public void BrokenArrows_OurAssemblies_None() =>
        Broken.None(
            from assembly in CompiledAssembly.Ours
            join layer in Layer.All on assembly.Name equals layer.Project
            from broken in AssemblyRules.BrokenArrows(assembly, layer)
            select broken);

    [Fact]
    public void SqlAndHttp_Web_None() =>
        Broken.None(AssemblyRules.SqlAndHttp(CompiledAssembly.Ours.Single(assembly => assembly.Name == "DepinGuide.Web")));

    [Fact]
    public void Ours_EverySourceProject_IsRead()
    {
        var projects = Repository.Files.Where(file => file.Extension == ".csproj" && file.IsUnder("src"))
            .Select(file => Path.GetFileNameWithoutExtension(file.Name));

        Broken.None(projects.Except(CompiledAssembly.Ours.Select(assembly => assembly.Name), StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("DepinGuide.Facts", "Markdig")]
    [InlineData("DepinGuide.Facts", "DepinGuide.Data")]
    [InlineData("DepinGuide.Content", "Microsoft.EntityFrameworkCore.Relational")]
    [InlineData("DepinGuide.Data", "Npgsql")]
    [InlineData("DepinGuide.Data.Sqlite", "DepinGuide.Publishing")]
    [InlineData("DepinGuide.Publishing", "Microsoft.AspNetCore.Http")]
    [InlineData("DepinGuide.Web", "Markdig")]
    public void BrokenArrows_ForbiddenReference_NamesIt(string project, string reference)
    {
        var assembly = new CompiledAssembly { Name = project, References = ["System.Runtime", reference], Uses = [] };

        Assert.Equal([$"{project} uses {reference}"], AssemblyRules.BrokenArrows(assembly, Layer.All.Single(layer => layer.Project == project)));
    }

    [Theory]
    [InlineData("System.Data.Common.DbCommand")]
    [InlineData("System.Net.Http.HttpClient")]
    [InlineData("Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlRawAsync")]
    [InlineData("Microsoft.EntityFrameworkCore.RelationalQueryableExtensions.FromSql")]
    public void SqlAndHttp_ForbiddenUse_NamesIt(string use) =>
        Assert.Single(AssemblyRules.SqlAndHttp(new CompiledAssembly { Name = "DepinGuide.Web", References = [], Uses = [use] }));

    [Fact]
    public void Read_ThisAssembly_SeesTheMembersItCalls()
    {
        var assembly = CompiledAssembly.Read(typeof(AssemblyRulesTests).Assembly.Location);

        Assert.Contains("System.Reflection.PortableExecutable.PEReader", assembly.Uses);
        Assert.Contains("System.IO.File.OpenRead", assembly.Uses);
        Assert.Contains("xunit.v3.assert", assembly.References);
    }
}
