using DepinGuide.Facts.Evidence;
using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Projects;
using DepinGuide.Facts.Values;

namespace DepinGuide.Facts.Tests.Projects;

public sealed class KnownChangeTests
{
    private static readonly Provenance Docs = Provenance.FromSource(new Citation(Id.Parse<SourceId>("docs")), new DateOnly(2026, 11, 20));

    [Theory]
    [InlineData("2026-12-01", "2026-12-01T23:59:59Z", false)]
    [InlineData("2026-12-01", "2026-12-02T00:00:00Z", true)]
    [InlineData("2026-12", "2026-12-31T23:59:59Z", false)]
    [InlineData("2026-12", "2027-01-01T00:00:00Z", true)]
    [InlineData("2026", "2027-01-01T00:00:00Z", true)]
    [InlineData(null, "2999-01-01T00:00:00Z", false)]
    public void HasPassed_OnceTheWholeAnnouncedPeriodIsOver_IsTrue(string? expected, string now, bool passed)
    {
        var change = new KnownChange("a", KnownChangeKind.End, "A", "B", expected is null ? null : PartialDate.Parse(expected), null, Docs);

        Assert.Equal(passed, change.HasPassed(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture)));
    }
}
