using CsCheck;
using DepinGuide.Content.Documents;
using DepinGuide.Content.Files;
using DepinGuide.Content.References;
using DepinGuide.Content.Snapshots;

namespace DepinGuide.Content.Tests.Files;

public sealed class FrontMatterTests
{
    private static readonly string[] Pieces =
        ["---\n", "---", "\n", "title: a\n", "title:\n", "summary: b\n", "kind: guide\n", "level: start\n", "order: 1\n", "projects: [a, b]\n", "published: 2026-01-01\n", "reviewed: 2026-01-01\n", "review_every: 1 d\n", "sources:\n  - { source: a }\n", "related: [x]\n", "- a\n", "text\n", "&a *a\n", ": \n", "  ", "{", "}", "[", "]", "\"", "é"];

    [Fact]
    public void Split_File_GivesBodyAndItsLine()
    {
        var log = new ProblemLog("x.md");

        var file = FrontMatter.Split("---\na: 1\nb: |\n  ----\n---  \n\nBody\n---\n", log)!;

        Assert.Empty(log.Problems);
        Assert.Equal(("\nBody\n---\n", 6), (file.Body, file.BodyLine));
    }

    [Fact]
    public void Split_NoBody_GivesAnEmptyBody() => Assert.Equal(("", 3), Split("---\na: 1\n---"));

    [Fact]
    public void Split_FrontMatterThatIsTooLong_IsRefused()
    {
        var log = new ProblemLog("x.md");

        Assert.Null(FrontMatter.Split($"---\na: {new string('x', 70_000)}\n---\n", log));
        Assert.Equal("x.md:1: error: the front matter has 70,004 characters; expected at most 65,536", Assert.Single(log.Problems).ToString());
    }

    [Fact]
    public void Read_AnyFile_GivesADocumentOrProblemsAndNeverThrows() =>
        Gen.OneOf(Gen.String, Gen.Int[0, Pieces.Length - 1].Select(index => Pieces[index]).Array[0, 30].Select(pieces => "---\n" + string.Concat(pieces))).Sample(
            text =>
            {
                var log = new ProblemLog("guides/x.md");
                var guide = FrontMatter.Split(text, log) is { } file ? GuideReader.Read(file, new ReadingContext { Today = new DateOnly(2026, 11, 22) }, log) : null;
                Assert.True(guide is null == log.Errors > 0);
                Assert.All(log.Problems, problem => Assert.InRange(problem.Line, 0, text.Count(c => c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029') + 1));
            },
            iter: 10_000);

    private static (string Body, int Line) Split(string text)
    {
        var file = FrontMatter.Split(text, new ProblemLog("x.md"))!;
        return (file.Body, file.BodyLine);
    }
}
