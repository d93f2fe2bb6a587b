using DepinGuide.Content.Snapshots;

namespace DepinGuide.Publishing.Checking;

/// <summary>Makes every text ready for a page, which the portal does when somebody reads it.</summary>
internal static class ShownTexts
{
    public static IEnumerable<ContentProblem> Check(LintedContent content) =>
        from document in content.Documents.AsParallel()
        let fault = document.Body.Fault
        where fault is not null
        select new ContentProblem(ProblemLevel.Error, document.Path, 1, null, fault, "a text without its most unusual construct");
}
