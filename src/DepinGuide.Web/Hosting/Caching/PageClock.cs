using DepinGuide.Facts.Projects;
using DepinGuide.Facts.Readings;

namespace DepinGuide.Web.Hosting.Caching;

/// <summary>The time as a page may speak of it: whatever it asks is remembered as a moment at which the page would say something else.</summary>
internal sealed class PageClock(TimeProvider clock, PageUse use)
{
    /// <summary>The day of the request (UTC).</summary>
    public DateOnly Today
    {
        get
        {
            var now = clock.GetUtcNow();
            use.ChangesAt(new DateTimeOffset(now.UtcDateTime.Date.AddDays(1), TimeSpan.Zero));
            return DateOnly.FromDateTime(now.UtcDateTime);
        }
    }

    /// <inheritdoc cref="KnownChange.HasPassed"/>
    public bool HasPassed(KnownChange change) => IsOver(change.Expected?.EndExclusive, change.HasPassed(clock.GetUtcNow()));

    /// <inheritdoc cref="ChangeExpected.IsAhead"/>
    public bool IsAhead(ChangeExpected change) => !IsOver(change.On?.EndExclusive, !change.IsAhead(clock.GetUtcNow()));

    private bool IsOver(DateTimeOffset? end, bool isOver)
    {
        if (!isOver)
            use.ChangesAt(end);

        return isOver;
    }
}
