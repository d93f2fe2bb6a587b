using DepinGuide.Content.Snapshots;
using DepinGuide.Facts.Values;

namespace DepinGuide.Publishing.Checking;

/// <summary>Guides whose review is overdue. Age alone is never an error: a build must not break because a day has passed.</summary>
internal static class ReviewDates
{
    public static IEnumerable<ContentProblem> Check(LintedContent content) =>
        from document in content.Guides
        let due = Due(document.Guide!.Reviewed, document.Guide.ReviewEvery)
        where due < content.Today
        select document.Warning(
            content.Lines.Find(document.Path, "reviewed:"),
            $"the review was due on {PartialDate.Of(due).ToLiteral()}",
            "a reading of the whole text, then the day of it under 'reviewed'");

    private static DateOnly Due(DateOnly reviewed, DurationAmount every)
    {
        const decimal SecondsOfADay = 86_400m;
        var days = Math.Min(every.Seconds / SecondsOfADay, DateOnly.MaxValue.DayNumber - reviewed.DayNumber);
        return reviewed.AddDays((int)days);
    }
}
