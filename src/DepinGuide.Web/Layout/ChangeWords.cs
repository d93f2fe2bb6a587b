using DepinGuide.Facts.Projects;
using DepinGuide.Facts.Values;

namespace DepinGuide.Web.Layout;

/// <summary>What is known of the time of an announced change. A date that has passed says nothing about whether it happened.</summary>
/// <param name="Date">Null when none is announced.</param>
internal sealed record ChangeWords(string Before, PartialDate? Date, string After, bool HasPassed)
{
    public string Text => $"{Before}{(Date is { } date ? ValueFormat.Date(date) : "")}{After}";

    public static ChangeWords Of(KnownChange change, bool hasPassed) =>
        change.Expected is null ? new("No date is announced in the sources we read.", null, "", false)
        : hasPassed ? new("The announced date, ", change.Expected, ", has passed. We have not confirmed that it happened: check before you act.", true)
        : new("Announced for ", change.Expected, ".", false);
}
