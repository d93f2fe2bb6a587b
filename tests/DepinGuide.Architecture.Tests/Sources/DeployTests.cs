using System.Text.RegularExpressions;

namespace DepinGuide.Architecture.Tests.Sources;

/// <summary>Packaging names projects, services and settings of the rest of the repository; what it names has to be there.</summary>
public sealed partial class DeployTests
{
    private static string Dockerfile => Read("Dockerfile");

    private static string Compose => Read("docker-compose.yml");

    [Fact]
    public void Dockerfile_Restores_EveryProjectThatIsBuilt()
    {
        var projects = Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src")).Select(Path.GetFileName).Order(StringComparer.Ordinal);

        Assert.Equal(projects, RestoredProject().Matches(Dockerfile).Select(match => match.Groups["name"].Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Dockerfile_Copies_OnlyWhatTheBuilderIsSent()
    {
        var sent = Read(".dockerignore").Split('\n').Where(line => line.StartsWith('!')).Select(line => line[1..]).ToHashSet(StringComparer.Ordinal);
        var copied = CopyFromHere().Matches(Dockerfile).SelectMany(match => match.Groups["what"].Value.Split(' ')[..^1]).Select(path => path.Split('/')[0]).Distinct();

        Assert.All(copied, path => Assert.Contains(path, sent));
        Assert.All(sent, path => Assert.True(Path.Exists(Path.Combine(Repository.Root, path)), path));
    }

    [Fact]
    public void Dockerfile_Runs_AsNobodyInParticularAndProbesItself()
    {
        Assert.Matches(@"(?m)^USER (?!0|root)", Dockerfile);
        Assert.Contains("\"DepinGuide.Web.dll\", \"health\"", Dockerfile, StringComparison.Ordinal);
    }

    [Fact]
    public void Proxy_PassesTo_ThePortalsOfCompose()
    {
        var portals = ComposePortal().Matches(Compose).Select(match => match.Groups["name"].Value).ToList();

        Assert.Equal(2, portals.Count);
        Assert.Equal(portals, Upstream().Matches(Read("docs/deploy/nginx.conf")).Select(match => match.Groups["name"].Value));
    }

    [Theory]
    [InlineData("Dockerfile")]
    [InlineData("docker-compose.yml")]
    [InlineData("docs/deploy/depinguide.service")]
    public void Settings_ThatPackagingGives_AreKnownToTheReadme(string file)
    {
        var keys = Setting().Matches(Read(file)).Select(match => $"{match.Groups["section"].Value}:{match.Groups["name"].Value}").Distinct().ToList();

        Assert.NotEmpty(keys);
        Assert.All(keys, key => Assert.Contains($"`{key}`", Read("README.md"), StringComparison.Ordinal));
    }

    private static string Read(string path) => File.ReadAllText(Path.Combine(Repository.Root, path));

    [GeneratedRegex(@"^COPY src/(?<name>[\w.]+)/\*\.csproj ", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex RestoredProject();

    [GeneratedRegex(@"^COPY (?!--)(?<what>.+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex CopyFromHere();

    [GeneratedRegex(@"^  (?<name>[\w-]+):\n    <<: \*portal", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex ComposePortal();

    [GeneratedRegex(@"server (?<name>[\w-]+):8080 ", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Upstream();

    [GeneratedRegex(@"\b(?<section>[A-Z][A-Za-z]+)__(?<name>[A-Za-z]+)\b", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Setting();
}
