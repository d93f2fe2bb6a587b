using DepinGuide.Facts.Ids;
using DepinGuide.Facts.Metrics;
using DepinGuide.Facts.Readings;
using DepinGuide.Facts.Values;

namespace DepinGuide.Facts.Figures;

/// <summary>How old a figure is, judged by its kind; ordered from best to worst.</summary>
public enum FigureState
{
    /// <summary>Up to one window old.</summary>
    Fresh,

    /// <summary>Up to two windows old: due for another look.</summary>
    Due,

    /// <summary>Older than two windows.</summary>
    Stale,

    /// <summary>Past the date until which it was known to hold, and nothing newer is there.</summary>
    Expired,
    Missing,
}

public enum MissingReason
{
    /// <summary>We have no sourced statement.</summary>
    NeverHad,
    SourceFailed,

    /// <summary>A sourced statement says that the question does not arise.</summary>
    NotApplicable,

    /// <summary>A computed figure lacks one of its inputs.</summary>
    InputMissing,

    /// <summary>A computed figure has no result for these inputs, such as a division by zero.</summary>
    NoResult,
}

/// <summary>Why a figure is missing.</summary>
/// <param name="Since">For a failed source, since when (UTC); null otherwise.</param>
/// <param name="Detail">Which input, or what else a reader should know; null when the reason says all.</param>
public sealed record Missing(MissingReason Reason, DateTimeOffset? Since = null, string? Detail = null);

/// <summary>Why a reading was chosen among several.</summary>
public enum ChoiceReason
{
    /// <summary>No other reading holds; others may have expired.</summary>
    OnlyReading,

    /// <summary>The first of the metric's preferred sources that is not stale.</summary>
    PreferredSource,
    Newest,

    /// <summary>Everything else has expired too.</summary>
    OnlyExpiredLeft,
    Computed,

    /// <summary>Counted over the project's other figures.</summary>
    Counted,
}

/// <summary>One part of the answer ("device owner"), or the whole when there are no parts.</summary>
public sealed record FigurePart
{
    /// <summary>Null when the answer has no parts.</summary>
    public string? For { get; init; }

    public required FactValue Value { get; init; }

    /// <summary>Null for a computed figure, whose own readings are then among the others.</summary>
    public Reading? Chosen { get; init; }

    public required ChoiceReason Reason { get; init; }

    /// <summary>Every other reading, newest first.</summary>
    public IReadOnlyList<Reading> Others { get; init; } = [];

    /// <summary>The others that differ by more than the metric's tolerance and come from another origin.</summary>
    public IReadOnlyList<Reading> Disputing { get; init; } = [];

    public required FigureState State { get; init; }
}

/// <summary>What a reader sees: the value chosen from all readings, with state, flags, evidence and the moment it changes by itself.</summary>
public sealed record Figure
{
    public required FigureId Id { get; init; }

    public required Metric Metric { get; init; }

    /// <summary>Empty when missing; more than one when the answer has parts.</summary>
    public IReadOnlyList<FigurePart> Parts { get; init; } = [];

    /// <summary>The worst state of the parts, or of the inputs of a computed figure.</summary>
    public required FigureState State { get; init; }

    /// <summary>Set exactly when <see cref="State"/> is missing.</summary>
    public Missing? Missing { get; init; }

    /// <summary>For not applicable: the reading that says so. Null otherwise.</summary>
    public Reading? NotApplicable { get; init; }

    public bool Disputed { get; init; }

    /// <summary>The earliest announced change of a chosen reading or an input, null when none is announced.</summary>
    public ChangeExpected? ChangeExpected { get; init; }

    /// <summary>The oldest check of what the value rests on; null when missing.</summary>
    public DateOnly? OldestCheck { get; init; }

    /// <summary>The oldest source date of what the value rests on, null when no source gives one.</summary>
    public PartialDate? AsOf { get; init; }

    /// <summary>
    /// The first instant (UTC) at which state, flags or choice (its reason and what disputes it included) change without
    /// anyone writing; that of the earliest input for a computed figure; null for never.
    /// </summary>
    public DateTimeOffset? NextChange { get; init; }

    /// <summary>The inputs of a computed figure, in the order of its formula; empty otherwise.</summary>
    public IReadOnlyList<Figure> Inputs { get; init; } = [];

    /// <summary>
    /// The number the table sorts by: that of the part without a name, else the lowest, as a range sorts by its lower
    /// end. Null when missing or sorted by text.
    /// </summary>
    public double? SortNumber => Parts is [{ For: null } whole, ..] ? whole.Value.SortNumber : Parts.Min(part => part.Value.SortNumber);

    /// <summary>The folded text the table sorts by; empty when missing.</summary>
    public string SortText => Parts.Count > 0 ? SortKey.Fold(FigureText.Display(this)) : "";
}
