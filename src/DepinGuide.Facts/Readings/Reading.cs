using DepinGuide.Facts.Evidence;
using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Values;

namespace DepinGuide.Facts.Readings;

/// <summary>Something that is announced to change a fact.</summary>
/// <param name="On">When, as precisely as announced; null when no date is announced.</param>
/// <param name="Why">What happens, in words.</param>
/// <param name="Citation">Who announced it.</param>
public sealed record ChangeExpected(PartialDate? On, string Why, Citation Citation)
{
    /// <summary>Until the announced date has fully passed; for ever when no date is announced.</summary>
    public bool IsAhead(DateTimeOffset now) => On is not { } on || now < on.EndExclusive;
}

/// <summary>
/// One statement on one metric of one project: a curated fact, or an observation by a machine (which has
/// <see cref="ObservedAt"/>). Two readings with the same metric and <see cref="For"/> stand beside each other.
/// </summary>
public sealed record Reading
{
    public required FigureId Figure { get; init; }

    public required FactValue Value { get; init; }

    public required Provenance Provenance { get; init; }

    /// <summary>The part of the answer this is about ("device owner"); null when the answer has no parts.</summary>
    public string? For { get; init; }

    /// <summary>Words for readers that say more than the typed value, null when it says all.</summary>
    public string? Shown { get; init; }

    /// <summary>The last period in which the statement holds, null when open.</summary>
    public PartialDate? ValidUntil { get; init; }

    public ChangeExpected? ChangeExpected { get; init; }

    public string? Note { get; init; }

    /// <summary>The instant (UTC) of a machine reading; null for a curated fact.</summary>
    public DateTimeOffset? ObservedAt { get; init; }

    /// <summary>Age counts from the check for facts and from the observation for observations.</summary>
    public DateTimeOffset AgesFrom => ObservedAt ?? new DateTimeOffset(Provenance.Checked, TimeOnly.MinValue, TimeSpan.Zero);

    /// <summary>Past the last period in which the statement was known to hold.</summary>
    public bool IsExpired(DateTimeOffset now) => ValidUntil?.EndExclusive <= now;
}
