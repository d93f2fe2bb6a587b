using DepinGuide.Content.Snapshots;
using DepinGuide.Content.Tests;
using DepinGuide.Publishing.Checking;

namespace DepinGuide.Publishing.Tests.Checking;

/// <summary>A content folder without findings, to be written into by a test.</summary>
public abstract class LintTest : IDisposable
{
    /// <summary>The line of a guide on which its body begins.</summary>
    protected const int BodyLine = 12;

    protected const string GuidePath = "guides/what-is-depin.md";

    protected LintTest()
    {
        // The sandbox names one source only.
        Content.Edit("projects/render/index.md", "reviewed: 2026-11-20", "reviewed: 2026-11-20\nsources: [{ source: render-docs }]");
        Content.Edit(GuidePath, "takes [[", "a stake, see [unbonding](/glossary/unbonding), takes [[");
    }

    protected ContentSandbox Content { get; } = new();

    public void Dispose()
    {
        Content.Dispose();
        GC.SuppressFinalize(this);
    }

    protected IReadOnlyList<ContentProblem> Check() => new ContentLinter(Content.Root).Check(Content.Read());

    /// <summary>The findings on a guide with this body, as <c>line: level: text</c> with lines counted from the first of the body.</summary>
    protected string[] CheckGuide(string body)
    {
        Content.Write(GuidePath, ContentSandbox.Guide(body + "\n\nSee [unbonding](/glossary/unbonding) and [[akash]].\n"));
        return [.. Check().Where(problem => problem.Path == GuidePath).Select(problem => $"{Math.Max(0, problem.Line - BodyLine + 1)}: {problem.LevelWord}: {problem.Text}")];
    }
}
