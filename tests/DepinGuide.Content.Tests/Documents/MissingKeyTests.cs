using System.Text.RegularExpressions;
using DepinGuide.Content.Snapshots;

namespace DepinGuide.Content.Tests.Documents;

/// <summary>Found by bench/fuzz: a record without one of its keys ended the reading of the whole folder.</summary>
public sealed partial class MissingKeyTests : IDisposable
{
    private readonly ContentSandbox _content = new();

    public static TheoryData<string> Files { get; } =
    [
        "sources.yaml", "chains.yaml", "sectors.yaml", "claims.yaml", "changes/2026.yaml", "metrics/supply.issued_share.md", "metrics/overview.token_use.md",
        "projects/akash/index.md", "projects/akash/facts.yaml", "guides/what-is-depin.md", "glossary/unbonding.md", "pages/about.md",
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void Read_WithEachKeyMisspelt_NamesThePlaceAndGoesOn(string path)
    {
        var text = _content.ReadText(path);
        var keys = Key().Matches(text);
        Assert.NotEmpty(keys);
        foreach (var key in keys.Select(match => match.Groups["key"]))
        {
            _content.Write(path, text[..key.Index] + "zz" + text[key.Index..]);

            var problems = _content.Read().Problems;

            Assert.True(problems.Any(problem => problem.Level == ProblemLevel.Error && problem.Path == path), $"'{key.Value}' at {key.Index} is missed by nobody");
        }
    }

    public void Dispose() => _content.Dispose();

    [GeneratedRegex(@"(?<=^|[{,-]\s*)(?<key>[a-z_]+)(?=:\s)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Key();
}
